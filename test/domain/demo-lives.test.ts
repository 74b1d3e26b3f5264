import { LivedCase, type World } from '../../dev/demo/lived-case';
import { livesOfBallerup } from '../../dev/demo/lives-of-ballerup';
import { livesOfGentofte } from '../../dev/demo/lives-of-gentofte';
import type { Sealed } from '../../domain';
import { rulesAt } from '../../domain';
import { type Instant, instant, localDateOf } from '../../domain/clock/time';
import { possibleCommands } from '../../domain/process';
import { attentionOf } from '../../domain/views/attention';
import { bookOf } from '../store/setup/cases';

const lives = [...livesOfBallerup, ...livesOfGentofte];

/** All lives until a moment, without a database: what people wrote is sealed by nobody. */
async function lived(now: Instant): Promise<LivedCase[]> {
  return Promise.all(
    lives.map(async ({ municipality, name, live }) => {
      const sealing = { seal: async () => 's1.c29tZXRoaW5n' as Sealed };
      const world = { sealing, rules: { book: bookOf(municipality) }, now } as unknown as World;
      const one = new LivedCase(world, municipality, name);
      await live(one);
      return one.untilNow();
    }),
  );
}

/** Every weekday, Christmas, Easter, a day on which the clock changes, and in the middle of the night. */
const moments = [
  ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(
    (day) => `${day}T09:30:00.000Z`,
  ),
  ...['2026-12-24T10:00:00.000Z', '2027-03-28T10:00:00.000Z', '2027-03-29T23:30:00.000Z', '2028-02-29T04:00:00.000Z'],
].map(instant);

test.each(moments)('each life of the demo can have been lived by %s, and none is ahead of it', async (now) => {
  const cases = await lived(now);
  const ahead = cases.filter(({ events }) => events.some(({ at }) => at > now));
  expect(ahead.map(({ name }) => name)).toEqual([]);
  const statuses = new Set(cases.map(({ state }) => state.status));
  expect([...statuses].sort()).toEqual(['active', 'ended', 'ending', 'paused', 'referred', 'waiting']);
});

describe('the demo on a Thursday', () => {
  const now = instant('2026-11-26T09:30:00.000Z');
  let cases: LivedCase[];
  beforeAll(async () => {
    cases = await lived(now);
  });
  const named = (name: string, municipality = 'ballerup') =>
    cases.find((one) => one.name === name && one.municipality === municipality)?.state;

  test('has some forty cases, with years of contacts behind some of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
    const years = cases.filter(({ state }) => state.contacts.length > 30);
    expect(years.length).toBeGreaterThan(8);
  });

  test('has what there is to be looked at', () => {
    expect(named('two-years')?.pairRule).toBeDefined();
    expect(named('eviction')?.crisis?.kind).toBe('eviction');
    expect(named('in-hospital')?.status).toBe('paused');
    expect(named('may-it-end')?.mayItEnd ?? named('may-it-end')?.moreAttempts).toBeDefined();
    expect(named('grace')?.ending?.kind).toBe('unreachable');
    expect(named('isolation-broken')?.ended?.ground).toBe('isolationBroken');
    expect(named('landed')?.ended?.ground).toBe('handedOver');
    expect(named('ended-by-itself')?.ended).toMatchObject({ ground: 'unreachable', toConfirm: true });
    expect(named('bridging', 'gentofte')?.handovers[0]?.state).toBe('bridging');
    expect(named('decline', 'gentofte')?.ending?.kind).toBe('decline');
    const today = cases.flatMap(({ state }) => state.appointments).filter(({ at }) => localDateOf(at) === '2026-11-26');
    expect(today.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['offer-prepared', 'offered', 'sendHandover'],
    ['offer-sent', 'sent', 'answerHandover'],
    ['offer-accepted', 'accepted', 'agreeFirstMeeting'],
    ['meeting-agreed', 'meetingAgreed', 'recordAttendance'],
    ['bridging', 'bridging', 'assessLanding'],
  ] as const)('has an offer at each step: %s, in which one can %s next', (name, step, command) => {
    const state = named(name);
    expect(state?.handovers.at(-1)?.state).toBe(step);
    const rules = state && rulesAt(bookOf('ballerup'), state.standard, now);
    expect(state && rules && possibleCommands(state, { rules, now })).toContain(command);
  });

  test('gives its first contact person something overdue, something today, and something later', () => {
    const own = cases.filter(
      ({ state, staff, municipality }) =>
        municipality === 'ballerup' && state.assignment.worker === '00000000-0000-4000-8000-000000010001' && staff,
    );
    const due = own.flatMap(({ state, municipality }) => {
      const rules = rulesAt(bookOf(municipality), state.standard, now);
      return attentionOf(state, rules).map(({ due: at }) => at && localDateOf(at));
    });
    expect(due.some((day) => day && day < '2026-11-26')).toBe(true);
    expect(due).toContain('2026-11-26');
    expect(due.some((day) => day && day > '2026-11-26')).toBe(true);
  });

  test('is the same every time it is lived', async () => {
    const again = await lived(now);
    expect(again.map(({ events }) => events)).toEqual(cases.map(({ events }) => events));
  });
});
