import fc from 'fast-check';
import type { Actor, StaffId } from '../../domain';
import { plusMinutes } from '../../domain/clock/time';
import { evolveVisit, isOnTheVisit, type VisitCommand, type VisitState } from '../../domain/visit/lone-visit';
import { visitMessageMatters } from '../../domain/visit/visit-messages';
import { readVisitState } from '../../domain/visit/visit-versions';
import { anna, at, bo, lead, staff } from './a-case';
import { startOf, type Told, VisitStory } from './a-visit';

const deputy = 'dead0000-0000-4000-8000-00000000dead' as StaffId;
const people = [anna, bo, lead, deputy];

/** What may be said of a visit, by anyone, minutes after what came before; twice as well. */
type Step = { readonly minutes: number; readonly who: number; readonly what: number; readonly by: number };
const step: fc.Arbitrary<Step> = fc.record({
  minutes: fc.integer({ min: 0, max: 50 }),
  who: fc.nat(people.length - 1),
  what: fc.nat(5),
  by: fc.nat(people.length - 1),
});
const steps = fc.array(step, { minLength: 1, maxLength: 14 });

function commandOf({ what, by }: Step, now: ReturnType<typeof at>): VisitCommand | undefined {
  const commands: readonly (VisitCommand | undefined)[] = [
    { type: 'callForHelp', data: {} },
    { type: 'takeAlarm', data: {} },
    { type: 'takeAlarm', data: { insteadOf: people[by] ?? anna } },
    { type: 'extendVisit', data: { expectedEnd: plusMinutes(now, 30) } },
    { type: 'checkOut', data: {} },
    undefined,
  ];
  return commands[what];
}

type Said = {
  readonly command: VisitCommand;
  readonly by: Actor;
  readonly before: VisitState;
  readonly refused: boolean;
};

/** A visit of Anna's with Bo, in which the steps follow one another. */
function played(given: readonly Step[], died: (story: VisitStory) => void = () => undefined) {
  const story = new VisitStory();
  let now = at('2026-02-07 21:00');
  story.says(now, startOf('2026-02-07 22:00', { companions: [bo] }));
  const said: Said[] = [];
  for (const one of given) {
    now = plusMinutes(now, one.minutes);
    const command = commandOf(one, now);
    story.on(now);
    const { state: before } = story;
    const by = staff(people[one.who] ?? anna);
    if (command && before) said.push({ command, by, before, refused: story.says(now, command, by) !== undefined });
    died(story);
  }
  return { story, said };
}

const waits = (state: VisitState | undefined): boolean => state?.alarm !== undefined && !state.alarm.taken;
const rolesOf = (told: readonly Told[]): string[] => told.map(({ message }) => message.to.role).sort();
const watchersAlone = ['deputyLead', 'onCall', 'teamLead'];

test('each alarm is told once, at once, to all who watch; a call for help to nobody on the visit, however often it is made', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { story } = played(given);
      for (const event of story.events) {
        const told = story.messages.filter((one) => one.event === event);
        if (event.type === 'helpCalled') expect(rolesOf(told)).toEqual(watchersAlone);
        if (event.type === 'visitAlarmed') expect(rolesOf(told)).toEqual([...watchersAlone, 'staff', 'worker'].sort());
        if (event.type === 'helpCalledAgain') expect(told).toEqual([]);
        expect(told.every(({ message }) => message.visibleFrom === event.at)).toBe(true);
      }
      const onThemselves = story.messages.filter(
        ({ message }) => message.kind === 'helpCalled' && message.to.role === 'staff',
      );
      expect(onThemselves).toEqual([]);
    }),
  );
});

test('whoever is on a visit that is not over and calls for help has an alarm that nobody has taken, whatever came before', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { story, said } = played([...given, { minutes: 3, who: given.length % 2, what: 0, by: 0 }]);
      const { before, refused } = said.at(-1) ?? {};
      if (before?.status === 'checkedOut') return expect(refused).toBe(true);
      expect(story.state).toMatchObject({ status: 'alarmed', alarm: { because: 'helpCalled' } });
      expect(waits(story.state)).toBe(true);
    }),
  );
});

