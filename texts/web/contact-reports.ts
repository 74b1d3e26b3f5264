import { both, template } from '../text';

/** Contacts that another system has reported, and how a person takes one over. */
export const contactReports = {
  title: both('Meldt af andre systemer', 'Reported by other systems'),
  help: both(
    'Det tæller ikke som kontakt eller forsøg, før en af jer overtager det.',
    'It counts as neither contact nor attempt until one of you takes it over.',
  ),
  anotherSystem: both('et andet system', 'another system'),
  takeOver: both('Overtag', 'Take over'),
  takeOverOf: template('Overtag: {who}, {at}', 'Take over: {who}, {at}'),
  wasReported: both('Er det en af dem, et andet system har meldt?', 'Is it one that another system has reported?'),
  takesOver: template(
    'Du overtager det, {who} har meldt {at}. Meldingen bliver stående.',
    'You take over what {who} reported of {at}. The report still stands.',
  ),
} as const;
