import { both, template } from '../text';

/** A standard or settings as a form that is filled in, and checked as one types. */
export const ruleForm = {
  mayBeLeftOut: template('{name} (valgfrit)', '{name} (optional)'),
  da: template('{name}, på dansk', '{name}, in Danish'),
  en: template('{name}, på engelsk', '{name}, in English'),
  isThere: both('Tag det med', 'Include it'),
  commas: both('Flere skilles med komma', 'Put commas between several'),
  yes: both('Ja', 'Yes'),
  no: both('Nej', 'No'),
  choose: both('Vælg', 'Choose'),
  noClause: both('Intet punkt', 'No clause'),
  silent: both('Teksten siger intet (lokalt fastsat)', 'The text is silent (set locally)'),
  stableContact: both('Når der er stabil kontakt', 'Once there is stable contact'),
  handoversHint: both(
    'Før det kræver et tilbud til andre en begrundelse',
    'Before that, an offer to others asks for a reason',
  ),
  add: template('Tilføj: {name}', 'Add: {name}'),
  remove: both('Fjern', 'Remove'),
  up: both('Flyt op', 'Move up'),
  clause: template('Punkt {id}', 'Clause {id}'),
  addClause: template('Tilføj punkt {id}', 'Add clause {id}'),
  onThisPage: both('På denne side', 'On this page'),
  lacks: both('Hvad der mangler eller er forkert', 'What is missing or wrong'),
  lacksCount: template('{count} at rette', '{count} to put right'),
  nothingLacks: both('Intet mangler', 'Nothing is missing'),
  checking: both('Kontrollerer …', 'Checking …'),
  notChecked: both(
    'Det kunne ikke kontrolleres lige nu. Det, du har skrevet, er gemt på denne enhed.',
    'It could not be checked just now. What you have written is kept on this device.',
  ),
  problem: template('{problem}. Skriv: {expected}.', '{problem}. Write: {expected}.'),
  atLine: template('Linje {line}', 'Line {line}'),
  fromFile: both('Hent fra en fil', 'Read from a file'),
  fromFileHint: both(
    'En fil som dem, der laves med »npm run standard«. Den erstatter det, der står her.',
    'A file like those that “npm run standard” makes. It replaces what stands here.',
  ),
  notRead: both('Filen kan ikke læses', 'The file cannot be read'),
  discard: both('Kassér det, jeg har skrevet her', 'Discard what I have written here'),
  discardTitle: both('Kassér det, du har skrevet?', 'Discard what you have written?'),
  discardHelp: both(
    'Udkastet bliver, som det sidst blev gemt for alle. Det, du har skrevet siden, kan ikke hentes igen.',
    'The draft becomes what was last saved for everybody. What you have written since cannot be had back.',
  ),
  writeOn: both('Skriv videre', 'Go on writing'),
  lacksFirst: both('Ret først det, der mangler.', 'Put right what is missing first.'),
  kept: both(
    'Det, du skriver, gemmes på denne enhed, til du gemmer det for alle.',
    'What you write is kept on this device until you save it for everybody.',
  ),
} as const;
