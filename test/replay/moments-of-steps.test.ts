import type { CaseEvent, CaseId, CommandId, Instant, MunicipalityId } from '../../domain';
import { plusHours, plusMillis, showInstant } from '../../domain/clock/time';
import { CaseFile } from '../../workflows/case-file';
import type { CommandMessage } from '../../workflows/messages';
import { anna, at, shippedRules, staff, team, text } from '../domain/a-case';

const caseId = 'ca5e0000-0000-4000-8000-000000000004' as CaseId;
const municipality = 'ballerup' as MunicipalityId;

/** A case as a run of the workflow holds it, on a clock that the test sets; it began on 02.02.2026 and is never met. */
function aRun(stepsKeepTheirMoment: boolean) {
  let now: Instant = at('2026-02-02 10:00');
  let given = 0;
  const input = { municipality, caseId, rules: shippedRules('ballerup') };
  const file = new CaseFile(
    input,
    { now: () => now, until: () => 1 },
    stepsKeepTheirMoment ? [] : ['steps-keep-their-moment'],
  );
  const events: CaseEvent[] = [];
  const run = {
    file,
    events,
    give(command: CommandMessage['command']) {
      given += 1;
      const id = `c0000000-0000-4000-8000-00000000000${given}` as CommandId;
      const message = { command, id, digest: String(given), by: staff(anna) };
      return file.refusal(message) ?? file.handleCommand(message);
    },
    record() {
      events.push(...file.unrecorded());
      file.markRecorded([...file.unrecorded()]);
    },
    /** Wakes so long after each deadline until then. */
    wakesUntil(until: Instant, lateMs: number) {
      for (let due = file.nextStep()?.at; due && plusMillis(due, lateMs) < until; due = file.nextStep()?.at) {
        if (plusMillis(due, lateMs) > now) now = plusMillis(due, lateMs);
        file.applyDueStep();
        run.record();
      }
      now = until;
    },
    clockSays(when: Instant) {
      now = when;
    },
    happened: (type: CaseEvent['type']) => events.filter((one) => one.type === type).map((one) => showInstant(one.at)),
  };
  const assessment = { leastIntrusive: text };
  const data = { caseId, municipality, judgement: text, worker: anna, team, assessment };
  run.give({ type: 'startOwnInitiative', data });
  run.record();
  return run;
}

const note = { type: 'addNote', data: { note: text } } as const;
const aSecond = 1_000;

describe('The moments of steps, in runs that began before and after steps kept theirs', () => {
  test('a run that began after goes by the moments at which steps were due', () => {
    const run = aRun(true);
    run.wakesUntil(at('2026-07-05'), aSecond);
    expect(run.happened('mayItEndAsked')).toEqual(['18.05.2026 23.59']);
    expect(run.happened('caseEnded')).toEqual(['01.07.2026 23.59']);
  });

  test('a run that began before goes by when the process came to them, as its history has it', () => {
    const run = aRun(false);
    run.wakesUntil(at('2026-07-05'), aSecond);
    expect(run.happened('mayItEndAsked')).toEqual(['19.05.2026 00.00']);
    expect(run.happened('caseEnded')).toEqual(['04.07.2026 00.00']);
  });

  test('a command finds done what was due before it, recorded in order', () => {
    const run = aRun(true);
    run.wakesUntil(at('2026-05-19 00:01'), 5 * 60_000);
    run.give(note);
    run.record();
    expect(run.events.slice(-2).map((one) => `${showInstant(one.at)} ${one.type}`)).toEqual([
      '18.05.2026 23.59 mayItEndAsked',
      '19.05.2026 00.01 noteAdded',
    ]);
  });

  test('looking whether a command would be refused changes nothing', () => {
    const run = aRun(true);
    run.wakesUntil(at('2026-05-19 00:01'), 5 * 60_000);
    const before = run.file.current();
    run.file.refusal({ command: note, id: 'another' as CommandId, digest: 'd', by: staff(anna) });
    expect(run.file.current()).toBe(before);
    expect(run.file.unrecorded()).toEqual([]);
  });

  test('while the record has been behind for long, a command takes no step with it that nobody would be told of', () => {
    const run = aRun(true);
    run.wakesUntil(at('2026-05-18 12:00'), aSecond);
    run.give(note);
    run.clockSays(plusHours(at('2026-05-18 12:00'), 13));
    run.give(note);
    expect(run.file.unrecorded().map(({ type }) => type)).toEqual(['noteAdded', 'noteAdded']);
  });
});
