import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { everyPage } from '../../api/cases/reading/every-page';
import { fillReadModel } from '../../dev/bench/many-cases/fill';
import { inventedMunicipalities, inventedTeam, inventedWorker } from '../../dev/bench/many-cases/invented-people';
import type { CaseId, MunicipalityId, TeamId } from '../../domain';
import { type Instant, instant, localDateOf, plusDays } from '../../domain/clock/time';
import { wallInstant } from '../../domain/clock/whose';
import { type BoardList, type BoardNumber, boardLists, boardVisits } from '../../domain/views/board';
import type { Database } from '../../store/database';
import { type BoardOf, boardFilter, readBoard, visitStatusesOn } from '../../store/read/board';
import { type CaseQuery, listCases } from '../../store/read/case-list';
import { listOpenVisits } from '../../store/read/visit-list';
import { recordVisitEvents } from '../../store/record/record-visit-events';
import { restrictCase } from '../../store/restricted/restrictions';
import { databases, storeFor, testsOn } from '../environment/databases';
import { isLong } from '../environment/form';
import { sealed } from './setup/cases';
import { playedVisit } from './setup/visits';

/** Two of five are open, and three of five of the municipality that is asked about: in the long form 5,000 open ones of its own. */
const CASES = isLong ? 21_000 : 900;
const now = instant(new Date());
const today = localDateOf(now);

type Row = Selectable<Database['cases']>;
type Asked = Selectable<Database['attention']>;
interface All {
  readonly cases: readonly Row[];
  readonly attention: ReadonlyMap<string, readonly Asked[]>;
}

