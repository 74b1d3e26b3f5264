import { deadlinesOf, openTasksOf, rulesAt } from '../../domain';
import { asShown } from '../../domain/access/shown';
import { isTwoWay } from '../../domain/case/contact-facts';
import { proposedFollowUp } from '../../domain/outreach/follow-up';
import { latestEntries } from '../../domain/views/latest-entries';
import { risksOf } from '../../domain/views/risks';
import { listTeams } from '../../store/people/staff';
import { currentIdentities } from '../../store/read/current-identities';
import type { DayCase } from '../../store/read/day-cases';
import { type WholeCase, wholeCases } from '../../store/read/whole-cases';
import { listSettings } from '../../store/rules/settings';
import { listStandards } from '../../store/rules/standards';
import { statusTitle } from '../../texts/titles';
import { allowedNow } from '../cases/reading/allowed';
import { badgeOf } from '../cases/reading/badge';
import { basesSaidWith } from '../cases/reading/basis-in-words';
import { cardsOf } from '../cases/reading/day-cards';
import { entryInWords } from '../cases/reading/entry-in-words';
import { explainedDeadlines, explainedTasks } from '../cases/reading/explained';
import { openedLines } from '../cases/reading/lines-for-next-time';
import { namesOfPlacesIn, placesOf } from '../cases/reading/names-of-places';
import { openCommentsOf } from '../cases/reading/open-comments';
import { shownCitizen } from '../cases/reading/shown-citizen';
import { shownName } from '../cases/reading/shown-name';
import { standing } from '../cases/reading/standing';
import type { Deps } from '../deps';
import type { Carrying, OwnCase } from './own-cases';

/** Some cases as they are carried: what is needed outside and no more, read in as many statements for many as for one. */
export async function carriedCases(deps: Deps, own: readonly OwnCase[], carrying: Carrying) {
  const { municipality } = carrying;
  const ids = own.map(({ day }) => day.caseId);
  const [cards, whole, read] = await Promise.all([
    cardsOf(
      deps,
      own.map(({ day }) => day),
      carrying,
    ),
    wholeCases(deps.store.db, municipality, ids),
    readForAll(deps, ids, carrying),
    deps.sealing.remember(ids),
  ]);
  const states = [...whole.values()].map(({ state }) => state);
  const [places, lines] = await Promise.all([
    namesOfPlacesIn(deps, municipality, states.map(placesOf)),
    openedLines(deps, municipality, states),
  ]);
  const each = own.map(async (one, at) => {
    const { caseId } = one.day;
    const [card, found] = [cards[at], whole.get(caseId)];
    // Between two statements a case may have been hidden.
    if (!card || !found) return undefined;
    const named = { places: places.get(caseId) ?? [], forNextTime: lines.get(caseId) ?? [] };
    const page = { ...(await pageOf(deps, one, found, { ...carrying, ...read })), ...named };
    return { caseId, version: one.version, card, page: asShown(page, card.restricted) };
  });
  return (await Promise.all(each)).filter((one) => one !== undefined);
}

/** What is the same for all of them, or read of all at once. */
async function readForAll(deps: Deps, ids: readonly DayCase['caseId'][], { municipality }: Carrying) {
  const { store, keys, rehearsalId } = deps;
  const [identities, teams, standards, settings, { book }] = await Promise.all([
    currentIdentities(store.db, keys, municipality, ids),
    listTeams(store.db, municipality),
    listStandards(store.db, { municipality, rehearsalId }),
    listSettings(store.db, { municipality, rehearsalId }),
    deps.rules.of(municipality),
  ]);
  return { identities, teams, standards, settings, book };
}

type Read = Carrying & Awaited<ReturnType<typeof readForAll>>;

/** The part of a case's page that is carried. */
async function pageOf(deps: Deps, { day, placed }: OwnCase, { state, events }: WholeCase, read: Read) {
  const { asker, language, now, names, identities, teams, standards, settings, book } = read;
  const { caseId, assignment, standard } = state;
  const rules = rulesAt(book, standard, now);
  const words = basesSaidWith(deps, { state, standards, settings, names, events, language });
  const { name: _inName, cpr: _neverCarried, ...citizen } = shownCitizen(identities.get(caseId) ?? {});
  const team = teams.find(({ id }) => id === assignment.team);
  const { safety, goals, crisis, appointments } = await standing(deps, { state, events, names, language, now });
  const latest = await deps.sealing.openAll(caseId, latestEntries(events));
  return {
    caseId,
    number: day.number,
    version: state.version,
    status: state.status,
    statusText: statusTitle(state.status, language),
    phase: state.phase,
    name: shownName(identities.get(caseId) ?? {}),
    citizen,
    ...badgeOf(risksOf(state), citizen.protected, language),
    workerName: names.called(assignment.worker),
    workerPhone: names.phoneOf(assignment.worker),
    onCallNumber: team?.onCallNumber ?? null,
    allowed: allowedNow(state, { asker, placed, rules, now, reopenable: false }).allowed,
    ...(await explainedDeadlines(deadlinesOf(state, rules), words, language)),
    tasks: await explainedTasks(openTasksOf(state, rules), words, { language, now }),
    proposedFollowUpOn: proposedFollowUp(state, { rules, now }).on,
    usualPlaceKind: state.contacts.findLast(isTwoWay)?.place ?? null,
    safety,
    goals,
    crisis,
    appointments,
    comments: await openCommentsOf(deps, { state, events, names, asker }),
    latest: latest.map((event) => entryInWords(event, names, language)),
  };
}
