import type { CallerNow } from '../../api/changes/caller-now';
import type { Change, Follower } from '../../api/changes/change-feed';
import { type ChangesEvent, followChanges, isWithinReach } from '../../api/changes/follow-changes';
import { openStreams } from '../../api/changes/open-streams';
import type { Placed } from '../../domain/access/decide';
import type { StaffRole } from '../../domain/access/roles';
import type { MunicipalityId, StaffId, TeamId } from '../../domain/ids';

/** Who is told that something has changed, and until when; without a server. */

const [ballerup, gentofte] = ['ballerup', 'gentofte'] as string[] as [MunicipalityId, MunicipalityId];
const [team, otherTeam] = ['team 1', 'team 2'] as string[] as [TeamId, TeamId];
const [anna, bent] = ['anna', 'bent'] as string[] as [StaffId, StaffId];
const act = 'followChanges';

const caller = (roles: readonly StaffRole[], more: Partial<CallerNow> = {}): CallerNow => ({
  municipality: ballerup,
  person: anna,
  asker: { kind: 'staff', id: anna, roles, teams: [team], standsInFor: [] },
  rehearsalId: null,
  ...more,
});
const lead = caller(['teamLead']);
const intake = caller(['intakeOfficer']);

const at = (place: Partial<Placed> = {}): Placed => ({ team, workers: [bent], restricted: null, ...place });
const change = (more: Partial<Change> = {}): Change => ({
  municipality: ballerup,
  rehearsalId: null,
  list: 'cases',
  places: [at()],
  ...more,
});
const named = (...staff: StaffId[]) => ({ named: staff, emergencyAccessOf: [] });

describe('A change is told', () => {
  test.each<[string, CallerNow, Change, boolean]>([
    ['to the lead of the team that has the case', lead, change(), true],
    ['to every lead while no team has it', lead, change({ places: [at({ team: null })] }), true],
    ['to no lead of another team', lead, change({ places: [at({ team: otherTeam })] }), false],
    ['to the inbox, whichever team has it', intake, change({ places: [at({ team: otherTeam })] }), true],
    ['to the lead whose team had it until now', lead, change({ places: [at({ team: otherTeam }), at()] }), true],
    ['to nobody of another municipality', lead, change({ municipality: gentofte }), false],
    ['to nobody in reality of a rehearsal', lead, change({ rehearsalId: 'one' }), false],
    ['to nobody in a rehearsal of reality', caller(['teamLead'], { rehearsalId: 'one' }), change(), false],
    [
      'in the rehearsal that it is of',
      caller(['teamLead'], { rehearsalId: 'one' }),
      change({ rehearsalId: 'one' }),
      true,
    ],
    ['to nobody whom the case is hidden from', lead, change({ places: [at({ restricted: named(bent) })] }), false],
    [
      'to no lead whose team had it, once it is restricted',
      lead,
      change({ places: [at({ restricted: named(bent), team: otherTeam }), at({ restricted: named(bent) })] }),
      false,
    ],
    ['to whoever is named for it', lead, change({ places: [at({ restricted: named(anna), team: otherTeam })] }), true],
    [
      'to nobody by emergency access alone, which is to one case and not to its lists',
      lead,
      change({ places: [at({ restricted: { named: [bent], emergencyAccessOf: [anna] } })] }),
      false,
    ],
    [
      'to no contact person, who has no such lists',
      caller(['outreachWorker']),
      change({ places: [at({ workers: [anna] })] }),
      false,
    ],
    ['to no administrator', caller(['admin']), change(), false],
    ['to no auditor', caller(['auditor']), change(), false],
  ])('%s', (_whom, who, what, isTold) => {
    expect(isWithinReach(act, who, what)).toBe(isTold);
  });
});

