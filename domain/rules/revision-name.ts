/** A change to decisions that runs begun before it do without (workflows/revisions.ts). */
export type RevisionName =
  | 'steps-keep-their-moment'
  | 'pairs-by-incident'
  | 'urgent-keeps-the-clock'
  | 'unassigned-at-once'
  | 'consents-cover'
  | 'appointments-in-pauses'
  | 'in-any-order'
  | 'taken-back-whole'
  | 'endings-with-substance'
  | 'openings-spread'
  | 'clauses-asked'
  | 'past-looked-over'
  | 'always-in-words'
  | 'entry-named'
  | 'shorter-runs';
