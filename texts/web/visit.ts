import { both, template } from '../text';

/** A visit that somebody is out on, alone or along. */
export const visit = {
  alone: both('Besøg alene', 'Lone visit'),
  along: both('Besøg med kollega', 'Visit with a colleague'),
  aloneUntil: template('På besøg alene · tilbage senest {time}', 'On a lone visit · back by {time}'),
  alongUntil: template('På besøg med {names} · tilbage senest {time}', 'On a visit with {names} · back by {time}'),
  /** Who went along has left, and their name with them. */
  colleague: both('en kollega', 'a colleague'),
  who: both('Hvem er ude', 'Who is out'),
  with: both('Sammen med', 'Together with'),
  place: both('Sted', 'Place'),
  address: both('Adresse', 'Address'),
  staircase: both('Opgang, etage, dør', 'Staircase, floor, door'),
  since: both('Siden', 'Since'),
  backBy: both('Tilbage senest', 'Back by'),
  backAt: both('Afmeldt', 'Checked out'),
  watchedFrom: both('Meldt ind, ingen så det før', 'Told then; nobody watched before'),
  toCase: both('Til sagen', 'To the case'),
  open: both('Åbn besøget', 'Open the visit'),
  checkedOut: both('Besøget er afmeldt.', 'The visit is over.'),

  /** For whoever is on the visit. */
  asking: both('Spørger, om nogen holder øje …', 'Asking whether anybody watches …'),
  watchedAt: template(
    'Vagten så dit besøg {time}. Der er ingen forbindelse lige nu: ring, hvis du har brug for hjælp.',
    'Your visit was watched at {time}. There is no connection now: ring if you need help.',
  ),
  unconfirmed: both(
    'Der er ingen forbindelse, så vi ved ikke, om nogen holder øje: ring til vagten.',
    'There is no connection, so nobody knows whether your visit is watched: ring whoever is on call.',
  ),
  ring: template('Ring til {name}, {phone}', 'Ring {name}, {phone}'),
  timeIsOver: both(
    'Tiden er gået. Afmeld besøget, eller forlæng; ellers slås der alarm.',
    'The time is over. Check out, or extend; otherwise an alarm is raised.',
  ),
  alarmRaised: both(
    'Der er slået alarm, fordi du ikke har meldt dig. Afmeld besøget, eller forlæng.',
    'An alarm has been raised, since you have not reported. Check out, or extend.',
  ),
  /** A call for help says no more than that to whoever looks over the shoulder. */
  callReceived: template(
    'Kaldet er modtaget {time}. Ingen har svaret endnu.',
    'Call received {time}. Nobody has answered yet.',
  ),
  callTaken: template('Kaldet er modtaget {time}. {name} har taget det.', 'Call received {time}. {name} has taken it.'),

  /** For everyone else. */
  watchedBy: template('Vagten ser besøget: {who}.', 'The visit is watched: {who}.'),
  unwatched: template('Ingen holder øje ({why}).', 'Nobody watches ({why}).'),
  asked: template(
    'Tiden er gået. {name} er blevet spurgt, om alt er i orden.',
    'The time is over. {name} has been asked whether all is well.',
  ),
  alarmed: template(
    'Alarm: {name} har ikke meldt sig. Ring, og overtag alarmen, så de andre ved, at nogen gør noget.',
    'Alarm: {name} has not reported. Call, and take over the alarm, so that the others know that someone is acting.',
  ),
  helpCalled: template(
    'Alarm: {name} har tilkaldt hjælp {time}. Overtag alarmen, så de andre ved, at nogen gør noget.',
    'Alarm: {name} called for help at {time}. Take over the alarm, so that the others know that someone is acting.',
  ),
  taken: template('{name} har overtaget alarmen {time}.', '{name} took over the alarm at {time}.'),
  somebody: both('En kollega', 'A colleague'),
  noAnswer: both('Det blev ikke sendt. Prøv igen, eller ring.', 'It was not sent. Try again, or call.'),

  checkOut: both('Afmeld besøg', 'Check out'),
  extend: both('Forlæng 15 min', 'Extend 15 min'),
  callForHelp: both('Tilkald hjælp', 'Call for help'),
  holdIt: both('Hold inde', 'Press and hold'),
  holding: both('Hold …', 'Hold on …'),
  confirmCall: both('Ja, tilkald hjælp', 'Yes, call for help'),
  cancelCall: both('Nej', 'No'),
  takeAlarm: both('Overtag alarmen', 'Take over the alarm'),
  relieve: template('Overtag alarmen fra {name}', 'Take over the alarm from {name}'),
} as const;

/** What was pressed on the phone and is on its way, or has not come through. */
export const visitSending = {
  sending: both('Sendes …', 'Sending …'),
  startSending: both('Sendes … Ingen holder øje endnu.', 'Sending … Nobody watches yet.'),
  /** What each is called where it waits to be sent. */
  start: both('start på besøg', 'start of a visit'),
  extend: both('forlængelse af besøg', 'extension of a visit'),
  callForHelp: both('kald om hjælp', 'call for help'),
  checkOut: both('afmelding af besøg', 'check-out of a visit'),
  startGiven: template('Startet {from} · tilbage senest {to}', 'Begun {from} · back by {to}'),
  startWaiting: both(
    'Besøget er ikke sendt, der er ingen forbindelse. Ingen holder øje: ring til vagten, før du går ind.',
    'The visit was not sent, there is no connection. Nobody watches: ring whoever is on call before you go in.',
  ),
  checkOutWaiting: template(
    'Afmeldingen er ikke sendt. Du ventes stadig tilbage senest {time}: ring, og sig, at du er ude.',
    'The check-out was not sent. You are still expected by {time}: ring, and say that you are out.',
  ),
  extendWaiting: template(
    'Forlængelsen er ikke sendt. Du ventes stadig tilbage senest {time}.',
    'The extension was not sent. You are still expected by {time}.',
  ),
  overWaiting: both(
    'Du er ude igen, og ingen har holdt øje. Besøget er ikke sendt; det noteres som ikke set, når der er forbindelse.',
    'You are out again, and nobody has watched. The visit was not sent; it is recorded as unwatched once there is a connection.',
  ),
  startRefused: both(
    'Ingen har holdt øje med besøget. Var du af sted, så notér kontakten i sagen.',
    'Nobody has watched the visit. If you went, log the contact in the case.',
  ),
  checkOutLine: both(
    'Afmeldingen er ikke sendt: ring, og sig, at du er ude.',
    'The check-out was not sent: ring, and say that you are out.',
  ),
  extendLine: both('Forlængelsen af besøget er ikke sendt.', 'The extension of the visit was not sent.'),
  refusedLine: both('Noget om et besøg blev ikke taget imod.', 'Something about a visit was not accepted.'),
  see: both('Se besøget', 'See the visit'),
  helpWaiting: both('Kaldet er ikke sendt. Ring 112.', 'The call was not sent. Ring 112.'),
  again: both('Prøv igen nu', 'Try again now'),
  keepsTrying: both('Det prøves igen automatisk.', 'It is tried again by itself.'),
  giveUp: both('Opgiv besøget', 'Give up the visit'),
  mayHaveArrived: both(
    'Er det alligevel nået frem, står det på I dag, når der er forbindelse.',
    'If it did arrive after all, it stands on Today once there is a connection.',
  ),
  dismiss: both('Luk', 'Close'),
} as const;

/** What is true of a visit while something that was done about it waits. */
export const visitWaits = {
  start: visitSending.startWaiting,
  extend: visitSending.extendLine,
  callForHelp: visitSending.helpWaiting,
  checkOut: visitSending.checkOutLine,
} as const;
