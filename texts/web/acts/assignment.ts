import { both, template } from '../../text';

/** The acts by which a team lead says who has a case. */
export const assignmentActs = {
  assign: both('Giv sagen til en kontaktperson', 'Give the case to a contact person'),
  whichWorker: both('Hvem skal have sagen?', 'Who is to have the case?'),
  nobodyElse: both('Der er ingen andre, der kan få sagen.', 'There is nobody else who can have the case.'),
  assignFollows: template(
    '{name} har {before} sager nu og {after} derefter. Både {name} og den, der har sagen nu, får besked.',
    '{name} has {before} cases now, and {after} afterwards. Both {name} and whoever has the case now are told.',
  ),
  assignVerb: both('Giv sagen videre', 'Give the case'),

  unassign: both('Sagen er uden kontaktperson', 'The case has no contact person'),
  because: both('Hvad er der sket?', 'What has happened?'),
  deactivated: both('Medarbejderen er ikke længere ansat', 'The worker has left the staff'),
  left: both('Kontaktpersonen er stoppet i sagen', 'The contact person has stopped'),
  unassignFollows: both(
    'Sagen står på teamlederens liste, til den får en ny kontaktperson. Frister og påmindelser går til teamlederen.',
    'The case stands on the team lead’s list until it has a new contact person. Deadlines and reminders go to the team lead.',
  ),
  unassignVerb: both('Fjern kontaktpersonen', 'Unassign'),

  addSecondWorker: both('Tilføj medarbejder nr. to', 'Add a second worker'),
  whichSecond: both('Hvem skal med?', 'Who is to join?'),
  addSecondFollows: both(
    'Medarbejder nr. to ser sagen som sin egen. Kontaktpersonen er den samme.',
    'The second worker sees the case as their own. The contact person is the same.',
  ),
  addSecondVerb: both('Tilføj', 'Add'),
  removeSecondWorker: both('Fjern medarbejder nr. to', 'Remove the second worker'),
  whichToRemove: both('Hvem skal ikke være med længere?', 'Who is no longer to take part?'),
  noSecond: both('Sagen har ingen medarbejder nr. to.', 'The case has no second worker.'),
  removeSecondVerb: both('Fjern', 'Remove'),
} as const;