test('an alarm goes on until someone takes it, the visit goes on, or it is over; help that was called for never ends by an extension', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { said, story } = played(given);
      let state: VisitState | undefined;
      for (const event of story.events) {
        const after = evolveVisit(state, event);
        if (waits(state) && !waits(after)) {
          const ends = ['alarmTaken', 'visitCheckedOut'];
          if (state?.alarm?.because === 'noCheckOut') ends.push('visitExtended');
          expect(ends).toContain(event.type);
        }
        state = after;
      }
      for (const { command, by, before, refused } of said) {
        if (command.type !== 'takeAlarm' || refused) continue;
        const { taken } = before.alarm ?? {};
        expect(taken === undefined || (taken.by.kind === 'staff' && taken.by.id === command.data.insteadOf)).toBe(true);
        expect(before.alarm?.because === 'helpCalled' && isOnTheVisit(before, by)).toBe(false);
      }
    }),
  );
});

test('that an alarm is taken, and that it is over, is told to all who watch but whoever did it', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { story } = played(given);
      let state: VisitState | undefined;
      for (const event of story.events) {
        const told = story.messages.filter((one) => one.event === event);
        const isEnd = event.type === 'visitExtended' || event.type === 'visitCheckedOut';
        if (event.type === 'alarmTaken' || (isEnd && state?.alarm)) {
          expect(rolesOf(told)).toEqual(expect.arrayContaining(watchersAlone));
          for (const { message } of told) expect(staff(message.notTo ?? anna)).toEqual(event.by);
        } else if (isEnd) expect(told).toEqual([]);
        state = evolveVisit(state, event);
      }
    }),
  );
});

test('a process that dies after any step goes on as if it had not: nothing is lost and nothing doubled', () => {
  fc.assert(
    fc.property(steps, (given) => {
      const { story: lived } = played(given);
      const { story: died } = played(given, (story) => {
        story.state = readVisitState(JSON.parse(JSON.stringify(story.state)));
      });
      expect(died.events).toEqual(lived.events);
      expect(died.messages.map(({ message }) => message)).toEqual(lived.messages.map(({ message }) => message));
    }),
  );
});

test('of the unread messages those stand that say how it is, in whichever pieces they were recorded', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 20 }), (given, pieces) => {
      const { story } = played(given);
      const alarm = story.events.findLast(({ type }) => type === 'visitAlarmed' || type === 'helpCalled');
      const standing = unreadAfter(story, pieces);
      if (story.state?.status === 'checkedOut') {
        expect(standing.every(({ event }) => event.type === 'visitCheckedOut')).toBe(true);
      } else if (waits(story.state)) {
        expect(rolesOf(standing.filter(({ event }) => event === alarm))).toEqual(expect.arrayContaining(watchersAlone));
      } else if (!story.state?.alarm) {
        expect(
          standing.filter(({ message }) => message.kind === 'helpCalled' || message.kind === 'visitAlarm'),
        ).toEqual([]);
      }
    }),
  );
});

/** What stands unread, where so many events at a time were recorded. */
function unreadAfter(story: VisitStory, pieces: readonly number[]): readonly Told[] {
  let standing: readonly Told[] = [];
  let state: VisitState | undefined;
  let from = 0;
  for (let piece = 0; from < story.events.length; piece += 1) {
    const events = story.events.slice(from, from + (pieces[piece] ?? 3));
    from += events.length;
    const after = events.reduce<VisitState | undefined>(evolveVisit, state);
    if (!after) throw new Error('a visit begins with its first event');
    const told = story.messages.filter(({ event }) => events.includes(event));
    standing = [...standing, ...told].filter(({ message }) => visitMessageMatters(after, events, message));
    state = after;
  }
  return standing;
}