/** A stream whose person may be looked up at any moment, and what it said. */
function aStream(first: CallerNow, lookUp: () => Promise<CallerNow> = async () => first) {
  const said: ChangesEvent[] = [];
  const followers = new Set<Follower>();
  let overs = 0;
  const feed = {
    follow(follower: Follower) {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
  };
  const stop = followChanges({
    feed,
    act,
    caller: first,
    callerNow: lookUp,
    beatMs: 1_000,
    send: (event) => said.push(event),
    onOver: () => {
      overs += 1;
    },
  });
  const tell = (...changes: Change[]) => {
    for (const follower of followers) follower.onChanges(changes);
  };
  const miss = () => {
    for (const follower of followers) follower.onGap();
  };
  return { said, stop, tell, miss, overs: () => overs, follows: () => followers.size > 0 };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

describe('A stream', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('says once what changed many times, and that it is there while nothing does', async () => {
    const { said, tell, stop } = aStream(lead);
    tell(change(), change(), change({ list: 'visits' }));
    tell(change());
    await settle();
    expect(said).toEqual([{ kind: 'changed', lists: ['cases', 'visits'] }]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(said.slice(1)).toEqual([{ kind: 'beat' }, { kind: 'beat' }]);
    stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  test('says nothing at all of what is out of reach', async () => {
    const { said, tell, stop } = aStream(lead);
    tell(change({ municipality: gentofte }), change({ places: [at({ restricted: named(bent) })] }));
    await settle();
    expect(said).toEqual([]);
    stop();
  });

  test('has everything read again where something may have been missed', async () => {
    const { said, miss, stop } = aStream(lead);
    miss();
    await settle();
    expect(said).toEqual([{ kind: 'changed', lists: ['cases', 'referrals', 'visits'] }]);
    stop();
  });

  test.each<[string, () => Promise<CallerNow>]>([
    ['the session is over', () => Promise.reject(new Error('sessionOver'))],
    ['nobody can say whether it is', () => Promise.reject(new Error('the database is away'))],
    ['the person has other roles', async () => intake],
    [
      'the person leads another team',
      async () => ({
        ...lead,
        asker: { kind: 'staff', id: anna, roles: ['teamLead'], teams: [otherTeam], standsInFor: [] },
      }),
    ],
    [
      'the person stands in for somebody else',
      async () => ({
        ...lead,
        asker: { kind: 'staff', id: anna, roles: ['teamLead'], teams: [team], standsInFor: [bent] },
      }),
    ],
    ['another person is signed in', async () => ({ ...lead, person: bent })],
  ])('is over when %s, before it says anything more', async (_what, now) => {
    for (const wakes of ['a change', 'a beat'] as const) {
      const { said, tell, overs, follows } = aStream(lead, now);
      if (wakes === 'a change') tell(change());
      await jest.advanceTimersByTimeAsync(1_000);
      tell(change());
      await jest.advanceTimersByTimeAsync(5_000);
      expect({ wakes, said, overs: overs(), follows: follows() }).toEqual({
        wakes,
        said: [],
        overs: 1,
        follows: false,
      });
      expect(jest.getTimerCount()).toBe(0);
    }
  });

  test('says nothing after it was closed while its person was being looked up', async () => {
    let answer: (who: CallerNow) => void = () => undefined;
    const { said, tell, stop, overs } = aStream(lead, () => new Promise((resolve) => (answer = resolve)));
    tell(change());
    stop();
    answer(lead);
    await settle();
    expect([said, overs()]).toEqual([[], 0]);
  });
});

describe('A process', () => {
  const never = () => undefined;

  test('lets nobody have more streams than one may, whoever else has some, and gives a place again that was left', () => {
    const streams = openStreams({ perPerson: 2, inAll: 100 });
    const [leave] = [streams.take('anna', never), streams.take('anna', never)];
    expect(() => streams.take('anna', never)).toThrow(expect.objectContaining({ status: 429, code: 'tooManyStreams' }));
    streams.take('bent', never);
    leave();
    leave();
    streams.take('anna', never);
    expect(() => streams.take('anna', never)).toThrow(expect.objectContaining({ code: 'tooManyStreams' }));
    expect(streams.count()).toBe(3);
  });

  test('has no more in all than it can look after', () => {
    const streams = openStreams({ perPerson: 2, inAll: 2 });
    for (const person of ['anna', 'bent']) streams.take(person, never);
    expect(() => streams.take('carl', never)).toThrow(expect.objectContaining({ status: 503, code: 'busy' }));
  });

  test('that ends lets every stream go, and opens none any more', () => {
    const streams = openStreams({ perPerson: 2, inAll: 100 });
    const ended: string[] = [];
    for (const person of ['anna', 'anna', 'bent']) {
      const leave = streams.take(person, () => {
        ended.push(person);
        leave();
      });
    }
    streams.close();
    expect([ended, streams.count()]).toEqual([['anna', 'anna', 'bent'], 0]);
    expect(() => streams.take('carl', never)).toThrow(expect.objectContaining({ status: 503, code: 'busy' }));
  });
});
