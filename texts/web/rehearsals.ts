import { both, template } from '../text';

/** Øvelser: where somebody begins to practise, and finds what they have begun. */
export const rehearsals = {
  intro: both(
    'I en øvelse prøver du de samme sider med en opdigtet borger, og du flytter selv tiden. Intet af det tæller med, sendes til nogen eller kan ses af andre end dig.',
    'In a rehearsal you try the same pages with an invented citizen, and move time on yourself. Nothing of it counts, is sent to anyone, or is seen by anyone but you.',
  ),
  begin: both('Begynd en øvelse', 'Begin a rehearsal'),
  from: both('Hvad vil du øve?', 'What do you want to practise?'),
  fromNothing: both(
    'Fra ingenting: begynd i dag, og opret selv borgeren',
    'From nothing: begin today, and enter the citizen yourself',
  ),
  fromStory: template('{title} (begynder {on})', '{title} (begins {on})'),
  start: both('Begynd', 'Begin'),
  starting: both('Begynder …', 'Beginning …'),
  own: both('Dine øvelser', 'Your rehearsals'),
  none: both('Du har ingen øvelser i gang', 'You have no rehearsals under way'),
  noneHelp: both(
    'Vælg ovenfor, hvad du vil øve. En øvelse bliver her, til du afslutter den.',
    'Choose above what you want to practise. A rehearsal stays here until you end it.',
  ),
  nothing: both('Øvelse fra ingenting', 'Rehearsal from nothing'),
  begun: template('Begyndt {on}', 'Begun {on}'),
  reached: template('Er nået til {on}', 'Has come to {on}'),
  goOn: both('Fortsæt', 'Go on'),
  end: both('Afslut', 'End'),
} as const;

/** Ending a rehearsal. */
export const endRehearsal = {
  title: both('Afslut øvelsen?', 'End the rehearsal?'),
  follows: both(
    'Alt i øvelsen er væk for altid. Dine rigtige sager berøres ikke.',
    'Everything in the rehearsal is gone for good. Your real cases are not touched.',
  ),
  confirm: both('Ja, afslut øvelsen', 'Yes, end the rehearsal'),
  keep: both('Nej, behold den', 'No, keep it'),
} as const;

/** What stands across the top of each page within a rehearsal. */
export const inRehearsal = {
  name: both('Øvelse', 'Rehearsal'),
  notReal: both('Øvelse – intet her er en rigtig sag', 'Rehearsal – nothing here is a real case'),
  pageTitle: both('Øvelse – Fodfæste', 'Rehearsal – Fodfæste'),
  isNow: template('Det er {on} kl. {time}', 'It is {on} at {time}'),
  oneDay: both('1 dag frem', '1 day on'),
  sevenDays: both('7 dage frem', '7 days on'),
  nextDeadline: both('Til næste frist', 'To the next deadline'),
  noDeadline: both(
    'Der er ingen frist længere fremme. Flyt tiden en dag eller syv.',
    'There is no deadline further on. Move time by a day or seven.',
  ),
  moving: template('Tiden flyttes til {on} …', 'Time is being moved to {on} …'),
  notMoved: both('Tiden blev ikke flyttet hele vejen. Prøv igen.', 'Time was not moved all the way. Try again.'),
  story: both('Historien', 'The story'),
  storyHelp: both(
    'Sådan går det i historien. Spil den, eller gør noget andet og se, hvad der sker.',
    'This is how the story goes. Play it, or do otherwise and see what happens.',
  ),
  leave: both('Forlad øvelsen', 'Leave the rehearsal'),
  end: both('Afslut øvelsen', 'End the rehearsal'),
  none: both('Øvelsen findes ikke', 'There is no such rehearsal'),
  noneHelp: both(
    'Den er en andens, eller adressen er skrevet forkert.',
    'It is somebody else’s, or the address is wrong.',
  ),
  over: both('Øvelsen er afsluttet', 'The rehearsal has ended'),
  overHelp: both('Du kan begynde en ny.', 'You can begin a new one.'),
  toAll: both('Til dine øvelser', 'To your rehearsals'),
} as const;
