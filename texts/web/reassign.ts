import { both, template } from '../text';

/** Giving many cases to somebody else at once. */
export const reassign = {
  title: both('Giv sager videre', 'Reassign cases'),
  intro: both(
    'Vælg, hvis sager der skal gives videre, og hvem der skal have dem. Intet flyttes, før du har set, hvis arbejde der vokser.',
    'Choose whose cases are to be reassigned, and to whom. Nothing moves before you have seen whose work grows.',
  ),
  from: both('Hvis sager?', 'Whose cases?'),
  to: both('Hvem skal have dem?', 'Who is to have them?'),
  choose: both('Vælg', 'Choose'),
  more: both(
    'Der er flere, end her er plads til. Giv disse videre først, så kommer de næste.',
    'There are more than fit here. Reassign these first, then the next ones come.',
  ),
  nothing: both('Har ingen åbne sager, som du kan give videre', 'Has no open cases that you can reassign'),
  nothingHelp: both('Vælg en anden, eller se, hvem der har dem.', 'Choose somebody else, or see who has them.'),
  grows: both('Hvis arbejde vokser til hvad', 'Whose work grows to what'),
  person: both('Kontaktperson', 'Contact person'),
  now: both('Sager nu', 'Cases now'),
  after: both('Derefter', 'Afterwards'),
  stays: template(
    '{count} flyttes ikke: de kan ikke gives videre af dig, som de står nu.',
    '{count} do not move: you cannot reassign them as they stand.',
  ),
  notKnown: both('Det kunne ikke beregnes lige nu. Prøv igen.', 'It could not be worked out just now. Try again.'),
  toNeeded: both('Vælg, hvem der skal have dem.', 'Choose who is to have them.'),
  fromNeeded: both('Vælg, hvis sager det er.', 'Choose whose cases.'),
  move: template('Giv {count} videre', 'Reassign {count}'),
  moving: both('Sendes …', 'Sending …'),
  notSent: both(
    'Der kom intet svar, så vi ved ikke, om sagerne er givet videre. Prøv igen: det sker kun én gang.',
    'No answer came, so nobody knows whether the cases were reassigned. Try again: it happens only once.',
  ),
  moved: template('{count} sager er givet videre til {name}', '{count} cases are reassigned to {name}'),
  underWay: both(
    'Det er i gang og tager lidt tid. Sagerne skifter, efterhånden som de er flyttet.',
    'It is under way and takes a little while. The cases change as they are moved.',
  ),
  again: both('Giv flere videre', 'Reassign more'),
} as const;
