import type { Sealed } from '../../../domain';

/** A free text before it is sealed, in a type of its own so that it cannot leave the API or reach a log unsealed. */
export class Plain {
  constructor(readonly text: string) {}

  /** The digest of a command's content covers the plain text, since sealing comes later. */
  toJSON(): string {
    return this.text;
  }
}

/** The shape of a command before its texts are sealed. */
export type BeforeSealing<T> = T extends Sealed
  ? Plain
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly BeforeSealing<Item>[]
      : { readonly [K in keyof T]: BeforeSealing<T[K]> };

/** The value with every text in it sealed, at any depth. */
export async function sealTexts<T>(value: BeforeSealing<T>, seal: (text: string) => Promise<Sealed>): Promise<T> {
  return (await sealed(value, seal)) as T;
}

async function sealed(value: unknown, seal: (text: string) => Promise<Sealed>): Promise<unknown> {
  if (value instanceof Plain) return seal(value.text);
  if (Array.isArray(value)) return Promise.all(value.map((item) => sealed(item, seal)));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    await Promise.all(entries.map(async ([name, inner]) => [name, await sealed(inner, seal)] as const)),
  );
}
