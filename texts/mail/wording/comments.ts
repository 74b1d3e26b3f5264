import type { TaskKind } from '../../../domain/tasks/open-task';
import { both } from '../../text';
import type { MatterWording } from './wording';

/** What is said of a comment on a contact: to whoever is asked to answer it, and to the team lead who closes it. */
export const commentMatters = {
  commentToAnswer: {
    title: both('Kommentar til en kontakt', 'A comment on a contact'),
    overdue: both('Kommentaren er ikke besvaret', 'The comment has not been answered'),
    says: both(
      'Der er en kommentar til en kontakt i sagen, som venter på svar.',
      'A comment on a contact in the case is waiting for an answer.',
    ),
    do: both(
      'Læs kommentaren på sagens side, og svar dér.',
      'Read the comment on the page of the case, and answer it there.',
    ),
    leadCan: both(
      'Tal med kontaktpersonen om den. Er der talt om den, kan du afslutte den uden et svar i sagen.',
      'Talk it through with the contact person. Once you have, you can close it without an answer in the case.',
    ),
    asks: 'work',
  },
  commentToClose: {
    title: both('Svar på en kommentar til en kontakt', 'An answer to a comment on a contact'),
    overdue: both('Kommentaren er ikke afsluttet', 'The comment has not been closed'),
    says: both(
      'En kommentar til en kontakt i sagen er besvaret og kan afsluttes.',
      'A comment on a contact in the case has been answered, and can be closed.',
    ),
    do: both(
      'Læs svaret, og afslut kommentaren. Er der mere at spørge om, så skriv en ny.',
      'Read the answer and close the comment. Where there is more to ask, write a new one.',
    ),
    leadCan: 'same',
    asks: 'decision',
  },
} satisfies Partial<Readonly<Record<TaskKind, MatterWording>>>;
