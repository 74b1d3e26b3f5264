import type { CaseId, Instant, MunicipalityId } from '../../../domain';
import { asShown } from '../../../domain/access/shown';
import type { Language } from '../../../domain/rules/schema-parts';
import type { AttentionItem } from '../../../store/read/attention-lists';
import { currentIdentities } from '../../../store/read/current-identities';
import { findCases } from '../../../store/read/find-cases';
import { casesWithLines } from '../../../store/read/lines-for-next-time';
import { storedState } from '../../../store/read/state';
import { restrictedAmong } from '../../../store/restricted/restrictions';
import { taskTitle } from '../../../texts/titles';
import type { Deps } from '../../deps';
import { namesOfAssigned } from '../../names-of-staff';
import { openedLines } from './lines-for-next-time';
import { shownCitizen } from './shown-citizen';
import { shownName } from './shown-name';

/** Rows of a list with what one needs to set out: alias, usual place, last contact, tries since, whether to go two. */
export async function rowsOf(
  deps: Deps,
  municipality: MunicipalityId,
  items: readonly AttentionItem[],
  language: Language,
) {
  const { store, keys } = deps;
  const ids = [...new Set(items.map(({ caseId }) => caseId))];
  const [identities, cases, narrowed, names, lines] = await Promise.all([
    currentIdentities(store.db, keys, municipality, ids),
    findCases(store.db, municipality, ids),
    restrictedAmong(store.db, municipality, ids),
    namesOfAssigned(deps, municipality),
    casesWithLines(store.db, municipality, ids).then((found) => openedLines(deps, municipality, found)),
  ]);
  return Promise.all(
    items.map(async (item) => {
      const identity = identities.get(item.caseId) ?? {};
      const { alias = null, place = null } = shownCitizen(identity);
      const known = cases.get(item.caseId);
      const row = {
        ...item,
        ...names(item),
        name: shownName(identity),
        alias,
        place,
        title: taskTitle(item.kind, language),
        visitsInPairs: known?.pairRule ?? false,
        lastTwoWayAt: known?.lastTwoWayAt ?? null,
        attemptsSince: known?.attemptsSince ?? 0,
        forNextTime: lines.get(item.caseId) ?? [],
        appointmentAt: item.kind === 'appointmentOutcome' ? await appointmentAt(deps, municipality, item) : null,
      };
      return asShown(row, narrowed.has(item.caseId));
    }),
  );
}

export type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** The time of day of an appointment: its id stands in the cause, `appointmentOutcome:<id>/<seq>`. */
async function appointmentAt(
  { store }: Deps,
  municipality: MunicipalityId,
  { caseId, cause }: { caseId: CaseId; cause: string },
): Promise<Instant | null> {
  const id = cause.split(':')[1]?.split('/')[0];
  const state = await storedState(store.db, municipality, caseId);
  return state?.appointments.find((one) => one.id === id)?.at ?? null;
}
