import fc from 'fast-check';
import { givenCommands } from '../../domain/access/commands';
import { type CommandName, commandNames, type Status, statuses, statusesAllowing } from '../../domain/case/status';
import { plusMinutes } from '../../domain/clock/time';
import { openingCommands } from '../../domain/process';
import { type Move, moves, movesFrom, openings } from '../../domain/views/moves';
import { commandWords } from '../../texts/commands';
import { stepNames } from '../../texts/names';
import { isLong } from '../environment/form';
import { anAcceptedCase, type CaseStory, shippedRules, text } from './a-case';
import { told } from './in-every-case';
import { applyDueStep, begun, isOver, madeUpCase, type Playing, saySomething } from './made-up-case';

const isCommand = (by: string): by is CommandName => commandNames.some((one) => one === by);

/** Which step it was: by settings that take effect at that very moment another may be due first, which its events tell. */
function kindOf({ scheduled: { kind }, events: [first] }: Parameters<CaseStory['afterStep']>[0]): string {
  if (kind !== 'settingsTakeEffect') return kind;
  switch (first?.type) {
    case 'graceStarted':
      return 'assessmentOver';
    case 'caseEnded':
      return 'graceOver';
    default:
      return kind;
  }
}

/** A made-up case as it went from status to status: `active > paused: pause`. */
function* movesOf(playing: Playing, steps: Parameters<typeof applyDueStep>[1][]): Generator<string> {
  const { story, transcript } = playing;
  const said = () => transcript.at(-1)?.split(' ')[1] ?? '';
  const bySteps: string[] = [];
  let was: Status = story.status;
  yield `none > ${was}: ${said()}`;
  story.beforeStep = () => {
    was = story.status;
  };
  story.afterStep = (step) => {
    if (story.status !== was) bySteps.push(`${was} > ${story.status}: ${kindOf(step)}`);
  };
  for (const step of steps) {
    applyDueStep(playing, step);
    yield* bySteps.splice(0);
    const [before, events] = [story.status, story.events.length];
    saySomething(playing, step);
    yield* bySteps.splice(0);
    if (story.events.length > events && story.status !== before) yield `${before} > ${story.status}: ${said()}`;
    if (isOver(playing)) return;
  }
}

/** The rows of the table that say this. */
const rowsOf = (move: string): readonly Move[] => {
  const [, from, to, by] = /^(\w+) > (\w+): (\w+)$/.exec(move) ?? [];
  return moves.filter(
    (one) => one.by === by && one.from.some((status) => status === from) && (one.to === to || one.to === 'asBefore'),
  );
};
const isInTable = (move: string): boolean => {
  const [, to, by] = /^none > (\w+): (\w+)$/.exec(move) ?? [];
  if (by) return openings.some((one) => one.by === by && one.to === to);
  return rowsOf(move).length > 0;
};

/** What random cases come to but seldom: another system tells, after an ending by silence, of what it saw before. */
function toldAfterTheEnd(): string {
  const silent = () =>
    anAcceptedCase('2026-02-02').on('2026-05-19 10:00').does('answerMayItEnd', { answer: 'end', reason: text });
  const { ended } = silent().on('2026-07-30').state;
  if (!ended) throw new Error('it has not ended');
  const story = silent();
  story.passTimeUntil(plusMinutes(ended.at, 60));
  const before = story.status;
  const seen = { outcome: 'seen', channel: 'visit', place: 'publicPlace' } as const;
  story.does('reportContact', { ...seen, happenedAt: plusMinutes(ended.at, -60) });
  return `${before} > ${story.status}: reportContact`;
}

test('a case goes from one status to another only as the table of moves says, and each of its rows happens', () => {
  const reached = new Set<Move>(rowsOf(toldAfterTheEnd()));
  expect([...reached]).toMatchObject([{ by: 'reportContact', to: 'asBefore' }]);
  fc.assert(
    fc.property(madeUpCase(60), (madeUp) => {
      const playing = begun(madeUp);
      if (playing.story.events.length === 0) return;
      for (const move of movesOf(playing, [...madeUp.steps])) {
        for (const row of rowsOf(move)) reached.add(row);
        if (!isInTable(move)) throw told(`not in the table: ${move}`, playing);
      }
    }),
    { numRuns: isLong ? 1_000 : 60, includeErrorInReport: true, endOnFailure: true },
  );
  const never = moves.filter((row) => !reached.has(row)).map(({ by, to }) => `${by} to ${to}`);
  if (isLong) expect(never).toEqual([]);
  else expect(never.length).toBeLessThan(moves.length / 2);
});

test('each move is by a command that is allowed where it begins, or by a step of the process, and has its words', () => {
  for (const { by, from } of moves) {
    if (!isCommand(by)) expect(Object.keys(stepNames)).toContain(by);
    else expect(from.filter((status) => !statusesAllowing(by).includes(status))).toEqual([]);
  }
  expect(openings.map(({ by }) => by).sort()).toEqual([...openingCommands].sort());
  expect(Object.keys(commandWords).sort()).toEqual([...givenCommands].sort());
});

test('every status leads on, and only where an assessment is asked does a decline wait for one', () => {
  const rulesOf = (municipality: 'ballerup' | 'gentofte') => {
    const { standards, settings } = shippedRules(municipality);
    const [standard, setting] = [standards[0], settings[0]];
    if (!standard || !setting) throw new Error(`${municipality} has no rules`);
    return { standard, settings: setting };
  };
  for (const status of statuses) expect(movesFrom(status, rulesOf('ballerup')).length).toBeGreaterThan(0);
  const afterDecline = (municipality: 'ballerup' | 'gentofte') =>
    movesFrom('active', rulesOf(municipality)).find(({ by }) => by === 'recordDecline')?.to;
  expect([afterDecline('ballerup'), afterDecline('gentofte')]).toEqual(['ended', 'ending']);
});
