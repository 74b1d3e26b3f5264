import fc from 'fast-check';
import { type CommandId, deadlinesOf, type EntryId } from '../../domain';
import { silentSince } from '../../domain/case/silence';
import { correctableEntries } from '../../domain/undoing/correctable';
import { type Consequences, consequencesOf } from '../../domain/views/consequences';
import { anAcceptedCase, anna, type CaseStory, day, staff, text } from './a-case';
import { numRuns, told } from './in-every-case';
import { applyDueStep, begun, madeUpCase, saySomething } from './made-up-case';

const commandId = 'c0ffee00-0000-4000-8000-000000000000' as CommandId;

/** What is said to follow from striking out, or correcting, the entry with this number. */
function said(story: CaseStory, data: Parameters<typeof correction>[0]): ReturnType<typeof consequencesOf> {
  const { state, rules, now } = story;
  return consequencesOf(state, correction(data), { rules, now, by: staff(anna), commandId });
}
const correction = (data: { target: number; entry?: EntryId; contact?: ReturnType<typeof corrected> }) =>
  ({ type: 'correct', data: { reason: text, ...data } }) as const;
const corrected = (story: CaseStory) => ({ happenedAt: story.now, outcome: 'notMet', place: 'home' }) as const;

function follows(story: CaseStory, target: number): Consequences {
  const found = said(story, { target });
  if ('rejected' in found) throw new Error(JSON.stringify(found));
  return found;
}

const open = ({ openTasks }: CaseStory): string[] => openTasks.map(({ kind, due }) => `${kind} ${due ?? null}`).sort();

/** What is open after it, by what was open before it and what is said to come, go and move. */
function openAfter(before: readonly string[], { tasks }: Consequences): string[] {
  const left = [...before];
  const takeAway = (one: string) => left.splice(left.indexOf(one), 1);
  for (const { change, kind, at, before: was } of tasks) {
    if (change !== 'comes') takeAway(`${kind} ${change === 'goes' ? at : was}`);
    if (change !== 'goes') left.push(`${kind} ${at}`);
  }
  return left.sort();
}

const asItStands = ({ state, rules }: CaseStory) => ({
  status: state.status,
  phase: state.phase,
  pairs: state.pairRule !== undefined,
  silentSince: silentSince(state) ?? null,
  reminder: deadlinesOf(state, rules).nextReminder?.at ?? null,
});

describe('what is said to follow from a correction', () => {
  test('is what happens, whichever entry of whichever case is struck out or corrected', () => {
    let tried = 0;
    fc.assert(
      fc.property(madeUpCase(30), fc.nat(), fc.boolean(), (madeUp, choice, strikesOut) => {
        const playing = begun(madeUp);
        const { story } = playing;
        fc.pre(story.events.length > 0);
        for (const step of madeUp.steps) {
          applyDueStep(playing, step);
          saySomething(playing, step);
        }
        try {
          story.passTimeUntil(story.now);
          const all = correctableEntries(story.state);
          const entry = all[choice % Math.max(all.length, 1)];
          if (!entry) return;
          const which = entry.contact && { entry: entry.contact.id };
          const data = { target: entry.seq, ...which, ...(!strikesOut && { contact: corrected(story) }) };
          const [before, stood] = [open(story), asItStands(story)];
          const found = said(story, data);
          const { version } = story.state;
          const refused = story.by(anna).tries('correct', correction(data).data);
          if ('rejected' in found || refused) return expect(refused).toEqual(found);
          story.passTimeUntil(story.now);
          tried += 1;
          const stands = asItStands(story);
          expect(openAfter(before, found)).toEqual(open(story));
          expect(found.status ?? stood.status).toBe(stands.status);
          expect(found.phase ?? stood.phase).toBe(stands.phase);
          expect(found.visitsInPairs ?? stood.pairs).toBe(stands.pairs);
          expect(found.silentSince ?? (stands.silentSince && stood.silentSince)).toBe(stands.silentSince);
          expect(found.nextReminder?.at ?? (stands.reminder && stood.reminder)).toBe(stands.reminder);
          const messages = story.messages.filter(({ seq }) => seq > version).map(({ kind, to }) => ({ kind, to }));
          expect(found.tells).toEqual(messages);
        } catch (problem) {
          throw told(problem, playing);
        }
      }),
      { numRuns: numRuns * 2, includeErrorInReport: true },
    );
    expect(tried).toBeGreaterThan(numRuns / 2);
  });

  test('of a contact: the follow-up that it answered is asked for on its day again, and silence counts from before it', () => {
    const story = anAcceptedCase('2025-03-03')
      .met()
      .on('2025-03-10')
      .met({ nextFollowUpOn: day('2025-03-20'), reason: text });
    const found = follows(story, story.event('contactLogged').seq);
    expect(found).toMatchObject({
      status: null,
      tasks: [{ change: 'moves', kind: 'followUp', before: expect.stringContaining('2025-03-20') }],
      silentSince: expect.stringContaining('2025-03-03'),
      tells: [],
    });
  });

  test('of a decline: the case is active again, with its appointments and offers, and its worker is told', () => {
    const story = anAcceptedCase('2025-03-03')
      .met()
      .does('makeAppointment', { at: '2025-03-20T09:00:00.000Z' as never, what: text });
    story.does('recordDecline', { happenedAt: story.now });
    const found = follows(story, story.state.ended?.seq ?? 0);
    expect(found).toMatchObject({
      status: 'active',
      appointments: [{ change: 'comes', at: '2025-03-20T09:00:00.000Z' }],
      tells: [{ kind: 'endingUndone', to: { role: 'worker' } }],
    });
    expect(found.tasks.map(({ change, kind }) => `${change} ${kind}`)).toContain('comes followUp');
  });

  test('of a threat that asked for visits in pairs: one may go alone again', () => {
    const story = anAcceptedCase('2025-03-03').does('recordIncident', {
      kind: 'threat',
      visitsInPairs: true,
      note: text,
    } as never);
    expect(follows(story, story.event('incidentRecorded').seq)).toMatchObject({ visitsInPairs: false });
  });

  test('of what is not there to be struck out: why not', () => {
    expect(said(anAcceptedCase('2025-03-03'), { target: 1 })).toMatchObject({ rejected: 'nothingToCorrect' });
  });
});
