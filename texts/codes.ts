import type { StaffRole } from '../domain/access/roles';
import type { CrisisKind, IncidentKind } from '../domain/case/care-facts';
import type { Service } from '../domain/case/handover-states';
import type { ReferrerKind } from '../domain/case/intake-facts';
import type { AppointmentOutcome } from '../domain/case/outreach-facts';
import type { PauseReason } from '../domain/case/paused-days';
import type { GeneralInformation, sharedEarlier } from '../domain/rules/information';
import type { Bilingual, Language } from '../domain/rules/schema-parts';
import { channelNames, outcomeNames, placeNames } from './contact-names';
import { eventNames } from './events';
import { groundNames, handoverStates, roleNames, statusNames, topicNames } from './names';
import { both, type Table } from './text';

/** What the codes are called that stand in what people record: how, where, by whom, and how it went. */

export const referrerNames: Table<Exclude<ReferrerKind, 'other'>> = {
  neighbour: both('nabo', 'neighbour'),
  relative: both('pårørende', 'relative'),
  housingAssociation: both('boligselskab', 'housing association'),
  police: both('politi', 'police'),
  generalPractitioner: both('egen læge', 'general practitioner'),
  shop: both('butik', 'shop'),
  authority: both('myndighed', 'authority'),
  self: both('borgeren selv', 'the citizen'),
  contactPerson: both('kontaktperson', 'contact person'),
};

export const serviceNames: Table<Exclude<Service, 'other'>> = {
  socialPedagogicalSupport: both('socialpædagogisk støtte § 85', 'social-pedagogical support § 85'),
  housingFirst: both('bostøtte efter Housing First-tilgangen § 85 a', 'Housing First support § 85 a'),
  drugTreatment: both('stofmisbrugsbehandling § 101', 'drug treatment § 101'),
  alcoholTreatment: both('alkoholbehandling', 'alcohol treatment'),
  psychiatry: both('psykiatri', 'psychiatry'),
  temporaryHousing: both('botilbud § 107', 'temporary housing § 107'),
  longTermHousing: both('botilbud § 108', 'long-term housing § 108'),
  shelter110: both('forsorgshjem § 110', 'shelter § 110'),
  acuteService: both('socialt akuttilbud § 82 c', 'acute service § 82 c'),
};

export const crisisNames: Table<Exclude<CrisisKind, 'other'>> = {
  suicideRisk: both('selvmordsrisiko', 'suicide risk'),
  admission: both('indlæggelse', 'admission'),
  eviction: both('udsættelse fra boligen', 'eviction'),
};

export const incidentNames: Table<Exclude<IncidentKind, 'other'>> = {
  threat: both('trussel', 'threat'),
  violence: both('vold', 'violence'),
};

export const pauseNames: Table<PauseReason> = {
  hospital: both('indlagt', 'in hospital'),
  prison: both('fængslet', 'in prison'),
  travelling: both('bortrejst', 'travelling'),
};

export const appointmentNames: Table<AppointmentOutcome | 'agreed'> = {
  agreed: both('indgået', 'agreed'),
  kept: both('holdt', 'kept'),
  missed: both('udeblev', 'missed'),
  cancelled: both('aflyst', 'cancelled'),
  withdrawn: both('trukket tilbage', 'withdrawn'),
};

/** What a consent can cover, and an offer share. */
export const informationNames: Table<Exclude<GeneralInformation, 'network' | 'substanceUse'> | typeof sharedEarlier> = {
  name: both('navn', 'name'),
  cpr: both('CPR-nummer', 'CPR number'),
  contactDetails: both('telefon, adresse og opholdssteder', 'phone, address and where to be found'),
  situation: both('livssituation og behov', 'situation and needs'),
  wishes: both('ønsker og mål', 'wishes and goals'),
  diagnosis: both('helbred og diagnoser', 'health and diagnoses'),
  housing: both('boligforhold', 'housing'),
  finances: both('økonomi', 'finances'),
  otherServices: both('andre indsatser', 'other measures'),
  sharedEarlier: both('det, der blev noteret i en tidligere udgave', 'what an earlier release noted'),
  course: both('forløbet hos os', 'what has been done here'),
};

/** What an authority that refers does not know itself. */
export const missingFactNames = {
  place: both('hvor borgeren træffes', 'where the citizen is found'),
  phone: channelNames.phone,
  parallelServices: both('sideløbende indsatser', 'parallel services'),
} as const;
export type MissingFact = keyof typeof missingFactNames;

