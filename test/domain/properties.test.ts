import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { attentionOf, type CaseEvent, type CaseState, evolve, nextStep, openTasksOf, upcast } from '../../domain';
import { eventVersions } from '../../domain/case/event-versions';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { ScheduledStep } from '../../domain/tasks/part';
import type { CaseStory } from './a-case';
import { inEveryCase, numRuns, told } from './in-every-case';
import { applyDueStep, begun, isOver, madeUpCase, saySomething } from './made-up-case';

describe('whatever is said, sense or nonsense, and however time jumps', () => {
  test('nothing throws, time never stands still, and every state goes through JSON unchanged', () => {
    inEveryCase(({ state }) => {
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state)) {
        throw new Error(`the state does not come back from JSON as it was: ${lostInJson(state)}`);
      }
    });
  });

  test('the events alone, read back from JSON, give the same case', () => {
    inEveryCase((story) => {
      const events = JSON.parse(JSON.stringify(story.events)) as CaseEvent[];
      const folded = events.reduce<CaseState | undefined>((state, event) => evolve(state, upcast(event)), undefined);
      if (!isDeepStrictEqual(folded, story.state)) throw new Error('the fold gives another state');
      const numbers = events.map(({ seq }) => seq);
      if (numbers.some((seq, index) => seq !== index + 1)) throw new Error(`numbered ${numbers.join(' ')}`);
    });
  });

  test('every event is in the catalogue with its version', () => {
    inEveryCase((story) => {
      const unknown = story.events.find(({ type, v }) => eventVersions[type] !== v);
      if (unknown) throw new Error(`${unknown.type} ${unknown.v} is not in the catalogue`);
    });
  });

  test('a case has a next step, or a person’s open question, or has ended', () => {
    inEveryCase(({ state, rules, openTasks }) => {
      const moves = state.status === 'ended' || nextStep(state, rules) || openTasks.some(({ asks }) => asks.length > 0);
      if (!moves) throw new Error(`a case that is ${state.status} waits for nothing and nobody`);
    });
  });

  test('after the end there is no step but the closing of the correction window', () => {
    inEveryCase(({ state, next }) => {
      if (state.status !== 'ended' || !next || next.endsWith(' correctionWindowOver')) return;
      throw new Error(`the case has ended, and ${next} is still to come`);
    });
  });

  test('after a decline nothing of the outreach is left', () => {
    const stopped: TaskKind[] = ['firstAttempt', 'followUp', 'needReview', 'appointmentOutcome', 'mayItEnd', 'landing'];
    inEveryCase(({ state, openTasks }) => {
      if (state.ending?.kind !== 'decline' || state.status !== 'ending') return;
      const left = openTasks.find(({ kind }) => stopped.includes(kind));
      if (left) throw new Error(`${left.cause} is still open after the decline`);
    });
  });

  test('what is open has names of its own, and says what it rests on', () => {
    inEveryCase(({ state, rules, openTasks, nextStep: next }) => {
      const causes = openTasks.map(({ cause }) => cause);
      const twice = causes.find((cause, index) => causes.indexOf(cause) !== index);
      if (twice) throw new Error(`${twice} is open twice`);
      const bases = [...openTasks, ...(next ? [next] : []), ...attentionOf(state, rules)].map(({ basis }) => basis);
      for (const basis of bases) restsOnSomething(basis, state);
    });
  });

  test('no warning comes on the same day as what it warns of, be the system away or the past long', () => {
    fc.assert(
      fc.property(madeUpCase(60), (madeUp) => {
        const playing = begun(madeUp);
        try {
          if (playing.story.events.length === 0) return;
          playing.story.beforeStep = (step) => warnedTheSameDay(playing.story, step);
          for (const step of madeUp.steps) {
            applyDueStep(playing, step);
            saySomething(playing, step);
            if (isOver(playing)) return;
          }
        } catch (problem) {
          throw told(problem, playing);
        }
      }),
      { numRuns: 2 * numRuns, includeErrorInReport: true },
    );
  });
});

function lostInJson(state: CaseState): string {
  const undefinedIn = (value: unknown, path: string): string[] =>
    value === undefined
      ? [path]
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => undefinedIn(inner, `${path}.${key}`))
        : [];
  return undefinedIn(state, 'state').join(', ');
}

/** A clause of the standard, or a setting, or someone's assessment that stands in the record, or plainly local. */
function restsOnSomething(basis: Basis, { version }: CaseState): void {
  if (basis.clause !== null && !/^[BG]\d+$/.test(basis.clause)) throw new Error(`no such clause: ${basis.clause}`);
  if (basis.assessed && !(basis.assessed.event >= 1 && basis.assessed.event <= version)) {
    throw new Error(`${basis.topic} rests on event ${basis.assessed.event} of ${version}`);
  }
  if (basis.setting && !basis.setting.reference) throw new Error(`${basis.setting.key} refers to nothing`);
}

const bringNothingAbout = ['reminder', 'escalation', 'correctionWindowOver', 'settingsTakeEffect', 'consentExpires'];

function warnedTheSameDay(story: CaseStory, { kind, cause }: ScheduledStep): void {
  if (bringNothingAbout.includes(kind)) return;
  const today = localDateOf(story.now);
  const seen = (visibleFrom: Instant) => localDateOf(visibleFrom) >= today;
  const warning = story.messages.find((message) => message.cause === cause && seen(message.visibleFrom));
  if (warning)
    throw new Error(`${kind} comes on ${today}, and people see its ${warning.step} at ${warning.visibleFrom}`);
}

test('the same open task whoever asks: the lists and the causes agree', () => {
  inEveryCase(({ state, rules }) => {
    const listed = new Set(attentionOf(state, rules).map(({ cause }) => cause));
    const open = new Set(openTasksOf(state, rules).map(({ cause }) => cause));
    if (!isDeepStrictEqual(listed, open)) throw new Error('the lists show other tasks than are open');
  });
});
