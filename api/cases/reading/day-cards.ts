import type { CaseId, Instant, MunicipalityId } from '../../../domain';
import { mayGive } from '../../../domain/access/commands';
import type { Asker } from '../../../domain/access/decide';
import { asShown } from '../../../domain/access/shown';
import { statusesAllowing } from '../../../domain/case/status';
import { endOfDay, type LocalDate, localDateOf, plusDays } from '../../../domain/clock/time';
import { proposalOf, type RuleBook, rulesAt } from '../../../domain/rules/rule-book';
import type { Language } from '../../../domain/rules/schema-parts';
import { daysOverdue } from '../../../domain/tasks/open-task';
import type { DeadlineKind } from '../../../domain/views/deadlines';
import { risksOf } from '../../../domain/views/risks';
import type { Identity } from '../../../store/identity/identities';
import { currentIdentities } from '../../../store/read/current-identities';
import type { AskedOfWorker, DayCase } from '../../../store/read/day-cases';
import { type PlacedCase, placedCases } from '../../../store/read/placed';
import { neutralTitle } from '../../../texts/neutral';
import type { Deps } from '../../deps';
import type { StaffNames } from '../../names-of-staff';
import { actsOfCard } from '../../schema/today';
import { badgeOf } from './badge';
import { openedLines } from './lines-for-next-time';
import { namesOfPlacesIn } from './names-of-places';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';

type Looking = {
  readonly municipality: MunicipalityId;
  readonly asker: Asker;
  readonly language: Language;
  readonly now: Instant;
  readonly names: StaffNames;
};

/** The cases of somebody's day as cards: what one needs to set out, and may be seen over one's shoulder. */
export async function cardsOf(deps: Deps, cases: readonly DayCase[], looking: Looking) {
  const { municipality } = looking;
  const ids = cases.map(({ caseId }) => caseId);
  const [identities, places, named, lines, { book }] = await Promise.all([
    currentIdentities(deps.store.db, deps.keys, municipality, ids),
    placedCases(deps.unscopedDb, municipality, ids),
    namesOfPlacesIn(deps, municipality, cases),
    openedLines(deps, municipality, cases),
    deps.rules.of(municipality),
  ]);
  const askOf = asksIn(looking);
  const proposedFollowUpOn = followUpProposedBy(book, looking.now);
  return cases.map((one) =>
    cardOf(one, looking, {
      asks: askedFirst(asksOf(one).map(askOf)),
      proposedFollowUpOn: proposedFollowUpOn(one),
      places: placesToGoTo(named.get(one.caseId)),
      forNextTime: lines.get(one.caseId) ?? [],
      ...ofCase(one.caseId, identities, places),
    }),
  );
}

function ofCase(
  caseId: CaseId,
  identities: ReadonlyMap<CaseId, Identity>,
  places: ReadonlyMap<CaseId, PlacedCase>,
): { readonly identity: Identity; readonly placed: PlacedCase } {
  const placed = places.get(caseId);
  if (!placed) throw new RangeError('each case that is asked for has a place');
  return { identity: identities.get(caseId) ?? {}, placed };
}

type Known = {
  readonly asks: readonly ReturnType<ReturnType<typeof asksIn>>[];
  readonly proposedFollowUpOn: LocalDate | null;
  readonly places: ReturnType<typeof placesToGoTo>;
  readonly forNextTime: Lines;
  readonly identity: Identity;
  readonly placed: PlacedCase;
};

function cardOf(one: DayCase, { asker, language, now, names }: Looking, known: Known) {
  const { asks, proposedFollowUpOn, places, forNextTime, identity, placed } = known;
  const { place = null, phone = null, reachability, protected: isProtected } = shownCitizen(identity);
  const { caseId, number, version, status, phase, mine, workerId, lastTwoWayAt, attemptsSince } = one;
  const card = {
    caseId,
    number,
    version,
    status,
    phase,
    name: shownName(identity),
    mine,
    workerName: names.called(workerId),
    ...badgeOf(risksOf(one), isProtected, language),
    asks,
    appointment: nextAppointment(one, now),
    place,
    places,
    forNextTime,
    proposedFollowUpOn,
    phone,
    channels: reachability?.channels ?? {},
    lastTwoWayAt,
    silentSince: lastTwoWayAt ?? one.startedAt,
    attemptsSince,
    allowed: actsOfCard.filter((act) => statusesAllowing(act).includes(status) && mayGive(asker, act, placed)),
  };
  return asShown(card, placed.restricted !== null);
}

type NamedPlaces =
  Awaited<ReturnType<typeof namesOfPlacesIn>> extends ReadonlyMap<unknown, infer Places> ? Places : never;

type Lines = Awaited<ReturnType<typeof openedLines>> extends ReadonlyMap<unknown, infer Of> ? Of : never;

/** The places that a contact is logged at from the card: those in use, the most used first. */
const placesToGoTo = (places: NamedPlaces = []) =>
  places
    .filter(({ retired }) => !retired)
    .slice(0, MOST_PLACES)
    .map(({ id, kind, name }) => ({ id, kind, name }));

const MOST_PLACES = 5;

function nextAppointment({ appointments }: DayCase, now: Instant) {
  const coming = appointments.filter(({ state, at }) => state === 'agreed' && endOfDay(localDateOf(at)) >= now);
  const [next] = coming.sort((a, b) => (a.at < b.at ? -1 : 1));
  return next ? { id: next.id, at: next.at } : null;
}

/** The same day as the case itself would propose, without reading it whole; there is none to set but in outreach under way. */
function followUpProposedBy(book: RuleBook, now: Instant) {
  const today = localDateOf(now);
  return ({ status, phase, standard, followUpDays }: DayCase): LocalDate | null => {
    if (status !== 'active' && status !== 'ending') return null;
    const days = followUpDays ?? proposalOf(rulesAt(book, standard, now), phase ?? '');
    return plusDays(today, days);
  };
}

type Asking = Pick<AskedOfWorker, 'cause' | 'dueAt' | 'urgent'> & {
  readonly kind: DeadlineKind;
  /** Null: it is asked of somebody else, or comes by itself. */
  readonly showsFrom: Instant | null;
};

/** What is asked of them; where that is nothing, what is due next in the case all the same. */
function asksOf({ asked, nextDeadline }: DayCase): readonly Asking[] {
  if (asked.length > 0 || !nextDeadline) return asked;
  const { at, kind } = nextDeadline;
  return [{ cause: kind, kind, showsFrom: null, dueAt: at, urgent: false }];
}

/** What is asked already before what is to come; each by when it is due, as it was. */
const askedFirst = <Ask extends { readonly shown: boolean }>(asks: readonly Ask[]): readonly Ask[] =>
  asks.toSorted((one, other) => Number(other.shown) - Number(one.shown));

function asksIn({ language, now }: Looking) {
  const today = localDateOf(now);
  return ({ cause, kind, showsFrom, dueAt, urgent }: Asking) => {
    const dueOn = dueAt && localDateOf(dueAt);
    const isShown = showsFrom !== null && (showsFrom <= now || dueOn === today);
    return {
      cause,
      kind,
      text: neutralTitle(kind, language),
      shown: isShown,
      dueAt,
      dueOn,
      daysOverdue: dueAt && isShown ? daysOverdue(dueAt, now) : 0,
      urgent,
    };
  };
}
