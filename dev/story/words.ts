import { localDateOf, showDate } from '../../domain/clock/time';
import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import { groundNames } from '../../texts/names';
import { both } from '../../texts/text';
import type { Why } from './case-view';

/** Codes that stand in the events' data, as people read them. Names of events, matters and grounds are the API's own. */
const codes: Readonly<Record<string, Bilingual>> = {
  ...groundNames,

  publicForm: both('den åbne formular', 'the public form'),
  phone: both('telefon', 'phone'),
  mail: both('brev', 'letter'),
  door: both('ved skranken', 'at the door'),
  authority: both('myndighed', 'authority'),

  neighbour: both('nabo', 'neighbour'),
  relative: both('pårørende', 'relative'),
  housingAssociation: both('boligselskab', 'housing association'),
  police: both('politi', 'police'),
  generalPractitioner: both('egen læge', 'general practitioner'),
  shop: both('butik', 'shop'),
  self: both('borgeren selv', 'the citizen'),

  contactMade: both('kontakt', 'contact made'),
  notMet: both('ikke truffet', 'not met'),
  seen: both('set på afstand', 'seen at a distance'),
  refusedToTalk: both('ville ikke tale', 'refused to talk'),
  messageLeft: both('besked lagt', 'message left'),
  newsThroughOthers: both('nyt gennem andre', 'news through others'),
  appointmentCancelled: both('aftale aflyst', 'appointment cancelled'),
  didNotShowUp: both('mødte ikke op', 'did not show up'),

  home: both('hjemme', 'at home'),
  publicPlace: both('offentligt sted', 'public place'),
  dropInCentre: both('værested', 'drop-in centre'),
  shelter: both('forsorgshjem', 'shelter'),

  threat: both('trussel', 'threat'),
  violence: both('vold', 'violence'),
  continues: both('behovet fortsætter', 'the need continues'),
  less: both('behovet er mindre', 'the need is less'),
  otherMeasure: both('anden indsats', 'another measure'),
  end: both('ja, sagen må ophøre', 'yes, it may end'),
  continue: both('nej, indsatsen fortsætter', 'no, it goes on'),
  kept: both('holdt', 'kept'),
  missed: both('udeblevet', 'missed'),
  cancelled: both('aflyst', 'cancelled'),
  withdrawn: both('trukket tilbage', 'withdrawn'),
  hospital: both('indlagt', 'in hospital'),
  prison: both('fængslet', 'in prison'),
  travelling: both('bortrejst', 'travelling'),

  socialPedagogicalSupport: both('socialpædagogisk støtte § 85', 'social-pedagogical support § 85'),
  drugTreatment: both('stofmisbrugsbehandling § 101', 'drug treatment § 101'),
  alcoholTreatment: both('alkoholbehandling', 'alcohol treatment'),
  psychiatry: both('psykiatri', 'psychiatry'),
  housingFirst: both('bostøtte § 85 a', 'housing first § 85 a'),
  temporaryHousing: both('botilbud § 107', 'temporary housing § 107'),
  longTermHousing: both('botilbud § 108', 'long-term housing § 108'),
  shelter110: both('forsorgshjem § 110', 'shelter § 110'),

  suicideRisk: both('selvmordsrisiko', 'suicide risk'),
  admission: both('indlæggelse', 'admission'),
  eviction: both('udsættelse af boligen', 'eviction'),
};

/** The code in words; nothing where it has none. */
export function word(code: unknown, language: Language): string | undefined {
  return typeof code === 'string' && Object.hasOwn(codes, code) ? codes[code]?.[language] : undefined;
}

/** A basis in a line: the clause it serves, the number that was set locally, and who assessed it for this citizen. */
export function basisWords({ basis, setting, assessment }: Why, language: Language): string {
  const clause = basis.clause ?? said.local[language];
  const local = basis.clause && setting ? `${said.local[language]} ` : '';
  return [
    clause,
    setting && `${local}${setting.key} = ${String(setting.value)}`,
    assessment &&
      `${said.assessedBy[language]} ${assessment.by ?? said.process[language]} ${showDate(localDateOf(assessment.at))}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the page itself says. */
export const said = {
  process: both('processen', 'the process'),
  public: both('offentligheden', 'the public'),
  deadline: both('frist', 'due'),
  to: both('til', 'to'),
  local: both('lokalt fastsat', 'set locally'),
  assessedBy: both('vurderet af', 'assessed by'),
  reminder: both('påmindelse', 'reminder'),
  escalation: both('eskaleret', 'escalated'),
  news: both('besked', 'news'),
  refused: both('afvist', 'refused'),
  next: both('næste gang', 'next'),
  until: both('til og med', 'until'),
  onPlanOf: both('på planen af', 'on the plan of'),
  notAssessedAnew: both('ikke vurderet på ny; skal bekræftes', 'not assessed anew; to be confirmed'),
  toConfirm: both('skal bekræftes', 'to be confirmed'),
  firstAttemptBy: both('første forsøg senest', 'first attempt by'),
  plan: both('plan: {days} dage og {attempts} forsøg', 'plan: {days} days and {attempts} attempts'),
  attempts: both('{n} forsøg gjort', '{n} attempts made'),
  contacts: both('{n} × kontakt', '{n} × contact'),
  tries: both('{n} × forsøg uden kontakt', '{n} × attempt without contact'),
  reviews: both('{n} × behovsvurdering', '{n} × need review'),
  reminders: both('{n} × påmindelse set', '{n} × reminder seen'),
  played: both(
    'spillet gennem API’et på en rigtig Temporal-server, i virtuel tid',
    'played through the API on a real Temporal server, in virtual time',
  ),
  holds: both('Alle {n} udsagn holdt.', 'All {n} statements held.'),
} as const satisfies Record<string, Bilingual>;

export const weekdays: Readonly<Record<Language, readonly string[]>> = {
  da: ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};
