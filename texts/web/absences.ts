import { both, template } from '../text';

/** The team's calendar: who is away, who stands in, and who stops or comes back. Why somebody is away is nobody's to read. */
export const absences = {
  title: both('Fravær og stedfortrædere', 'Absences and deputies'),
  intro: both(
    'Her ser du, hvem der er fraværende, og hvem der står ind. Stedfortræderen ser den fraværendes sager og får deres påmindelser imens.',
    'Here you see who is away and who stands in. The deputy sees the cases of whoever is away, and gets their reminders meanwhile.',
  ),
  team: both('Team', 'Team'),
  allTeams: both('Alle teams', 'All teams'),
  add: both('Notér fravær', 'Record an absence'),
  calendar: both('De næste seks uger', 'The next six weeks'),
  week: template('Uge {week}', 'Week {week}'),
  person: both('Medarbejder', 'Person'),
  wholeWeek: both('hele ugen', 'all week'),
  days: template('{from}–{to}', '{from}–{to}'),
  present: both('til stede', 'present'),
  now: both('Fraværende nu', 'Away now'),
  ahead: both('Kommende fravær', 'Absences ahead'),
  fromTo: template('{from} til {to}', '{from} to {to}'),
  deputy: template('Stedfortræder: {name}', 'Deputy: {name}'),
  noDeputy: both('Teamlederen står ind', 'The team lead stands in'),
  deputyGone: template(
    'Stedfortræderen {name} er ikke længere ansat, så teamlederen står ind',
    'The deputy {name} is no longer on staff, so the team lead stands in',
  ),
  deputyAway: template('Stedfortræderen {name} er selv fraværende imens', 'The deputy {name} is away too meanwhile'),
  seeDue: both('Se, hvad der forfalder imens', 'See what falls due meanwhile'),
  change: both('Ret', 'Change'),
  changeOf: template('Ret fravær: {name}', 'Change absence: {name}'),
  end: both('Slet', 'Delete'),
  endOf: template('Slet fravær: {name}', 'Delete absence: {name}'),
  nobody: both('Ingen er fraværende', 'Nobody is away'),
  nobodyHelp: both(
    'Når du noterer fravær, står det her, og opgaverne går til stedfortræderen fra den dag.',
    'When you record an absence it stands here, and the tasks go to the deputy from that day.',
  ),
} as const;

/** One absence, written down or taken away again. */
export const absenceDialog = {
  add: both('Notér fravær', 'Record an absence'),
  change: both('Ret fraværet', 'Change the absence'),
  who: both('Hvem er fraværende?', 'Who is away?'),
  choose: both('Vælg', 'Choose'),
  whoMissing: both('Vælg, hvem det er.', 'Choose who it is.'),
  from: both('Fra og med', 'From'),
  to: both('Til og med', 'To'),
  dayMissing: both('Vælg en dag.', 'Choose a day.'),
  backwards: both('Den sidste dag må ikke ligge før den første.', 'The last day must not come before the first.'),
  deputy: both('Hvem står ind?', 'Who stands in?'),
  deputyHint: both(
    'Kun de, der må gøre det samme arbejde, kan vælges.',
    'Only those who may do the same work can be chosen.',
  ),
  teamLead: both('Teamlederen', 'The team lead'),
  overlap: template('{name} er allerede fraværende {from} til {to}.', '{name} is away already from {from} to {to}.'),
  follows: both(
    'Fra den første dag får stedfortræderen påmindelserne og ser sagerne. Du behøver ikke at skrive hvorfor.',
    'From the first day the deputy gets the reminders and sees the cases. You need not write why.',
  ),
  save: both('Gem fraværet', 'Save the absence'),
  endTitle: both('Slet fraværet?', 'Delete the absence?'),
  endFollows: template(
    '{name} får selv sine påmindelser igen fra nu af, og stedfortræderen ser ikke længere sagerne.',
    '{name} gets their own reminders again from now on, and the deputy no longer sees the cases.',
  ),
  endConfirm: both('Ja, slet fraværet', 'Yes, delete the absence'),
  cancel: both('Fortryd', 'Cancel'),
} as const;

