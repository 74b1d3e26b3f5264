import type { BoundedNumber, ReasonAskedFor, Subject } from '../domain/case/decision';
import { isInstant, isLocalDate, showDate, showInstant } from '../domain/clock/time';
import type { Bilingual, Language } from '../domain/rules/schema-parts';
import { codeInWords } from './codes';
import { fieldInWords } from './fields';
import { both, type Table } from './text';

/** What a refusal speaks of. */
const subjectNames: Table<Subject | BoundedNumber> = {
  assignment: both('kontaktperson', 'contact person'),
  secondWorker: both('medarbejder nr. to', 'second worker'),
  followUp: both('opfølgning', 'follow-up'),
  crisis: both('krise', 'crisis'),
  pairRule: both('besøg med to medarbejdere', 'visits in pairs'),
  toConfirm: both('ophør, der skal bekræftes', 'an ending to confirm'),
  mayItEnd: both('spørgsmålet om, hvorvidt sagen må ophøre', 'the question whether the case may end'),
  secondWord: both('teamlederens ord om ophøret', 'the team lead’s word on the ending'),
  answer: both('et svar, der kan tages tilbage', 'an answer to take back'),
  decline: both('borgerens afvisning', 'the citizen’s decline'),
  urgency: both('hastegrad', 'urgency'),
  consent: both('samtykke', 'consent'),
  appointment: both('aftale', 'appointment'),
  place: both('sted', 'place'),
  contact: both('kontakt', 'contact'),
  comment: both('kommentar til en kontakt', 'comment on a contact'),
  contactReport: both('melding fra et andet system', 'report from another system'),
  lineForNextTime: both('husk til næste gang', 'to remember next time'),
  handover: both('overgang til andet tilbud', 'handover'),
  childConcern: both('bekymring for et barn', 'concern for a child'),
  incident: both('hændelse', 'incident'),
  ending: both('ophør', 'ending'),
  join: both('tilføjelse til sagen', 'joining'),
  joining: both('sammenlægning i gang', 'joining under way'),
  reopening: both('genåbning', 'reopening'),
  link: both('forbundet sag', 'linked case'),
  merge: both('sammenlægning', 'merge'),
  entry: both('notat', 'entry'),
  followUpDays: both('dage mellem opfølgninger', 'days between follow-ups'),
  'plan.days': both('dage uden kontakt i planen', 'days without contact in the plan'),
  'plan.attempts': both('kontaktforsøg i planen', 'attempts in the plan'),
  'age.years': both('alder i år', 'age in years'),
  minutes: both('minutter', 'minutes'),
};

/** Why a reason is asked for. */
const reasonNames: Table<ReasonAskedFor> = {
  assessment: both('det er en vurdering af denne borger', 'it is an assessment of this citizen'),
  rejected: both('tilbuddet har afslået', 'the service has rejected'),
  notLanded: both('borgeren er ikke landet', 'the citizen has not landed'),
  beforeItsPhase: both('overgangen tilbydes tidligere, end standarden siger', 'offered earlier than the standard says'),
  departsFromProposal: both('det er et andet end det foreslåede', 'it differs from what is proposed'),
  putOff: both('opfølgningen udsættes', 'the follow-up is put off'),
  notTheNextPhase: both('det er ikke den næste fase', 'it is not the next phase'),
  outsideArea: both('det er uden for kommunen', 'it is outside the municipality'),
  assessedGround: both('grunden kræver en vurdering', 'the ground asks for an assessment'),
  needNotReviewed: both(
    'behovet er ikke vurderet, siden fasen begyndte',
    'the need has not been reviewed in this phase',
  ),
};

/** What a state is called that no table of codes has. */
const stateNames = {
  declined: both('borgeren har takket nej', 'the citizen has declined'),
  assessDecline: both('en vurdering efter borgerens afvisning', 'the assessment after the decline'),
  merged: both('sagen er lagt sammen med en anden', 'the case is merged into another'),
  joined: both('henvendelsen er føjet til en anden sag', 'the concern is joined to another case'),
  undoMerge: both('at sammenlægningen ophæves', 'that the merge is undone'),
  undoJoin: both('at henvendelsen skilles ud igen', 'that the joining is undone'),
  mergeInto: both('at sagerne lægges sammen', 'that the cases are merged'),
  anotherLead: both('en anden leder end den, der har svaret', 'another lead than who answered'),
  whoAnswered: both('den, der har svaret', 'who answered'),
  teamLead: both('teamlederen', 'the team lead'),
  anotherTeamLead: both('en anden teamleder', 'another team lead'),
  contactPerson: both('kontaktpersonen', 'the contact person'),
} as const;

const named: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  what: subjectNames,
  because: reasonNames,
  is: stateNames,
  right: stateNames,
};

/** The parameters that hold a code; what stands in others is shown as it is. */
const coded = [
  'status',
  'allowedStatuses',
  'allowedRoles',
  'phase',
  'ground',
  'targetGroup',
  'activity',
  'place',
  'information',
  'lacking',
  'known',
  'expected',
  'is',
  'right',
  'service',
];

/** A parameter in words: dates as people write them, codes by their names, lists with commas. Undefined where there is nothing. */
export function parameterInWords(name: string, value: unknown, language: Language): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const words = value.map((one) => parameterInWords(name, one, language));
    return words.length === 0 ? undefined : words.join(', ');
  }
  if (isInstant(value)) return showInstant(value);
  if (isLocalDate(value)) return showDate(value);
  const code = String(value);
  if (name === 'field') return fieldInWords(code, language);
  const own = named[name];
  if (own && Object.hasOwn(own, code)) return own[code]?.[language];
  return coded.includes(name) ? (codeInWords(code, language) ?? code) : code;
}

/** All parameters of a problem in words; those that say nothing are left out. */
export function parametersInWords(
  params: Readonly<Record<string, unknown>>,
  language: Language,
): ReadonlyMap<string, string> {
  const words = Object.entries(params).map(([name, value]) => [name, parameterInWords(name, value, language)] as const);
  return new Map(words.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}