function byCase(rows: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> {
  const of = new Map<string, Asked[]>();
  for (const row of rows) of.set(row.case_id, [...(of.get(row.case_id) ?? []), row]);
  return of;
}

const underWay = ['active', 'paused', 'ending'];
const isBefore = (at: Instant | null, day: string): boolean => at !== null && localDateOf(at) < day;

/** What one number counts, as someone would who looks at each case by itself. */
const looked: Record<BoardList, (one: Row, asked: readonly Asked[], of: BoardOf) => boolean> = {
  open: ({ status }) => status !== 'ended',
  crises: ({ crisis }) => crisis,
  unassigned: ({ status, worker_id }) => underWay.includes(status) && worker_id === null,
  overdue: ({ status, next_deadline_at: at }) => status !== 'ended' && isBefore(at, today),
  silent: ({ silent_too_long_from: from }) => from !== null && from <= now,
  attemptsOnly: ({ status, last_two_way_at }) => underWay.includes(status) && last_two_way_at === null,
  escalated: (_one, asked) => asked.some(({ escalates_at: at }) => at !== null && at <= now),
  waiting: ({ status }) => status === 'waiting',
  assessments: (_one, asked, of) => isAskedOf(asked, of, ['mayItEnd', 'declineAssessment', 'landing']),
  endings: (_one, asked, of) => isAskedOf(asked, of, ['toConfirm']),
  secondWords: (_one, asked, of) => isAskedOf(asked, of, ['secondWord']),
  pairRules: (_one, asked, of) => isAskedOf(asked, of, ['pairRule']),
  incidents: (_one, asked, of) => isAskedOf(asked, of, ['incident']),
  childConcerns: (_one, asked, of) => isAskedOf(asked, of, ['childConcern']),
  comments: (_one, asked, of) => isAskedOf(asked, of, ['commentToAnswer', 'commentToClose']),
};

function isAskedOf(asked: readonly Asked[], { lead }: BoardOf, kinds: readonly string[]): boolean {
  return asked
    .filter(({ kind }) => kinds.includes(kind))
    .some((row) => {
      const isLed = row.team === null || lead.teams.includes(row.team as TeamId);
      if (row.audience === 'teamLead') return isLed && row.other_than !== lead.reader;
      const ofLead = asked.some(({ cause, audience }) => cause === row.cause && audience === 'teamLead');
      return isLed && !ofLead && row.escalates_at !== null && row.escalates_at <= now;
    });
}

describe.each(databases())('a team lead’s board on $on', (kind) => {
  const { smoke } = testsOn(kind);
  const held = storeFor(kind);
  const [, gentofte] = inventedMunicipalities as [unknown, (typeof inventedMunicipalities)[0]];
  const municipality: MunicipalityId = gentofte.id;
  const reader = inventedWorker(gentofte, 3);
  const teams = [inventedTeam(gentofte, 1), inventedTeam(gentofte, 3)];
  const of: BoardOf = {
    municipality,
    sight: { kind: 'some', teams, withoutTeam: true, workers: [reader] },
    lead: { list: 'teamLead', teams, reader, nextInLine: [] },
    now,
  };
  const hidden = new Set<string>();
  const db = () => held.store.within({ municipality, staff: reader, rehearsal: null });
  let all: All;

  beforeAll(async () => {
    const { db: whole } = held.store;
    await fillReadModel(whole, CASES);
    await makeRare(whole);
    const cases = await whole.selectFrom('cases').selectAll().where('municipality', '=', municipality).execute();
    const nobodys = inventedWorker(gentofte, 999);
    await sql`insert into staff (id, municipality, name, roles, active, language, competence)
      select id, ${municipality}, id, '{teamLead,outreachWorker}', true, 'da', '{}'
      from unnest(${[reader, nobodys]}::text[]) id`.execute(whole);
    for (const one of cases.filter(({ crisis }, index) => crisis || index % 9 === 0)) {
      const { case_id, crisis } = one;
      const named = crisis && hidden.size % 2 === 0 ? [reader] : [nobodys];
      const caseId = case_id as CaseId;
      const restriction = { id: randomUUID(), municipality, caseId, reason: sealed, by: nobodys };
      await restrictCase(whole, { ...restriction, at: wallInstant(new Date()) }, named);
      if (!named.includes(reader) && !isOwn(one)) hidden.add(case_id);
    }
    await goOut(cases);
    const rows = await whole.selectFrom('attention').selectAll().where('municipality', '=', municipality).execute();
    const shown = rows.filter(({ shows_from }) => shows_from <= now);
    all = { cases, attention: byCase(shown) };
  });

  /** What the many hardly have: nobody’s cases, cases of no team, and what is asked of a lead alone. */
  async function makeRare(whole: typeof held.store.db) {
    await sql`update cases set worker_id = null where status = 'active' and mod(version, 13) = 0`.execute(whole);
    await sql`update cases set next_deadline_at = next_deadline_at - interval '20 days' where mod(version, 7) = 0`.execute(
      whole,
    );
    await sql`update cases set crisis = true where status = 'active' and mod(version, 10) = 1`.execute(whole);
    await sql`update cases set team = null where mod(version, 11) = 0`.execute(whole);
    await sql`update attention a set team = c.team, worker_id = c.worker_id from cases c where c.case_id = a.case_id`.execute(
      whole,
    );
    for (const [kind, part, otherThan] of [
      ['secondWord', 3, null],
      ['secondWord', 4, reader],
      ['incident', 5, null],
      ['childConcern', 6, null],
      ['landing', 7, null],
      ['pairRule', 8, null],
      ['commentToClose', 9, null],
    ] as const)
      await sql`insert into attention (municipality, case_id, cause, kind, audience, worker_id, team, urgent, shows_from,
          due_at, overdue_from, escalates_at, basis, other_than)
        select municipality, case_id, ${`${kind}:${part}`}, ${kind}, 'teamLead', worker_id, team, false,
          ${now}::timestamptz + (mod(version, 5) - 3) * interval '1 day', null, null, null, '{}', ${otherThan}
        from cases where mod(version, 17) = ${part} and status <> 'referred'`.execute(whole);
  }

  async function goOut(cases: readonly Row[]) {
    const whole = held.store.db;
    const seen = cases.filter(isSeen).slice(0, 12);
    const unseen = cases.filter(({ case_id }) => hidden.has(case_id)).slice(0, 4);
    const startedAt = '2026-11-01T08:00:00.000Z';
    for (const [index, { case_id, team }] of [...seen, ...unseen].entries()) {
      const caseId = case_id as CaseId;
      const visit = playedVisit('gentofte', caseId, { startedAt, ...(index % 2 === 0 && { until: 'alarmed' }) });
      const setOut = { ...visit, events: visit.events.slice(0, 1) };
      await recordVisitEvents(whole, index % 3 === 0 ? setOut : visit);
      await sql`update visits set state = state || jsonb_build_object('team', ${team}::text)
        where visit_id = ${visit.visitId}::uuid`.execute(whole);
    }
  }

  /** Whoever works on a case is always among those named. */
  const isOwn = (one: Row): boolean => one.worker_id === reader || one.second_worker_ids.includes(reader);
  const isSeen = (one: Row): boolean =>
    !hidden.has(one.case_id) && (one.team === null || teams.includes(one.team as TeamId) || isOwn(one));
  const lookedAt = (list: BoardList) =>
    all.cases.filter((one) => isSeen(one) && looked[list](one, all.attention.get(one.case_id) ?? [], of));
  const listed = async (query: Partial<CaseQuery>) => {
    const asked = { municipality, now, limit: 300, ...query };
    const rows = await everyPage((cursor) => listCases(db(), { ...asked, ...(cursor && { cursor }) }));
    return rows.map(({ caseId }) => caseId as string);
  };

  smoke(
    'counts what somebody counts who looks at every case alone, and each number is as many as its list',
    async () => {
      const { numbers } = await readBoard(db(), of, []);
      const differing: string[] = [];
      const none: string[] = [];
      for (const list of boardLists) {
        const expected = lookedAt(list).map(({ case_id }) => case_id);
        const rows = await listed({ within: boardFilter(list, of) });
        const count = list === 'open' ? expected.length : numbers[list];
        if (expected.length === 0) none.push(list);
        if (count !== expected.length || rows.length !== count || rows.some((id) => !expected.includes(id)))
          differing.push(`${list}: ${count} counted, ${rows.length} listed, ${expected.length} looked at`);
      }
      for (const list of boardVisits) {
        const rows = await listOpenVisits(db(), { ...of, rehearsalId: null, status: visitStatusesOn(list) });
        if (rows.length === 0) none.push(list);
        if (rows.length !== numbers[list]) differing.push(`${list}: ${numbers[list]}, ${rows.length} listed`);
      }
      expect({ differing, none }).toEqual({ differing: [], none: [] });
    },
  );

  smoke('counts no case that is restricted to others, and no visit to one', async () => {
    const everyone = { ...of, sight: { kind: 'all' } } as const;
    const seen = await readBoard(db(), everyone, []);
    const whole = await readBoard(held.store.db, everyone, []);
    const numbersOf = ({ numbers }: typeof seen) => Object.entries(numbers) as [BoardNumber, number][];
    expect(numbersOf(whole).every(([name, count]) => count >= seen.numbers[name])).toBe(true);
    expect(whole.numbers.crises - seen.numbers.crises).toBe(
      all.cases.filter(({ crisis, case_id }) => crisis && hidden.has(case_id)).length,
    );
    expect(whole.numbers.alarms + whole.numbers.outNow).toBeGreaterThan(seen.numbers.alarms + seen.numbers.outNow);
    for (const list of boardLists)
      expect((await listed({ within: boardFilter(list, everyone) })).filter((id) => hidden.has(id))).toEqual([]);
  });

  smoke('says what each person has, and what falls due while they are away, as their lists do', async () => {
    const people = [...new Set(lookedAt('open').flatMap(({ worker_id }) => worker_id ?? []))];
    const away = people.slice(0, 4).map((id, index) => ({
      contactPersonId: id as typeof reader,
      from: plusDays(today, index * 3),
      to: plusDays(today, index * 3 + 6),
    }));
    const { loads, dueMeanwhile } = await readBoard(db(), of, away);
    expect(loads.map(({ workerId }) => workerId)).toEqual([...people].sort());
    for (const { workerId, open, overdue, silent, dueToday } of loads) {
      const mine = (list: BoardList) => lookedAt(list).filter((one) => one.worker_id === workerId);
      const isToday = ({ next_deadline_at: at }: Row) => at !== null && localDateOf(at) === today;
      expect([workerId, open, overdue, silent, dueToday]).toEqual([
        workerId,
        mine('open').length,
        mine('overdue').length,
        mine('silent').length,
        mine('open').filter(isToday).length,
      ]);
    }
    const lists = await Promise.all(
      away.map(({ from: dueFrom, to: dueTo, contactPersonId }) =>
        listed({ within: boardFilter('open', of), dueFrom, dueTo, contactPersonId }),
      ),
    );
    expect(dueMeanwhile).toEqual(lists.map(({ length }) => length));
    expect(Math.max(...dueMeanwhile)).toBeGreaterThan(0);
  });
});
