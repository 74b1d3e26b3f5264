import { both, template } from '../text';

/** A contact person's day. */
export const today = {
  title: both('I dag', 'Today'),
  overdue: both('Overskredet', 'Overdue'),
  appointments: both('Aftaler', 'Appointments'),
  today: both('I dag', 'Today'),
  withoutDate: both('Uden dato', 'Without a date'),
  later: both('Senere', 'Later'),
  nothing: both('Der er ikke noget, du skal i dag', 'There is nothing for you today'),
  nothingHelp: both(
    'Du har ingen sager med en dato, der er nået. Nye sager kommer her, når din teamleder giver dig dem.',
    'No case of yours has a date that has come. New cases appear here when your team lead assigns them to you.',
  ),
  begunHere: both('Ikke sendt endnu', 'Not sent yet'),
  begunHereWaits: both(
    'Sagen oprettes, når der er forbindelse. Du kan notere i den allerede.',
    'The case is opened once there is a connection. You can log in it already.',
  ),
  begunHereRefused: both(
    'Sagen blev ikke oprettet. Åbn den, og læs hvorfor.',
    'The case was not opened. Open it and read why.',
  ),
  noName: template('Uden navn ({number})', 'No name ({number})'),
  daysOverdue: template('{days} dage efter fristen', '{days} days overdue'),
  dayOverdue: both('1 dag efter fristen', '1 day overdue'),
  lastContactToday: both('Fik kontakt i dag', 'Contact today'),
  lastContactYesterday: both('Fik kontakt i går', 'Contact yesterday'),
  lastContact: template('Fik kontakt for {days} dage siden', 'Contact {days} days ago'),
  neverContact: both('Endnu ingen kontakt', 'No contact yet'),
  neverContactAfterDay: both('Endnu ingen kontakt efter 1 dag', 'No contact yet after 1 day'),
  neverContactAfter: template('Endnu ingen kontakt efter {days} dage', 'No contact yet after {days} days'),
  thenTries: template('derefter {tries} forsøg', 'then {tries} tries'),
  thenTry: both('derefter 1 forsøg', 'then 1 try'),
  tries: template('{tries} forsøg', '{tries} tries'),
  oneTry: both('1 forsøg', '1 try'),
  standIn: template('For {name}', 'For {name}'),
  secondWorker: both('Anden medarbejder', 'Second worker'),
  call: template('Ring til {phone}', 'Call {phone}'),
  openMap: template('Vis {place} på et kort', 'Show {place} on a map'),
  more: both(
    'Der er flere sager, end her er plads til. De mest presserende er vist.',
    'There are more cases than fit here. The most pressing are shown.',
  ),
  startVisit: both('Start besøg', 'Start visit'),
  newPerson: both('Ny person', 'New person'),
  acts: template('Notér kontakt med {name}', 'Log a contact with {name}'),
} as const;
