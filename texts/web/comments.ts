import { both, template } from '../text';

/** Comments on contacts: written by a team lead, answered by whoever noted the contact, closed by a team lead. */
export const comments = {
  title: both('Kommentarer til kontakter', 'Comments on contacts'),
  contact: template('{outcome} {at}', '{outcome} {at}'),
  signed: template('{by}, {at}', '{by}, {at}'),
  waits: both('Venter på svar', 'Waiting for an answer'),
  waitsForOther: both('Venter på, at en anden svarer', 'Waiting for somebody else to answer'),
  isKept: both('Det, du skrev, er gemt her og bliver sendt', 'What you wrote is kept here, and will be sent'),

  comment: both('Kommentér', 'Comment'),
  commentOn: template('Kommentér: {contact}', 'Comment on: {contact}'),
  commentTitle: both('Kommentér kontakten', 'Comment on the contact'),
  commentLabel: both('Kommentar', 'Comment'),
  commentHint: both(
    'Den står i sagen. Skriv, så borgeren kan læse det.',
    'It stands in the case. Write so that the citizen can read it.',
  ),
  commentFollows: both(
    'Kontaktpersonen får besked og svarer. Du afslutter den bagefter.',
    'The contact person is told, and answers. You close it afterwards.',
  ),
  commentVerb: both('Gem kommentaren', 'Save the comment'),

  answer: both('Svar', 'Answer'),
  answerMore: both('Svar igen', 'Answer again'),
  answerTitle: both('Svar på kommentaren', 'Answer the comment'),
  answerLabel: both('Dit svar', 'Your answer'),
  answerFollows: both(
    'Teamlederen får besked og afslutter kommentaren.',
    'The team lead is told, and closes the comment.',
  ),
  answerVerb: both('Gem svaret', 'Save the answer'),

  close: both('Afslut', 'Close'),
  closeTitle: both('Afslut kommentaren', 'Close the comment'),
  closeLabel: both('Afsluttende bemærkning (valgfrit)', 'A last word (optional)'),
  closeFollows: both(
    'Kommentaren og svaret bliver stående i sagen og venter ikke på nogen mere.',
    'The comment and its answer stay in the case, and wait for nobody any more.',
  ),
  closeUnansweredFollows: both(
    'Den er ikke besvaret. Den bliver stående i sagen, og ingen bliver bedt om at svare.',
    'It has not been answered. It stays in the case, and nobody is asked to answer it.',
  ),
  closeVerb: both('Afslut kommentaren', 'Close the comment'),

  needed: both('Skriv noget her.', 'Write something here.'),
} as const;
