import { both, template } from '../text';

/** A lone visit. */
export const visit = {
  title: both('Besøg alene', 'Lone visit'),
  who: both('Hvem er ude', 'Who is out'),
  with: both('Sammen med', 'Together with'),
  since: both('Siden', 'Since'),
  backBy: both('Tilbage senest', 'Back by'),
  backAt: both('Afmeldt', 'Checked out'),
  toCase: both('Til sagen', 'To the case'),
  underWay: both('Vagten ser besøget.', 'The visit is watched.'),
  asked: template(
    'Tiden er gået. {name} er blevet spurgt, om alt er i orden.',
    'The time is over. {name} has been asked whether all is well.',
  ),
  alarmed: template(
    'Alarm: {name} har ikke meldt sig. Ring, og overtag alarmen, så de andre ved, at nogen gør noget.',
    'Alarm: {name} has not reported. Call, and take over the alarm, so that the others know that someone is acting.',
  ),
  checkedOut: both('Besøget er afmeldt.', 'The visit is over.'),
  notSent: both('Det blev ikke sendt. Prøv igen, eller ring.', 'It was not sent. Try again, or call.'),
  checkOut: both('Afmeld besøg', 'Check out'),
  extend: both('Forlæng 15 min', 'Extend 15 min'),
  takeAlarm: both('Overtag alarmen', 'Take over the alarm'),
} as const;
