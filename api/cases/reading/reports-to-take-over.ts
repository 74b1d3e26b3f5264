import type { CaseState } from '../../../domain';
import { openReports } from '../../../domain/outreach/contact-reports';
import { entriesAt } from '../../../store/read/entries';
import type { Deps } from '../../deps';
import { namesOfStaff } from '../../names-of-staff';

/**
 * What programs have reported and nobody has taken over yet, the latest first, with each note opened. One that came along from
 * another case has its note and its program there.
 */
export async function reportsToTakeOver(deps: Pick<Deps, 'store' | 'sealing'>, state: CaseState) {
  const { municipality, caseId } = state;
  const open = openReports(state);
  if (open.length === 0) return [];
  const at = open.map(({ seq }) => ({ caseId, seq }));
  const [entries, names] = await Promise.all([
    entriesAt(deps.store.db, municipality, at),
    namesOfStaff(deps, municipality),
  ]);
  const reports = open.toReversed().map(({ id, seq, at: happenedAt, outcome, reported, place, channel }) => {
    const entry = entries.get(caseId)?.get(seq);
    const told = entry?.type === 'contactReported' && entry.data.id === id ? entry : undefined;
    const who = { note: told?.data.note ?? null, byName: told ? names.of(told.by) : null };
    return { id, happenedAt, outcome: reported ?? outcome, place, channel: channel ?? null, ...who };
  });
  return deps.sealing.openAll(caseId, reports);
}