/** Answers and judgements. */
const answerNames = {
  continues: both('behovet fortsætter', 'the need continues'),
  less: both('behovet er mindre', 'the need is less'),
  otherMeasure: both('anden indsats', 'another measure'),
  end: both('ja, sagen må ophøre', 'yes, it may end'),
  continue: both('nej, indsatsen fortsætter', 'no, it goes on'),
  child: both('et barn', 'a child'),
  pregnancy: both('en graviditet', 'a pregnancy'),
  noticeSent: both('underretning sendt', 'notice sent'),
  decidedOtherwise: both('afgjort på anden måde', 'decided otherwise'),
  withOtherMeasure: both('klarer sig med en anden indsats', 'self-reliant with another measure'),
  withoutOtherMeasure: both('klarer sig uden anden indsats', 'self-reliant without another measure'),
  deactivated: both('medarbejderen er ikke længere ansat', 'the worker has left the staff'),
  left: both('kontaktpersonen er stoppet', 'the contact person has stopped'),
  digitalPost: both('Digital Post', 'Digital Post'),
  handed: both('afleveret personligt', 'handed over in person'),
  none: both('intet brev', 'no letter'),
  acute: both('opstået akut', 'come up suddenly'),
  temporary: both('midlertidigt', 'temporary'),
  noContact: both('ingen kontakt', 'no contact'),
  withSupport: both('kontakt med støtte', 'contact with support'),
  byThemselves: both('kontakt ved egen hjælp', 'contact by themselves'),
  othersAreWorried: both('andre er bekymrede', 'others are worried'),
  socialOrPersonalChallenges: both('sociale og personlige udfordringer', 'social and personal challenges'),
  service: both('et tilbud', 'a service'),
  other: both('andet', 'other'),
} as const;

/** The phases, target groups and activities of the glossary. One that a municipality names itself has its name in its standard. */
export const ruleNames = {
  outreach: both('opsøgende', 'outreach'),
  clarifying: both('afklarende', 'clarifying'),
  motivating: both('motiverende', 'motivating'),
  stabilising: both('stabiliserende', 'stabilising'),
  closing: both('afsluttende', 'closing'),
  seekingContact: both('kontakt søges', 'seeking contact'),
  contactEstablished: both('kontakt etableret', 'contact established'),
  needAssessed: both('behov vurderet', 'need assessed'),
  onward: both('videre', 'onward'),
  notUsingServices: both('benytter ikke etablerede tilbud', 'does not use established services'),
  mentallyVulnerable: both('psykisk sårbar', 'mentally vulnerable'),
  mentalIllness: both('sindslidelse', 'mental illness'),
  substanceUse: both('stof- eller alkoholmisbrug', 'substance use'),
  homeless: both('hjemløs', 'homeless'),
  functionallyHomeless: both('funktionelt hjemløs', 'functionally homeless'),
  specialSocialProblems: both('særlige sociale problemer', 'special social problems'),
  isolated: both('isoleret', 'isolated'),
  sociallyExposed: both('socialt udsat', 'socially exposed'),
  uncoveredNeed: both('udækket socialt behov', 'uncovered social need'),
  publicInstitutions: both('kontakt til offentlige institutioner', 'contact with public institutions'),
  contactToAuthorities: both('kontakt til myndigheder', 'contact with authorities'),
  crisisSupport: both('støtte i kriser', 'support in crises'),
  motivatingTalk: both('motiverende samtale', 'motivating talk'),
  conversation: both('samtale', 'conversation'),
  accompaniment: both('ledsagelse', 'accompaniment'),
  healthServices: both('kontakt til sundhedsvæsenet', 'contact with health services'),
  network: both('netværk', 'network'),
  motivationToTreatment: both('motivation til behandling', 'motivation to treatment'),
  socialActivity: both('social aktivitet', 'social activity'),
  practicalHelp: both('praktisk hjælp', 'practical help'),
  authorities: both('myndigheder', 'authorities'),
  services: both('tilbud', 'services'),
} as const;

const names: Readonly<Record<string, Bilingual>> = {
  ...topicNames,
  ...eventNames,
  ...ruleNames,
  ...informationNames,
  ...answerNames,
  ...appointmentNames,
  ...pauseNames,
  ...incidentNames,
  ...crisisNames,
  ...serviceNames,
  ...referrerNames,
  ...channelNames,
  ...placeNames,
  ...outcomeNames,
  ...handoverStates,
  ...statusNames,
  ...groundNames,
  ...(roleNames satisfies Table<StaffRole>),
};

/** A code in words; undefined where it has none, as what a municipality has named itself. */
export function codeInWords(code: unknown, language: Language): string | undefined {
  return typeof code === 'string' && Object.hasOwn(names, code) ? names[code]?.[language] : undefined;
}

/** What an authority did not know, which another system may name by a word of its own. */
export function missingFactInWords(fact: string, language: Language): string {
  const named: Readonly<Record<string, Bilingual>> = missingFactNames;
  return named[fact]?.[language] ?? ruleInWords(fact, language);
}

/** A phase, target group, activity or ground; one that a municipality named itself by its own id. */
export function ruleInWords(id: string, language: Language): string {
  return codeInWords(id, language) ?? id;
}
