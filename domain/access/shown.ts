/** A case without restriction. */
export type FullCase<Shown> = Shown & { readonly restricted: false };

/** A case shown to someone who is named for it. Whoever is not named is shown nothing: there is no third kind. */
export type RestrictedCase<Shown> = Shown & { readonly restricted: true };

export type ShownCase<Shown> = FullCase<Shown> | RestrictedCase<Shown>;

/** Marks what is shown as of a restricted case or not. */
export function asShown<Shown extends object>(shown: Shown, restricted: boolean): ShownCase<Shown> {
  return restricted ? { ...shown, restricted } : { ...shown, restricted };
}
