import type { Command, CommandId } from '../../domain';
import { readMessage } from '../../workflows/read-kept';
import { anna, staff, text } from '../domain/a-case';

const broken = { contactTo: ['network'], selfReliant: 'withOtherMeasure', reasons: text };

/** What release 0.1 called an ending, and what it is read as. */
const readAs = [
  ['endIsolationBroken', broken, { ...broken, ground: 'isolationBroken' }],
  ['endOnLocalGround', { ground: 'own', reasons: text }, { ground: 'local:own', reasons: text }],
  ['endAdministratively', { ground: 'deceased', reasons: text }, { ground: 'deceased', reasons: text }],
] as const;

const message = (type: string, data: object) => ({
  command: { type, data } as unknown as Command,
  id: 'c0000000-0000-4000-8000-000000000001' as CommandId,
  digest: 'digest',
  by: staff(anna),
});

test.each(readAs)('%s, left with a run of release 0.1, ends the case on its ground', (type, data, today) => {
  expect(readMessage(message(type, data))).toEqual(message('endOnGround', today));
});

test('a command of today is the very same', () => {
  const note = message('addNote', { note: text });
  expect(readMessage(note)).toBe(note);
});
