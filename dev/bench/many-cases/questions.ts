import type { Kysely } from 'kysely';
import { everyPage } from '../../../api/cases/reading/every-page';
import type { MunicipalityId, StaffId, TeamId } from '../../../domain';
import { instant, plusMinutes } from '../../../domain/clock/time';
import { silenceBegan } from '../../../domain/views/days-of-silence';
import type { Database } from '../../../store/database';
import { type AttentionOf, countAttention, listAttention } from '../../../store/read/attention-lists';
import { type CaseQuery, countCases, listCases } from '../../../store/read/case-list';
import { caseloads } from '../../../store/read/caseloads';
import { cursorOf } from '../../../store/read/page';
import { inventedMunicipalities, inventedTeam, inventedWorker, WORKERS_OF_A_TEAM, workersFor } from './invented-people';

/** A question that someone's screen asks of the store; `turn` says whose. */
export type Question = (turn: number) => Promise<unknown>;

/** The three kinds of question that a figure is about, each with its questions by name. */
export interface Questions {
  readonly attention: Readonly<Record<string, Question>>;
  readonly cases: Readonly<Record<string, Question>>;
  readonly counts: Readonly<Record<string, Question>>;
}

/** Who asks at a turn: a contact person with their team, of each municipality by turns. */
interface Asker {
  readonly municipality: MunicipalityId;
  readonly phase: string;
  readonly worker: StaffId;
  readonly team: TeamId;
}

/** All that lists are asked for, as the API's routes ask it. */
export function questionsOf(db: Kysely<Database>, cases: number): Questions {
  const now = instant(new Date());
  const farDown = cursorOf([plusMinutes(now, 20 * 24 * 60), '00000000-0000-4000-8000-000000000000']);
  const asker = (turn: number) => askerAt(turn, cases);
  const attention = (of: (asker: Asker) => AttentionOf): Question => {
    return (turn) => {
      const { municipality } = asker(turn);
      const query = { municipality, now, of: of(asker(turn)), limit: 500 };
      return everyPage((cursor) => listAttention(db, { ...query, ...(cursor && { cursor }) }));
    };
  };
  const list = (filter: (asker: Asker) => Filter): Question => {
    return (turn) => listCases(db, { municipality: asker(turn).municipality, now, ...filter(asker(turn)) });
  };
  const count = (filter: (asker: Asker) => Filter): Question => {
    return (turn) => countCases(db, { municipality: asker(turn).municipality, now, ...filter(asker(turn)) });
  };
  return {
    attention: {
      "a worker's list": attention(({ worker }) => ({ list: 'worker', staff: [worker] })),
      "a team lead's list": attention(({ team }) => ({ list: 'teamLead', teams: [team] })),
      "intake's list": attention(() => ({ list: 'intake' })),
    },
    cases: {
      'by next deadline': list(() => ({})),
      'far down by next deadline': list(() => ({ cursor: farDown })),
      "a worker's": list(({ worker }) => ({ workerId: worker, status: ['active', 'paused', 'ending'] })),
      "a team's in a phase": list(({ team, phase }) => ({ team, phase: [phase], status: ['active'] })),
      'needing attention': list(() => ({ attention: 'any' })),
      'with a question about ending': list(() => ({ attention: 'mayItEnd', sort: 'referredAt' })),
      'in a crisis': list(() => ({ crisis: true })),
      'to confirm': list(() => ({ toConfirm: true, sort: 'referredAt', descending: true })),
      'active, longest without contact': list(() => ({ status: ['active'], sort: 'silentSince' })),
      'last seen first': list(() => ({ sort: 'lastTwoWayAt', descending: true })),
      'latest deadline first': list(() => ({ descending: true })),
      'newest referrals': list(() => ({ sort: 'referredAt', descending: true })),
      'by number, ended': list(() => ({ status: ['ended'], sort: 'number' })),
    },
    counts: {
      'referred and waiting': count(() => ({ status: ['referred', 'waiting'] })),
      active: count(() => ({ status: ['active'] })),
      "a worker's": count(({ worker }) => ({ workerId: worker, status: ['active'] })),
      'needing attention of a kind': count(() => ({ attention: 'mayItEnd' })),
      "a worker's matters by kind": (turn) =>
        countAttention(db, {
          municipality: asker(turn).municipality,
          now,
          of: { list: 'worker', staff: [asker(turn).worker] },
        }),
      "a team's matters by kind": (turn) =>
        countAttention(db, {
          municipality: asker(turn).municipality,
          now,
          of: { list: 'teamLead', teams: [asker(turn).team] },
        }),
      "a team's caseloads": (turn) => {
        const { municipality, team } = asker(turn);
        const silentBefore = silenceBegan(30, now);
        return caseloads(db, { municipality, rehearsalId: null, teams: [team], now, silentBefore });
      },
    },
  };
}

type Filter = Omit<CaseQuery, 'municipality' | 'now'>;

function askerAt(turn: number, cases: number): Asker {
  const municipality = inventedMunicipalities[
    turn % inventedMunicipalities.length
  ] as (typeof inventedMunicipalities)[0];
  const number = 1 + ((turn * 7) % workersFor(municipality, cases));
  return {
    municipality: municipality.id,
    phase: municipality.phases[turn % municipality.phases.length] as string,
    worker: inventedWorker(municipality, number),
    team: inventedTeam(municipality, 1 + Math.floor((number - 1) / WORKERS_OF_A_TEAM)),
  };
}
