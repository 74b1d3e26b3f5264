/** A value as JSON has it, but no list within a list. */
export type Json = Flat | readonly Flat[];
export type Flat = string | number | boolean | null | JsonObject;
export type JsonObject = { readonly [name: string]: Json };
