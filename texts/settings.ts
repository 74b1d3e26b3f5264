import { type ReviewName, reviewNames } from '../domain/rules/reviews';
import type { Bilingual, Language } from '../domain/rules/schema-parts';
import type { SettingsShape } from '../domain/rules/settings-shape';
import { ruleInWords } from './codes';
import { topicNames } from './names';
import { both, type Table, template } from './text';

/** What is shown as it was written: a number, a text in one or both languages, a list. */
type Leaf = string | number | boolean | readonly unknown[] | Bilingual;

/** `followUp.maximumDays`: every place in the settings that holds a value; a table by phases is one place. */
type Places<Shape> = {
  [Key in keyof Shape & string]-?: NonNullable<Shape[Key]> extends Leaf
    ? Key
    : string extends keyof NonNullable<Shape[Key]>
      ? Key
      : `${Key}.${Places<NonNullable<Shape[Key]>>}`;
}[keyof Shape & string];

export type SettingKey = Places<SettingsShape>;

const nextReview = template('dage til næste {review}', 'days to the next {review}');

/** Each local setting by name, with the unit of its number: "dage mellem opfølgninger: 14". */
export const settingNames: Table<SettingKey> = {
  municipality: both('kommune', 'municipality'),
  version: both('version', 'version'),
  from: both('gælder fra', 'holds from'),
  setBy: both('fastsat af', 'set by'),
  reference: both('besluttet', 'decided'),
  'calendar.closedDays': both('lukkedage ud over helligdage', 'closed days beside public holidays'),
  'calendar.hours.from': both('åbner kl.', 'opens at'),
  'calendar.hours.to': both('lukker kl.', 'closes at'),
  'calendar.weekdays': both('ugedage med åbent', 'weekdays that are worked'),
  'triage.workingDays': both('arbejdsdage til visitation', 'working days to triage'),
  'triage.lookAgainDays': both(
    'dage, til ventelisten ses igennem igen',
    'days until the waiting list is looked at again',
  ),
  'firstAttempt.workingDays': both('arbejdsdage til første kontaktforsøg', 'working days to the first attempt'),
  'followUp.proposals': both('dage mellem opfølgninger', 'days between follow-ups'),
  'followUp.maximumDays': both('højst dage mellem opfølgninger', 'days between follow-ups, at most'),
  'followUp.escalationWorkingDays': both(
    'arbejdsdage efter fristen, til teamlederen får besked',
    'working days overdue before it goes to the team lead',
  ),
  'unreachable.days': both(
    'dage uden kontakt, før der spørges om ophør',
    'days without contact before ending is asked about',
  ),
  'unreachable.attempts': both(
    'kontaktforsøg, der mindst skal være gjort',
    'attempts that must have been made, at least',
  ),
  'unreachable.promptDays': both('dage til at gøre flere kontaktforsøg', 'days to make more attempts in'),
  'unreachable.assessmentDays': both(
    'dage til at vurdere, om sagen må ophøre',
    'days to assess whether the case may end',
  ),
  'unreachable.reminders': both(
    'påmindelser om vurderingen, dage før fristen',
    'reminders of the assessment, days before it is due',
  ),
  'unreachable.graceDays': both('dage, sagen afventer ophør', 'days of the grace period'),
  'unreachable.unassessed': both('når ingen har vurderet', 'where nobody has assessed'),
  'unreachable.floors.days': both('dage, en plan mindst skal have', 'days that a plan has at least'),
  'unreachable.floors.attempts': both('kontaktforsøg, en plan mindst skal have', 'attempts that a plan has at least'),
  'unreachable.variety.days': both('dage, forsøgene mindst skal ligge på', 'days that attempts lie on, at least'),
  'unreachable.variety.dayParts': both(
    'dele af dagen, forsøgene mindst skal ligge i',
    'parts of the day that attempts lie in, at least',
  ),
  'unreachable.variety.ways': both(
    'måder, forsøgene mindst skal gøres på',
    'ways in which attempts are made, at least',
  ),
  'unreachable.secondWord': both(
    'når kontaktpersonen svarer, at sagen må ophøre',
    'where the contact person answers that the case may end',
  ),
  'decline.assessmentDays': both(
    'dage til vurderingen efter borgerens afvisning',
    'days for the assessment after a decline',
  ),
  'decline.reminders': both(
    'påmindelser om vurderingen efter borgerens afvisning, dage før fristen',
    'reminders of the assessment after a decline, days before it is due',
  ),
  'handover.replyDays': both('dage til svar fra det modtagende tilbud', 'days for the receiving service’s reply'),
  'handover.attendanceDays': both('dage til at bekræfte fremmøde', 'days to confirm attendance'),
  'handover.bridgingDays': both('dage med brobygning', 'days of bridging'),
  'handover.link.days': both(
    'dage, som linket til et modtagende tilbud kan bruges',
    'days for which the link to a receiving service can be used',
  ),
  'handover.link.code': both('kode til linket til et modtagende tilbud', 'code for the link to a receiving service'),
  ...daysOfReviews(),
  'needReview.onPhaseDays': both(
    'dage til den behovsvurdering, som et faseskift åbner',
    'days for the need review that a change of phase opens',
  ),
  'pairRule.reviewDays': both(
    'dage, til besøg med to medarbejdere vurderes igen',
    'days until visits in pairs are looked at again',
  ),
  'childConcern.reminderDays': both('dage til påmindelse om underretning', 'days to the reminder of a notice'),
  'correction.hours': both('timer, hvor et ophør kan rettes', 'hours in which an ending can be corrected'),
  'loneVisit.alarmMinutes': both(
    'minutter efter den ventede afslutning, før der slås alarm',
    'minutes after the expected end before the alarm',
  ),
  'loneVisit.onCall': both('vagten ved alenearbejde', 'on call for lone visits'),
  clockToleranceMinutes: both('minutter, en telefons ur må gå foran', 'minutes that a phone’s clock may be ahead'),
  reminderSpreadMinutes: both(
    'minutter, som påmindelser ved åbningstid fordeles over',
    'minutes over which the reminders of an opening are spread',
  ),
  receipt: both('kvittering til henvender', 'receipt to the referrer'),
  'standardReview.reminders': both(
    'påmindelser om revision af standarden, dage før',
    'reminders of the standard’s review, days before',
  ),
  'mail.name': both('mails er fra', 'mails are from'),
  'mail.greeting': both('mails begynder med', 'mails begin with'),
  'mail.closing': both('mails slutter med', 'mails end with'),
  'mail.signature': both('mails underskrives', 'mails are signed'),
  'publicForm.whatHappens': both('henvendelsesformularen: hvad der så sker', 'the public form: what happens then'),
  'publicForm.privacy': both('henvendelsesformularen: om personoplysninger', 'the public form: on personal data'),
  'publicForm.accessibility': both(
    'henvendelsesformularen: tilgængelighedserklæring',
    'the public form: accessibility statement',
  ),
  'retention.years': both('år, en ophørt sag opbevares', 'years that an ended case is kept'),
  'retention.afterwards': both('når opbevaringsfristen er udløbet', 'once retention is over'),
  'retention.basis': both('hjemmel for opbevaringen', 'basis of the retention'),
  additionalGrounds: both('egne grunde til ophør', 'grounds for ending of its own'),
};

