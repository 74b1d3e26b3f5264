/** What was filled in beside a label: something written, one of several, several, or a tick. */
export type Filled = { readonly label: string } & (
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'chosen'; readonly index: number; readonly option: string }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'ticked'; readonly ticked: boolean }
);
