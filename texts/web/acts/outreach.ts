import { both, template } from '../../text';

/** The acts of the outreach itself: appointments, follow-ups, phases, pauses. */
export const outreachActs = {
  reason: both('Begrundelse', 'Reason'),
  reasonIfAny: both('Begrundelse (valgfrit)', 'Reason (optional)'),
  note: both('Notat', 'Note'),
  noteIfAny: both('Notat (valgfrit)', 'Note (optional)'),
  noteHint: both('Skriv, så borgeren kan læse det', 'Write so that the citizen may read it'),
  whichAppointment: both('Hvilken aftale?', 'Which appointment?'),

  makeAppointment: both('Lav en aftale', 'Make an appointment'),
  when: both('Hvornår?', 'When?'),
  what: both('Hvad er aftalen?', 'What is it about?'),
  whatHint: both('For eksempel: følge med til lægen', 'For example: go along to the doctor'),
  where: both('Hvor? (valgfrit)', 'Where? (optional)'),
  makeAppointmentFollows: both(
    'Aftalen står øverst på din liste den dag.',
    'The appointment stands at the top of your list on that day.',
  ),
  saveAppointment: both('Gem aftalen', 'Save the appointment'),

  moveAppointment: both('Flyt en aftale', 'Move an appointment'),
  newTime: both('Nyt tidspunkt', 'New time'),
  moveAppointmentFollows: both(
    'Aftalen gælder fra nu af kun det nye tidspunkt.',
    'From now on the appointment holds for the new time only.',
  ),
  move: both('Flyt aftalen', 'Move the appointment'),

  settleAppointment: both('Hvordan gik aftalen?', 'How did the appointment go?'),
  howItWent: both('Hvordan gik det?', 'How did it go?'),
  settleAppointmentFollows: both(
    'Aftalen er afsluttet. Det tæller ikke som kontakt: notér også kontakten.',
    'The appointment is closed. It does not count as contact: log the contact too.',
  ),
  save: both('Gem', 'Save'),

  setFollowUp: both('Sæt næste opfølgning', 'Set the next follow-up'),
  snoozeFollowUp: both('Udsæt opfølgningen', 'Put off the follow-up'),
  day: both('Dag', 'Day'),
  whyThatDay: both('Hvorfor den dag?', 'Why that day?'),
  agreed: both('Aftalt med borgeren', 'Agreed with the citizen'),
  otherReason: both('En anden grund', 'Another reason'),
  followUpFollows: template('Næste opfølgning er {day}.', 'The next follow-up is on {day}.'),
  saveDay: both('Gem dagen', 'Save the day'),

  changePhase: both('Skift fase', 'Change phase'),
  toPhase: both('Til hvilken fase?', 'To which phase?'),
  changePhaseFollows: template(
    'Sagen er fra nu af i fasen »{phase}«, og næste opfølgning foreslås efter den.',
    'The case is in the phase “{phase}” from now on, and follow-ups are proposed by it.',
  ),
  changePhaseVerb: both('Skift fase', 'Change phase'),

  recordStableContact: both('Stabil kontakt er nået', 'Stable contact is reached'),
  recordStableContactFollows: both(
    'Det noteres som en milepæl i forløbet. Den kan kun nås én gang.',
    'It is recorded as a milestone of the course. It is reached only once.',
  ),
  recordStableContactVerb: both('Notér stabil kontakt', 'Record stable contact'),

  pause: both('Sæt sagen på pause', 'Pause the case'),
  because: both('Hvorfor?', 'Why?'),
  until: both('Til og med', 'Until'),
  pauseFollows: both(
    'Opfølgninger og dage uden kontakt står stille imens. Aftaler, kriser og bekymringer for børn gør ikke. På dagen bliver du spurgt.',
    'Follow-ups and days without contact stand still meanwhile. Appointments, crises and concerns for children do not. On the day you are asked.',
  ),
  pauseVerb: both('Sæt på pause', 'Pause'),
  extendPause: both('Forlæng pausen', 'Extend the pause'),
  extendPauseFollows: both('Du bliver spurgt igen på den nye dag.', 'You are asked again on the new day.'),
  extendPauseVerb: both('Forlæng', 'Extend'),
  resume: both('Genoptag sagen', 'Resume the case'),
  resumeFollows: template(
    'Sagen er aktiv igen, og næste opfølgning er {day}.',
    'The case is active again, and the next follow-up is on {day}.',
  ),
  resumeVerb: both('Genoptag', 'Resume'),
} as const;
