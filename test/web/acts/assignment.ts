import { people } from '../../api/setup/people';
import { NEEDED, type Played } from './played';

/** Who has the case, which a team lead says. */
export const ofAssignment: readonly Played[] = [
  {
    command: 'assign',
    act: 'Giv sagen til en kontaktperson',
    as: 'lead',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [
      [/^Karl Kollega \(har \d+\)$/, true],
      ['Begrundelse', 'Mille er på orlov'],
    ],
    says: /^Karl Kollega har \d+ sager nu og \d+ derefter\./,
    verb: 'Giv sagen videre',
    leaves: { assignment: expect.objectContaining({ worker: people.colleague }) },
  },
  {
    command: 'unassign',
    act: 'Sagen er uden kontaktperson',
    as: 'lead',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [['Kontaktpersonen er stoppet i sagen', true]],
    verb: 'Fjern kontaktpersonen',
    leaves: { assignment: expect.objectContaining({ worker: null }) },
  },
  {
    command: 'addSecondWorker',
    act: 'Tilføj medarbejder nr. to',
    as: 'lead',
    refusedWith: [],
    refusal: NEEDED,
    fillIn: [[/^Karl Kollega \(har \d+\)$/, true]],
    verb: 'Tilføj',
    leaves: { assignment: expect.objectContaining({ worker: people.worker, secondWorkers: [people.colleague] }) },
  },
  {
    command: 'removeSecondWorker',
    act: 'Fjern medarbejder nr. to',
    as: 'lead',
    after: [['second-workers', { worker: people.colleague }]],
    fillIn: [],
    verb: 'Fjern',
    leaves: { assignment: expect.objectContaining({ secondWorkers: [] }) },
  },
];