/** What the choices of a setting are called. */
export const choices = {
  plan: both('ophør efter den seneste plan, skal bekræftes', 'ends on the plan last made, to be confirmed'),
  hold: both('sagen holdes åben og går videre til teamlederen', 'the case stays open and goes on to the team lead'),
  teamLead: both('teamlederen spørges, før den gør', 'the team lead is asked before it does'),
  none: both('ingen anden spørges', 'nobody else is asked'),
  numberOnly: both('kun et nummer', 'a number and no more'),
  status: both('nummer og status', 'a number, and how it stands'),
  discard: both('kassation', 'discarded'),
  handOver: both('aflevering til arkivet', 'handed over to the archive'),
} as const;

const isChoice = (value: string): value is keyof typeof choices => Object.hasOwn(choices, value);

const ofPhase = template(
  'dage mellem opfølgninger i fasen »{phase}«',
  'days between follow-ups in the phase “{phase}”',
);
const withValue = template('{name}: {value}', '{name}: {value}');

/** "arbejdsdage til visitation: 2"; without its value where the version that held it is not there. */
export function settingInWords(key: string, value: unknown, language: Language): string | undefined {
  const name = settingNameOf(key, language);
  if (name === undefined) return undefined;
  const shown = valueInWords(value, language);
  return shown === undefined ? name : withValue.fill(language, { name, value: shown });
}

/** What the setting at a place is called; undefined where there is none. */
export function settingNameOf(key: string, language: Language): string | undefined {
  const [, phase] = /^followUp\.proposals\.(\w+)$/.exec(key) ?? [];
  if (phase) return ofPhase.fill(language, { phase: ruleInWords(phase, language) });
  return isSettingKey(key) ? settingNames[key][language] : undefined;
}

const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingNames, key);

function valueInWords(value: unknown, language: Language): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return isChoice(value) ? choices[value][language] : value;
}

/** "dage til næste behovsvurdering", for every recurring review. */
function daysOfReviews(): Table<`${ReviewName}.days`> {
  const named = reviewNames.map((name) => [
    `${name}.days`,
    {
      da: nextReview.fill('da', { review: topicNames[name].da }),
      en: nextReview.fill('en', { review: topicNames[name].en }),
    },
  ]);
  return Object.fromEntries(named) as Table<`${ReviewName}.days`>;
}
