import type { Status } from '../../domain/case/status';
import type { DeadlineTopic } from '../../domain/rules/deadline-topics';
import type { Sayer } from '../../domain/rules/grounds';
import { roleNames } from '../names';
import { both, type Table, template } from '../text';

/** The whole process on one page, for a new colleague. */
export const processPage = {
  intro: template(
    'Fra henvendelse til ophør, som det er i {name}. Siden er lavet af de regler, systemet selv går efter, og er derfor altid som de er nu.',
    'From referral to ending, as it is in {name}. The page is made from the rules that the system itself goes by, so it is always as they are now.',
  ),
  programs: both('Andre systemer', 'Other systems'),
  print: both('Udskriv', 'Print'),
  standard: template('Kvalitetsstandarden, version {version}', 'The quality standard, version {version}'),
  settings: template(
    'Lokale indstillinger fastsat af {by}, gælder fra {from}',
    'Local settings set by {by}, from {from}',
  ),
  noStandard: both('Der er ingen kvalitetsstandard, som gælder endnu', 'No quality standard holds yet'),
  noStandardHelp: both(
    'Når en er vedtaget og sat i kraft, står forløbet her.',
    'When one has been adopted and put into force, the process is here.',
  ),
  onThisPage: both('På denne side', 'On this page'),
  course: both('Fra henvendelse til ophør', 'From referral to ending'),
  courseHelp: both(
    'En sag har altid én af disse seks statusser. Under hver står, hvad der fører den videre, og hvem der kan gøre det.',
    'A case always has one of these six statuses. Under each is what leads on from it, and who can do that.',
  ),
  begins: both('En sag begynder ved', 'A case begins by'),
  leadsTo: template('Til {status}', 'To {status}'),
  leadsBack: both('Tilbage, hvor den stod', 'Back to where it stood'),
  byItself: both('sker automatisk', 'comes about automatically'),
  phases: both('Faserne', 'The phases'),
  phasesHelp: both(
    'At gå én fase frem er det sædvanlige. At springe en over eller gå tilbage kræver en begrundelse.',
    'One phase forward is the ordinary way. Skipping one, or going back, asks for a reason.',
  ),
  opensReview: both('Her skal behovet vurderes.', 'The need is to be reviewed here.'),
  handoversFromPhase: template(
    'Overgang til et andet tilbud tilbydes fra fasen »{phase}«; før det kræver det en begrundelse.',
    'A handover to another service is offered from the phase “{phase}” on; earlier it asks for a reason.',
  ),
  handoversFromStable: both(
    'Overgang til et andet tilbud tilbydes, når der er stabil kontakt; før det kræver det en begrundelse.',
    'A handover to another service is offered once there is stable contact; earlier it asks for a reason.',
  ),
  deadlines: both('Fristerne', 'The deadlines'),
  deadlinesHelp: both(
    'Punktet viser, hvad i kvalitetsstandarden fristen bygger på. Hvor standarden ikke siger noget, er den lokalt fastsat.',
    'The clause shows what in the quality standard the deadline rests on. Where the standard is silent it is set locally.',
  ),
  locally: both('lokalt fastsat', 'set locally'),
  endings: both('Sådan ophører en sag', 'How a case ends'),
  endingsHelp: both(
    'Efter et ophør kan det rettes, til rettefristen er udløbet. Bliver sagen aktuel igen, åbnes en ny, forbundet sag.',
    'An ending can be corrected until the correction window is over. Should the case come up again, a new, linked case is opened.',
  ),
  assessed: both('efter en konkret og individuel vurdering', 'after an individual assessment'),
  notAssessed: both('uden vurdering: borgerens ord er nok', 'without an assessment: the citizen’s word is enough'),
  saidBy: template('Siges af: {who}', 'Said by: {who}'),
  who: both('Hvem gør hvad', 'Who does what'),
  whoHelp: both(
    'Kontaktpersoner og teamledere gør det i teamets egne sager. Skærmede sager ser kun dem, der er nævnt i sagen.',
    'Contact persons and team leads do it in the team’s own cases. Restricted cases are for those named in the case alone.',
  ),
  process: both('Processen selv', 'The process itself'),
  processDoes: both(
    'minder om det, der er åbent, sender det videre til teamlederen, når fristen er overskredet, og gør det, der ovenfor sker automatisk',
    'reminds of what is open, sends it on to the team lead when it is overdue, and does what comes about automatically above',
  ),
} as const;

/** What each status means to whoever works in the case. */
export const statusMeanings: Table<Status> = {
  referred: both(
    'Henvendelsen er kommet. Nogen skal vurdere den mod målgruppen.',
    'The referral has come. Somebody is to assess it against the target group.',
  ),
  waiting: both(
    'Borgeren er i målgruppen, men der er ikke plads endnu. Der er sat en dag, hvor der ses på det igen.',
    'The citizen is in the target group, but there is no capacity yet. A day is set on which it is looked at again.',
  ),
  active: both(
    'Der er en kontaktperson, som opsøger, følger op og vurderer behovet igen og igen.',
    'There is a contact person who reaches out, follows up, and reviews the need again and again.',
  ),
  paused: both(
    'Borgeren er indlagt, fængslet eller bortrejst. Opfølgning og tiden uden kontakt står stille til en dag, der er sat.',
    'The citizen is in hospital, in prison or away. Follow-ups and the time without contact stand still until a day that is set.',
  ),
  ending: both(
    'Sagen afventer ophør eller den vurdering, et ophør kræver. Findes borgeren, standser det.',
    'The case awaits its ending, or the assessment that an ending asks for. If the citizen is found, it stops.',
  ),
  ended: both(
    'Indsatsen er slut. Alt kan stadig læses, og ophøret kan rettes i en kort tid.',
    'The support is over. All of it can still be read, and the ending can be corrected for a short time.',
  ),
};

/** Deadlines that are no setting’s: what each of them lasts. */
export const fixedDeadlines: Partial<Table<DeadlineTopic>> = {
  pause: both('til den dag, der er sat for pausen', 'until the day that is set for the pause'),
  crisis: both('opfølgning samme dag', 'follow-up the same day'),
  consent: both('til den dag, borgeren har sagt', 'until the day that the citizen said'),
  appointment: both('den dag, der er aftalt', 'the day that was agreed'),
};

/** Whose word a ground is. */
export const sayers: Table<Sayer> = {
  worker: roleNames.outreachWorker,
  teamLead: roleNames.teamLead,
  intake: roleNames.intakeOfficer,
};
