import { both, template } from '../text';

/** What a team lead is asked, and how the cases are shared. */
export const team = {
  title: both('Teamoverblik', 'Team overview'),
  overdue: both('Overskredet', 'Overdue'),
  due: both('I dag', 'Today'),
  appointments: both('Aftaler', 'Appointments'),
  withoutDate: both('Uden dato', 'Without a date'),
  later: both('Senere', 'Later'),
  nothing: both('Der er ikke noget, du skal tage stilling til', 'There is nothing for you to decide'),
  nothingHelp: both(
    'Her kommer det, dit team venter på svar på, og det, der er sendt videre til dig.',
    'Here comes what your team is waiting for an answer to, and what has been sent on to you.',
  ),
  escalated: both('Sendt videre til dig', 'Escalated to you'),
  noWorker: both('Ingen kontaktperson', 'No contact person'),
  load: both('Fordeling', 'Load by person'),
  person: both('Kontaktperson', 'Contact person'),
  cases: both('Sager', 'Cases'),
  pairs: both('To medarbejdere', 'Two workers'),
  silent: template('Uden kontakt i {days} dage', 'Silent for {days} days'),
} as const;
