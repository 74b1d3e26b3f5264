import type { StandardGround } from '../../domain/rules/grounds';
import { eachReview } from '../../domain/rules/reviews';
import type { Bilingual } from '../../domain/rules/schema-parts';
import type { DeadlineTopic } from '../../domain/rules/standard-shape';
import { topicNames } from '../../texts/names';

/** The headings and labels of a standard's page, in both languages. */
export const labels = {
  version: { da: 'Version', en: 'Version' },
  adoptedBy: { da: 'Vedtaget af', en: 'Adopted by' },
  reassessBy: { da: 'Revurderes senest', en: 'To be reassessed by' },
  hearingBody: { da: 'Høres ved revision', en: 'Heard on revision' },
  heard: { da: 'Hørt', en: 'Heard' },
  provider: { da: 'Leverandør', en: 'Provider' },
  freeChoice: { da: 'Frit valg af leverandør', en: 'Free choice of provider' },
  no: { da: 'nej', en: 'no' },
  fee: { da: 'Betaling', en: 'Fee' },
  expenses: { da: 'Egne udgifter', en: 'Own expenses' },
  legal: { da: 'Lovgrundlag', en: 'Legal basis' },
  ageRule: { da: 'Alder', en: 'Age' },
  orOver: { da: 'år eller derover', en: 'or over' },
  referrer: { da: 'Myndighed der kan henvise', en: 'Authority that can refer' },
  geography: { da: 'Område, som udgangspunkt', en: 'Area, as a rule' },
  competence: { da: 'Kompetencer', en: 'Competence' },
  outOfHours: { da: 'Uden for åbningstid', en: 'Out of hours' },
  adoptedText: { da: 'DET VEDTAGNE', en: 'WHAT WAS ADOPTED' },
  phases: { da: 'Faser', en: 'Phases' },
  targetGroup: { da: 'Målgruppe', en: 'Target group' },
  required: { da: 'skal være opfyldt', en: 'required' },
  group: { da: 'eksempel', en: 'example' },
  grounds: { da: 'Grunde til ophør', en: 'Grounds for ending' },
  withAssessment: { da: 'efter en konkret og individuel vurdering', en: 'after an individual assessment' },
  withoutAssessment: { da: 'uden vurdering', en: 'without an assessment' },
  handovers: { da: 'Overgang til andet tilbud tilbydes fra', en: 'Handover to another service is offered from' },
  stableContact: { da: 'stabil kontakt', en: 'stable contact' },
  leastIntrusive: { da: 'Mindst indgribende foranstaltning: spørges', en: 'Least intrusive measure: asked' },
  activities: { da: 'Aktiviteter', en: 'Activities' },
  setLocally: { da: 'LOKALT FASTSAT', en: 'SET LOCALLY' },
  localList: { da: 'lokalt fastsat', en: 'set locally' },
  by: { da: 'af', en: 'by' },
  from: { da: 'fra', en: 'from' },
  reference: { da: 'Begrundelse', en: 'Reference' },
  serves: { da: 'tjener', en: 'serves' },
  textSilent: { da: 'teksten er tavs', en: 'the text is silent' },
  noSettings: { da: 'Der er ingen lokale indstillinger.', en: 'There are no local settings.' },
  clauses: { da: 'PUNKT FOR PUNKT, MED TEKSTENS EGNE ORD', en: "CLAUSE BY CLAUSE, IN THE TEXT'S OWN WORDS (DANISH)" },
} as const satisfies Record<string, Bilingual>;

/** The ending grounds of the adopted texts, by the glossary. */
export const groundNames: Readonly<Record<StandardGround, Bilingual>> = {
  citizenDeclined: { da: 'borgerens ønske', en: "the citizen's wish" },
  isolationBroken: { da: 'isolationen er brudt', en: 'isolation is broken' },
  unreachable: { da: 'ikke muligt at få kontakt', en: 'contact has been impossible' },
  handedOver: { da: 'videre i andet tilbud', en: 'onward in another service' },
};

/** Where the least intrusive measure is asked about. */
export const momentNames = {
  triage: { da: 'ved visitation', en: 'at triage' },
  needReview: { da: 'ved behovsvurdering', en: 'at need reviews' },
  handover: { da: 'ved overgang', en: 'at a handover' },
} as const satisfies Record<string, Bilingual>;

function capitalised({ da, en }: Bilingual): Bilingual {
  const [daFirst = '', enFirst = ''] = [da[0], en[0]];
  return { da: daFirst.toUpperCase() + da.slice(1), en: enFirst.toUpperCase() + en.slice(1) };
}

/** What the local settings fix for each deadline. */
export const settingNames = {
  openingHours: { da: 'Arbejdstid', en: 'Working hours' },
  closedDays: { da: 'Lukkedage ud over helligdage', en: 'Closed days beside public holidays' },
  triage: { da: 'Visitation', en: 'Triage' },
  urgentTriage: { da: 'Visitation, akut', en: 'Triage, urgent' },
  waiting: { da: 'Venteliste ses på igen', en: 'Waiting list looked at again' },
  firstAttempt: { da: 'Første kontaktforsøg', en: 'First attempt' },
  followUp: { da: 'Opfølgning, forslag', en: 'Follow-up, proposed' },
  followUpMaximum: { da: 'Opfølgning, højst', en: 'Follow-up, at most' },
  escalation: { da: 'Eskalering', en: 'Escalation' },
  ...eachReview((name) => capitalised(topicNames[name])),
  unreachable: { da: 'Ikke muligt at få kontakt', en: 'Contact impossible' },
  prompt: { da: 'For få forsøg: gør flere inden', en: 'Too few attempts: make more within' },
  assessment: { da: 'Vurdering af ophør', en: 'Assessment of an ending' },
  grace: { da: 'Afventer ophør', en: 'Grace period' },
  unassessed: { da: 'Ingen har vurderet', en: 'Nobody has assessed' },
  declineAssessment: { da: 'Vurdering efter afslag', en: 'Assessment after a decline' },
  handoverReply: { da: 'Svar fra modtagende tilbud', en: 'Reply of the receiving service' },
  attendance: { da: 'Fremmøde bekræftes', en: 'Attendance confirmed' },
  bridging: { da: 'Brobygning', en: 'Bridging' },
  pairRule: { da: 'Besøg med to medarbejdere ses på igen', en: 'Two-worker visits looked at again' },
  childConcern: { da: 'Underretning om et barn, påmindelse', en: 'Concern for a child, reminder' },
  correctionWindow: { da: 'Ophør kan rettes', en: 'Ending can be corrected' },
  loneVisit: { da: 'Alenearbejde, alarm', en: 'Lone visit, alarm' },
  standardReview: { da: 'Revurdering, påmindelser', en: 'Reassessment, reminders' },
  receipt: { da: 'Kvittering til henvender', en: 'Receipt to the referrer' },
  mailName: { da: 'Mails er fra', en: 'Mails are from' },
  mailGreeting: { da: 'Mails begynder med', en: 'Mails begin with' },
  mailClosing: { da: 'Mails slutter med', en: 'Mails end with' },
  mailSignature: { da: 'Mails underskrives', en: 'Mails are signed' },
  additionalGrounds: { da: 'Egne grunde til ophør', en: 'Grounds for ending of its own' },
} as const satisfies Partial<Record<DeadlineTopic, Bilingual>> & Record<string, Bilingual>;
