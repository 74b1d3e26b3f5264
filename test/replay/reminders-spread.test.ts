import { createHash } from 'node:crypto';
import type { CaseId, CommandId, Instant, MunicipalityId, RuleBook } from '../../domain';
import { millis, showInstant } from '../../domain/clock/time';
import type { RevisionName } from '../../domain/rules/revision-name';
import { CaseFile } from '../../workflows/case-file';
import type { CaseInput, CommandMessage } from '../../workflows/messages';
import { anna, at, shippedRules, staff, team, text } from '../domain/a-case';

const municipality = 'ballerup' as MunicipalityId;
const MINUTE = 60_000;

/** An id as cases have them: made of a digest. */
function idOf(n: number): CaseId {
  const hex = createHash('sha256').update(String(n)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as CaseId;
}

type Run = {
  readonly n?: number;
  readonly rules?: RuleBook;
  readonly lacks?: readonly RevisionName[];
  readonly rehearsal?: CaseInput['rehearsal'];
};

/** A case begun on Monday 02.02.2026, whose first attempt is asked for as Monday 09.02 opens. */
function aRun({ n = 1, rules = shippedRules('ballerup'), lacks = [], rehearsal }: Run = {}) {
  let now: Instant = at('2026-02-02 10:00');
  let given = 0;
  const caseId = idOf(n);
  const input = { municipality, caseId, rules, ...(rehearsal && { rehearsal }) };
  const file = new CaseFile(input, { now: () => now, until: () => 1 }, lacks);
  const give = (command: CommandMessage['command']) => {
    given += 1;
    const id = `c0000000-0000-4000-8000-00000000000${given}` as CommandId;
    const answer = file.handleCommand({ command, id, digest: String(given), by: staff(anna) });
    if ('rejected' in answer) throw new Error(answer.rejected);
    file.markRecorded([...file.unrecorded()]);
  };
  const data = { caseId, municipality, judgement: text, worker: anna, team, assessment: { leastIntrusive: text } };
  give({ type: 'startOwnInitiative', data });
  return {
    file,
    give,
    clockSays: (when: Instant) => {
      now = when;
    },
  };
}

const opening = at('2026-02-09 08:00');
const minutesLate = (wakes: { readonly at: Instant } | undefined) =>
  (millis(wakes?.at ?? opening) - millis(opening)) / MINUTE;
const withSpread = (minutes: number): RuleBook => {
  const book = shippedRules('ballerup');
  return { ...book, settings: book.settings.map((one) => ({ ...one, reminderSpreadMinutes: minutes })) };
};

describe('The ordinary reminders of an opening', () => {
  test('are worked through over ten minutes, by a share of each case that is the same each day', () => {
    const late = Array.from({ length: 2_000 }, (_, n) => minutesLate(aRun({ n }).file.wakesFor()));
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late)).toBeLessThan(10);
    const inEach = Array.from({ length: 10 }, (_, minute) => late.filter((one) => Math.floor(one) === minute).length);
    expect(Math.max(...inEach)).toBeLessThan(300);
    expect(minutesLate(aRun({ n: 7 }).file.wakesFor())).toBe(minutesLate(aRun({ n: 7 }).file.wakesFor()));
  });

  test('are due and given at the opening all the same', () => {
    const { file, clockSays } = aRun();
    expect(file.nextStep()).toMatchObject({ at: opening, kind: 'reminder' });
    clockSays(file.wakesFor()?.at ?? opening);
    file.applyDueStep();
    const [reminded] = file.unrecorded();
    expect([reminded?.type, showInstant(reminded?.at ?? opening)]).toEqual(['reminded', '09.02.2026 08.00']);
  });

  test('are as many minutes as the settings say, or none', () => {
    const late = Array.from({ length: 200 }, (_, n) => minutesLate(aRun({ n, rules: withSpread(60) }).file.wakesFor()));
    expect(Math.max(...late)).toBeGreaterThan(50);
    expect(minutesLate(aRun({ rules: withSpread(0) }).file.wakesFor())).toBe(0);
  });

  test.each([
    ['in a rehearsal', { rehearsal: { id: 'a-rehearsal', clockShiftMs: 0 } as CaseInput['rehearsal'] }],
    ['in a run from before', { lacks: ['openings-spread'] as const }],
  ])('%s they come as it opens', (_where, run) => {
    expect(minutesLate(aRun(run).file.wakesFor())).toBe(0);
  });

  test('never wait beyond what is urgent or happens by itself', () => {
    const { file, give, clockSays } = aRun({ n: 3, rules: withSpread(60) });
    expect(minutesLate(file.wakesFor())).toBeGreaterThan(1);
    clockSays(at('2026-02-08 12:00'));
    give({ type: 'markCrisis', data: { kind: 'suicideRisk' } });
    expect(file.nextStep()).toMatchObject({ at: opening, kind: 'reminder', cause: 'firstAttempt:2026-02-09' });
    expect(file.wakesFor()?.at).toBe(opening);
  });
});
