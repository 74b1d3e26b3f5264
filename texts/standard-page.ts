import type { DeadlineTopic } from '../domain/rules/deadline-topics';
import { eachReview } from '../domain/rules/reviews';
import type { Bilingual } from '../domain/rules/schema-parts';
import { topicNames } from './names';
import { both } from './text';

/** The headings and labels of a standard's page, in both languages. */
export const labels = {
  version: both('Version', 'Version'),
  adoptedBy: both('Vedtaget af', 'Adopted by'),
  reassessBy: both('Revideres senest', 'To be reassessed by'),
  hearingBody: both('Høres ved revision', 'Heard on revision'),
  heard: both('Hørt', 'Heard'),
  provider: both('Leverandør', 'Provider'),
  freeChoice: both('Frit valg af leverandør', 'Free choice of provider'),
  no: both('nej', 'no'),
  fee: both('Betaling', 'Fee'),
  expenses: both('Egne udgifter', 'Own expenses'),
  legal: both('Lovgrundlag', 'Legal basis'),
  ageRule: both('Alder', 'Age'),
  orOver: both('år eller derover', 'or over'),
  referrer: both('Myndighed der kan henvise', 'Authority that can refer'),
  geography: both('Område, som udgangspunkt', 'Area, as a rule'),
  competence: both('Kompetencer', 'Competence'),
  employees: both('Ansat af, som udgangspunkt', 'Employed by, as a rule'),
  cooperation: both('Samarbejde', 'Cooperation'),
  outOfHours: both('Uden for åbningstid', 'Out of hours'),
  adoptedText: both('VEDTAGET', 'WHAT WAS ADOPTED'),
  phases: both('Faser', 'Phases'),
  targetGroup: both('Målgruppe', 'Target group'),
  required: both('skal være opfyldt', 'required'),
  group: both('eksempel', 'example'),
  grounds: both('Grunde til ophør', 'Grounds for ending'),
  withAssessment: both('efter en konkret og individuel vurdering', 'after an individual assessment'),
  withoutAssessment: both('uden vurdering', 'without an assessment'),
  handovers: both('Overgang til andet tilbud tilbydes fra', 'Handover to another service is offered from'),
  stableContact: both('stabil kontakt', 'stable contact'),
  leastIntrusive: both('Mindst indgribende foranstaltning: spørges', 'Least intrusive measure: asked'),
  activities: both('Aktiviteter', 'Activities'),
  information: both('Oplysninger, der kan gives samtykke til', 'Information that a consent can cover'),
  setLocally: both('LOKALT FASTSAT', 'SET LOCALLY'),
  localList: both('lokalt fastsat', 'set locally'),
  by: both('af', 'by'),
  from: both('fra', 'from'),
  reference: both('Begrundelse', 'Reference'),
  serves: both('efter', 'serves'),
  textSilent: both('standarden siger intet om det', 'the text is silent'),
  noSettings: both('Der er ingen lokale indstillinger.', 'There are no local settings.'),
  clauses: both('PUNKT FOR PUNKT, MED TEKSTENS EGNE ORD', "CLAUSE BY CLAUSE, IN THE TEXT'S OWN WORDS (DANISH)"),
} as const satisfies Record<string, Bilingual>;

/** Where the least intrusive measure is asked about. */
export const momentNames = {
  triage: both('ved visitation', 'at triage'),
  needReview: both('ved behovsvurdering', 'at need reviews'),
  handover: both('ved overgang', 'at a handover'),
} as const satisfies Record<string, Bilingual>;

function capitalised({ da, en }: Bilingual): Bilingual {
  const [daFirst = '', enFirst = ''] = [da[0], en[0]];
  return { da: daFirst.toUpperCase() + da.slice(1), en: enFirst.toUpperCase() + en.slice(1) };
}

/** What the local settings fix for each deadline. */
export const settingNames = {
  openingHours: both('Arbejdstid', 'Working hours'),
  closedDays: both('Lukkedage ud over helligdage', 'Closed days beside public holidays'),
  triage: both('Visitation', 'Triage'),
  urgentTriage: both('Hastevisitation', 'Triage, urgent'),
  waiting: both('Ventelisten ses igennem igen', 'Waiting list looked at again'),
  firstAttempt: both('Første kontaktforsøg', 'First attempt'),
  followUp: both('Opfølgning, forslag', 'Follow-up, proposed'),
  followUpMaximum: both('Opfølgning, højst', 'Follow-up, at most'),
  escalation: both('Sendes videre til teamlederen', 'Escalation'),
  ...eachReview((name) => capitalised(topicNames[name])),
  unreachable: both('Ikke muligt at få kontakt', 'Contact impossible'),
  prompt: both('For få kontaktforsøg: gør flere inden for', 'Too few attempts: make more within'),
  assessment: both('Vurdering af ophør', 'Assessment of an ending'),
  grace: both('Afventer ophør', 'Grace period'),
  unassessed: both('Når ingen har vurderet', 'Nobody has assessed'),
  declineAssessment: both('Vurdering efter borgerens afvisning', 'Assessment after a decline'),
  handoverReply: both('Svar fra modtagende tilbud', 'Reply of the receiving service'),
  attendance: both('Fremmøde bekræftes', 'Attendance confirmed'),
  bridging: both('Brobygning', 'Bridging'),
  pairRule: both('Besøg med to medarbejdere vurderes igen', 'Two-worker visits looked at again'),
  childConcern: both('Underretning om et barn, påmindelse', 'Notice about a child, reminder'),
  correctionWindow: both('Ophør kan rettes', 'Ending can be corrected'),
  loneVisit: both('Alenearbejde, alarm', 'Lone visit, alarm'),
  onCall: both('Alenearbejde, vagten', 'Lone visit, on call'),
  standardReview: both('Revision, påmindelser', 'Reassessment, reminders'),
  receipt: both('Kvittering til henvender', 'Receipt to the referrer'),
  mailName: both('Mails er fra', 'Mails are from'),
  mailGreeting: both('Mails begynder med', 'Mails begin with'),
  mailClosing: both('Mails slutter med', 'Mails end with'),
  mailSignature: both('Mails underskrives', 'Mails are signed'),
  additionalGrounds: both('Egne grunde til ophør', 'Grounds for ending of its own'),
} as const satisfies Partial<Record<DeadlineTopic, Bilingual>> & Record<string, Bilingual>;
