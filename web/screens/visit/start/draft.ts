import type { Schemas } from '../../../../client';
import type { Instant } from '../../../../domain/clock/time';
import type { StartBody } from '../../../api/visit-command';
import { type BackBy, expectedEndOf } from './back-by';

/** A citizen's place that a visit can be at, with what whoever comes must know. */
export interface Spot {
  readonly id: string;
  readonly label: string;
  readonly place?: string;
  readonly address?: string;
}

/** What is filled in before a visit. `spot`: the id of one of the citizen's, or `elsewhere`. */
export interface Draft {
  /** The case, `noCase`, or nothing chosen yet. */
  readonly caseId: string;
  readonly spot: string;
  readonly address: string;
  readonly staircase: string;
  readonly worker: string;
  readonly companions: readonly string[];
  readonly counters: string;
  readonly backBy: BackBy;
  readonly time: string;
}

export const NO_CASE = 'noCase';
export const ELSEWHERE = 'elsewhere';

export const emptyDraft = (caseId: string, worker: string): Draft => ({
  caseId,
  spot: '',
  address: '',
  staircase: '',
  worker,
  companions: [],
  counters: '',
  backBy: 'anHour',
  time: '',
});

/** Where the citizen of a case is found: the named places in use, the usual one, and where they live. */
export function spotsOf(page: Pick<Schemas['CasePage'], 'places' | 'citizen'> | undefined): readonly Spot[] {
  if (!page) return [];
  const { address, place } = page.citizen;
  const named = page.places.flatMap(({ id, name, retired }) =>
    name && !retired ? [{ id, label: name, place: name }] : [],
  );
  const usual = place && !named.some(({ label }) => label === place) ? [{ id: 'usual', label: place, place }] : [];
  return [...named, ...usual, ...(address ? [{ id: 'address', label: address, address }] : [])];
}

/** What the form is about: the places to choose among, and whether two are to go. */
export interface About {
  readonly spots: readonly Spot[];
  readonly needsTwo: boolean;
  /** Who fills it in. */
  readonly self: string;
  readonly isLead: boolean;
}

/** The spot that is chosen; where there is none to choose, it is elsewhere. */
export const chosenSpot = ({ spot }: Draft, { spots }: Pick<About, 'spots'>): string =>
  spots.length === 0 ? ELSEWHERE : spot;

/** Alone goes only whom a team lead sends who stays themselves; they say what counters the danger. */
export const sendsAlone = ({ worker, companions }: Draft, { needsTwo, self, isLead }: About): boolean =>
  needsTwo && companions.length === 0 && isLead && worker !== self;

export type Missing = Readonly<Record<'caseId' | 'spot' | 'address' | 'companions' | 'counters' | 'time', boolean>>;

export function missingIn(draft: Draft, about: About, now: Instant): Missing {
  const spot = chosenSpot(draft, about);
  const alone = sendsAlone(draft, about);
  return {
    caseId: draft.caseId === '',
    spot: spot === '',
    address: spot === ELSEWHERE && draft.address.trim() === '',
    companions: about.needsTwo && draft.companions.length === 0 && !alone,
    counters: alone && draft.counters.trim() === '',
    time: expectedEndOf(draft.backBy, draft.time, now) === undefined,
  };
}

/** What of it is read from the device's clock; a time that was given is as it was said. */
export const momentsByOwnClock = ({ backBy }: Draft): readonly string[] =>
  backBy === 'aTime' ? ['begunAt'] : ['begunAt', 'expectedEnd'];

/** The visit as it is sent. Undefined while something is missing. */
export function bodyOf(draft: Draft, about: About, now: Instant): StartBody | undefined {
  const expectedEnd = expectedEndOf(draft.backBy, draft.time, now);
  if (expectedEnd === undefined || Object.values(missingIn(draft, about, now)).some(Boolean)) return undefined;
  const spot = about.spots.find(({ id }) => id === chosenSpot(draft, about));
  const address = draft.address.trim() || spot?.address;
  const staircase = draft.staircase.trim();
  return {
    begunAt: now,
    expectedEnd,
    ...(draft.caseId !== NO_CASE && { caseId: draft.caseId }),
    ...(draft.worker !== about.self && { worker: draft.worker }),
    ...(draft.companions.length > 0 && { with: [...draft.companions] }),
    ...(spot?.place && { place: spot.place }),
    ...(address && { address }),
    ...(staircase && { staircase }),
    ...(sendsAlone(draft, about) && { overrideReason: draft.counters.trim() }),
  };
}
