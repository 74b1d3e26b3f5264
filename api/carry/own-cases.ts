import { createHash } from 'node:crypto';
import type { CaseId, MunicipalityId } from '../../domain';
import { type Asker, may, sightFor } from '../../domain/access/decide';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { StaffId } from '../../domain/ids';
import type { Language } from '../../domain/rules/schema-parts';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import { casesOfDay, type DayCase } from '../../store/read/day-cases';
import { type PlacedCase, placedCases } from '../../store/read/placed';
import { statusesOf } from '../../store/read/statuses';
import type { Deps } from '../deps';
import type { StaffNames } from '../names-of-staff';

/** So many cases are carried at the most: those that press most. */
export const MOST = 200;
/** What is carried of a case: another number makes every device read all of them anew. */
const SHAPE = 2;

/** Who carries, and in which words. */
export interface Carrying {
  readonly municipality: MunicipalityId;
  readonly self: StaffId;
  readonly asker: Asker;
  readonly language: Language;
  readonly now: Instant;
  readonly names: StaffNames;
}

/** A case that may be carried, and the version by which a device knows whether it has it as it is. */
export interface OwnCase {
  readonly day: DayCase;
  readonly placed: PlacedCase;
  readonly version: string;
}

/** Why a case that a device holds is carried no more. Restriction and erasure look like a case that is somebody else's. */
export const whyGone = ['moved', 'ended', 'notYours', 'notAsked', 'tooMany'] as const;
export type Gone = { readonly id: CaseId; readonly why: (typeof whyGone)[number] };

/** The cases that somebody may carry now, what presses most first, and those that are theirs and stay behind. */
export interface OwnCases {
  readonly carried: readonly OwnCase[];
  readonly notAsked: ReadonlySet<CaseId>;
  readonly tooMany: ReadonlySet<CaseId>;
}

/**
 * One's own cases under way, and those of whoever one stands in for. A restricted one only where it was asked for by itself, and never
 * by emergency access.
 */
export async function ownCases(deps: Deps, carrying: Carrying, restricted: readonly CaseId[]): Promise<OwnCases> {
  const { municipality, self, asker, now } = carrying;
  const sight = sightFor(asker, 'carriedToDevice');
  if (!sight) return { carried: [], notAsked: new Set(), tooMany: new Set() };
  const people = await loadPeople(deps.store.db, municipality);
  const { staff } = responsibilitiesOf(people, self, localDateOf(now));
  const day = await casesOfDay(deps.store.db, {
    municipality,
    rehearsalId: null,
    self,
    staff: [self, ...staff],
    sight,
    now,
    limit: 2 * MOST,
  });
  const ids = day.map(({ caseId }) => caseId);
  const places = await placedCases(deps.unscopedDb, municipality, ids);
  const mine = day.flatMap((one) => {
    const placed = places.get(one.caseId);
    return placed && mayCarry(asker, placed) ? [{ day: one, placed }] : [];
  });
  const asked = mine.filter(({ day: { caseId }, placed }) => !placed.restricted || restricted.includes(caseId));
  const fingerprint = await fingerprints(deps, carrying);
  return {
    carried: asked.slice(0, MOST).map((one) => ({ ...one, version: fingerprint(one) })),
    notAsked: idsOf(mine.filter((one) => !asked.includes(one))),
    tooMany: idsOf(asked.slice(MOST)),
  };
}

function mayCarry(asker: Asker, placed: PlacedCase): boolean {
  const decision = may(asker, 'carriedToDevice', placed);
  return decision.kind === 'allowed' && decision.because.kind !== 'glassBroken';
}

const idsOf = (all: readonly { readonly day: DayCase }[]): ReadonlySet<CaseId> =>
  new Set(all.map(({ day }) => day.caseId));

/** What was held and is carried no more, each with a reason that says nothing of a case that the asker may not see. */
export async function goneOf(
  { unscopedDb }: Pick<Deps, 'unscopedDb'>,
  { municipality, asker }: Carrying,
  { carried, notAsked, tooMany }: OwnCases,
  held: readonly CaseId[],
): Promise<Gone[]> {
  const still = idsOf(carried);
  const left = held.filter((caseId) => !still.has(caseId));
  const [places, statuses] = await Promise.all([
    placedCases(unscopedDb, municipality, left),
    statusesOf(unscopedDb, municipality, left),
  ]);
  const why = (caseId: CaseId): Gone['why'] => {
    if (tooMany.has(caseId)) return 'tooMany';
    if (notAsked.has(caseId)) return 'notAsked';
    const placed = places.get(caseId);
    const sees = placed?.recorded && placed.rehearsalId === null && may(asker, 'seeCase', placed).kind === 'allowed';
    if (!sees) return 'notYours';
    return statuses.get(caseId) === 'ended' ? 'ended' : 'moved';
  };
  return left.map((id) => ({ id, why: why(id) }));
}

/**
 * What a carried case is made of: whatever changes it changes this. The day is in it, since what is overdue and what is proposed
 * follow from it.
 */
async function fingerprints({ rules }: Pick<Deps, 'rules'>, { municipality, asker, language, now, names }: Carrying) {
  const { book, latestSettings } = await rules.of(municipality);
  const standards = book.standards.map(({ id, version }) => `${id}/${version}`);
  const same = { SHAPE, language, on: localDateOf(now), asker, latestSettings, standards };
  const shared = JSON.stringify(same);
  return ({ day, placed }: Omit<OwnCase, 'version'>): string => {
    const { caseId, version, mine, workerId, asked } = day;
    const worker = [workerId, names.called(workerId), names.phoneOf(workerId)];
    const own = JSON.stringify({ caseId, version, mine, worker, placed, asked });
    return createHash('sha256').update(shared).update(own).digest('base64url').slice(0, 22);
  };
}