/** Whoever stops, all that is left, and its undoing. */
export const leaving = {
  title: both('Når en medarbejder stopper', 'When somebody leaves'),
  intro: both(
    'Den, der er deaktiveret, lukkes ude med det samme. Sagerne går til teamlederens liste, og det kan fortrydes.',
    'Whoever is deactivated is shut out at once. Their cases go to the team lead’s list, and it can be undone.',
  ),
  deactivate: both('Deaktiver', 'Deactivate'),
  deactivateOf: template('Deaktiver {name}', 'Deactivate {name}'),
  inactive: both('Deaktiveret', 'Deactivated'),
  reactivate: both('Genaktiver', 'Reactivate'),
  reactivateOf: template('Genaktiver {name}', 'Reactivate {name}'),
  administratorsOnly: both('Kun en administrator kan ændre adgangen', 'Only an administrator can change their access'),
  notForOneself: both('Det er dig selv', 'This is you'),
  question: template('Deaktiver {name}?', 'Deactivate {name}?'),
  shutOut: both('Lukkes ude med det samme, også på telefonen.', 'Shut out at once, on the phone as well.'),
  casesLeft: template(
    '{count} åbne sager går til teamlederens liste, så de kan gives videre.',
    '{count} open cases go to the team lead’s list, to be given to others.',
  ),
  oneCaseLeft: both(
    '1 åben sag går til teamlederens liste, så den kan gives videre.',
    '1 open case goes to the team lead’s list, to be given to somebody else.',
  ),
  noCases: both('Har ingen åbne sager, som du kan se.', 'Has no open cases that you can see.'),
  leads: template(
    'Leder {team}: en anden leder står ind, indtil der er valgt en ny.',
    'Leads {team}: another lead acts until somebody is named.',
  ),
  standsIn: template(
    'Er stedfortræder for {name} {from} til {to}: teamlederen står ind i stedet.',
    'Is the deputy of {name} from {from} to {to}: the team lead stands in instead.',
  ),
  reason: both('Begrundelse (valgfrit)', 'Reason (optional)'),
  reasonHint: both('Står i hver sag. Skriv ikke om helbred.', 'Stands in each case. Write nothing about health.'),
  confirm: both('Ja, deaktiver', 'Yes, deactivate'),
  done: template('{name} er deaktiveret', '{name} has been deactivated'),
  movedNone: both('Ingen sager er flyttet.', 'No cases have moved.'),
  movedOne: both('1 sag står nu på teamlederens liste.', '1 case is on the team lead’s list now.'),
  moved: template('{count} sager står nu på teamlederens liste.', '{count} cases are on the team lead’s list now.'),
  toList: both('Giv sagerne videre', 'Give the cases to others'),
  acting: template('{team}: {name} står ind som leder.', '{team}: {name} acts as the lead.'),
  nobodyActs: template(
    '{team}: ingen kan stå ind som leder. Vælg en ny leder.',
    '{team}: nobody can act as the lead. Name another.',
  ),
  underWay: both(
    'Der er mange sager, så det tager lidt tid. Medarbejderen er allerede lukket ude, og sagerne kommer på listen én efter én.',
    'There are many cases, so it takes a while. They are shut out already, and the cases come to the list one by one.',
  ),
  backQuestion: template('Genaktiver {name}?', 'Reactivate {name}?'),
  backFollows: both(
    'Kan logge ind igen. Sagerne kommer ikke tilbage automatisk: du ser bagefter, hvem der har dem nu.',
    'They may sign in again. Their cases do not come back by themselves: you see afterwards who has them now.',
  ),
  backConfirm: both('Ja, genaktiver', 'Yes, reactivate'),
  backDone: template('{name} kan logge ind igen', '{name} may sign in again'),
  theirCases: both('Sager, de havde', 'Cases that they had'),
  hasNow: template('{number}: {name} har den nu', '{number}: {name} has it now'),
  nobodyHas: template('{number}: ingen har den', '{number}: nobody has it'),
  noneTaken: both('Ingen åbne sager blev taget fra dem.', 'No open cases were taken from them.'),
  close: both('Luk', 'Close'),
} as const;
