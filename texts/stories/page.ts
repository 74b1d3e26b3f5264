import type { Language } from '../../domain/rules/schema-parts';
import { both, template } from '../text';

/** What the page says that tells a story. */
export const said = {
  process: both('systemet', 'the system'),
  public: both('en henvender', 'a referrer'),
  deadline: both('frist', 'due'),
  to: both('til', 'to'),
  local: both('lokalt fastsat', 'set locally'),
  reminder: both('påmindelse', 'reminder'),
  escalation: both('sendt videre', 'escalated'),
  news: both('besked', 'news'),
  refused: both('afvist', 'refused'),
  next: both('næste gang', 'next'),
  until: both('til og med', 'until'),
  onPlanOf: both('efter planen fra', 'on the plan of'),
  notAssessedAnew: both('ikke vurderet på ny; skal bekræftes', 'not assessed anew; to be confirmed'),
  toConfirm: both('skal bekræftes', 'to be confirmed'),
  firstAttemptBy: both('første kontaktforsøg senest', 'first attempt by'),
  played: both(
    'spillet gennem API’et på en rigtig Temporal-server, i virtuel tid',
    'played through the API on a real Temporal server, in virtual time',
  ),
} as const;

export const assessedBy = template('vurderet af {by} {on}', 'assessed by {by} {on}');
export const plan = template('plan: {days} dage og {attempts} forsøg', 'plan: {days} days and {attempts} attempts');
export const attemptsMade = template('{n} forsøg gjort', '{n} attempts made');
export const statementsHeld = template('Alle {n} udsagn holdt.', 'All {n} statements held.');

/** What people did by routine, counted. */
export const counted = {
  contacts: template('{n} × kontakt', '{n} × contact'),
  tries: template('{n} × forsøg uden kontakt', '{n} × attempt without contact'),
  reviews: template('{n} × behovsvurdering', '{n} × need review'),
  reminders: template('{n} × påmindelse set', '{n} × reminder seen'),
} as const;

export const weekdays: Readonly<Record<Language, readonly string[]>> = {
  da: ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};
