/** A case that all may see who may see its team's. */
export type FullCase<Shown> = Shown & { readonly restricted: false };

/** A case shown to someone who is named for it. Whoever is not named is shown nothing: there is no third kind. */
export type RestrictedCase<Shown> = Shown & { readonly restricted: true };

export type ShownCase<Shown> = FullCase<Shown> | RestrictedCase<Shown>;

/** Says of what is shown whether it is of a restricted case. */
export function asShown<Shown extends object>(shown: Shown, restricted: boolean): ShownCase<Shown> {
  return restricted ? { ...shown, restricted } : { ...shown, restricted };
}
