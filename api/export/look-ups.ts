import type { CaseId, MunicipalityId } from '../../domain';
import type { Role } from '../../domain/access/roles';
import { type LocalDate, localDateOf } from '../../domain/clock/time';
import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import { type AuditedEntry, listAudit } from '../../store/audit/read';
import { listStaff } from '../../store/people/staff';
import {
  type LookedUp,
  lookedUp,
  otherPurpose,
  purposeOfRole,
  staffUnnamed,
  takenOutOfLog,
  takenOutOnList,
} from '../../texts/own-record/look-ups';
import type { Deps } from '../deps';
import { asWritten } from './patterns';

/** That a citizen was looked up on a day: what was done, and for what purpose. Not by whom. */
export interface LookUp {
  readonly on: LocalDate;
  readonly what: string;
  readonly purpose: string;
}

interface Of {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly language: Language;
}

const PAGE = 500;

/**
 * Every day on which the case was read, found, shown or given out, as the audit log has it, the eldest first; the same for
 * the same purpose once a day. The purpose is the one that was given, else what the role of whoever looked is for.
 */
export async function lookUpsOf(deps: Deps, { municipality, caseId, language }: Of): Promise<LookUp[]> {
  const [entries, staff] = await Promise.all([
    auditOf(deps, municipality, caseId),
    listStaff(deps.store.db, municipality),
  ]);
  const names = staff.map(({ name }) => asWritten(name));
  const withoutNames = (words: string): string =>
    names.reduce((before, name) => before.replace(name, staffUnnamed[language]), words);
  const found = entries.map((entry) => ({
    on: localDateOf(entry.at),
    what: whatWasDone(entry)[language],
    purpose: withoutNames(purposeOf(entry, language)),
  }));
  return [...new Map(found.reverse().map((one) => [JSON.stringify(one), one])).values()];
}

async function auditOf(
  { store, keys }: Deps,
  municipality: MunicipalityId,
  caseId: CaseId,
): Promise<readonly AuditedEntry[]> {
  const entries: AuditedEntry[] = [];
  const outcome = Object.keys(lookedUp) as LookedUp[];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listAudit(store.db, keys, {
      municipality,
      caseId,
      outcome,
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    entries.push(...page.items);
    cursor = page.next;
  }
  return entries;
}

/** What the citizen is told was done; of what was taken out of the system, what it was. */
function whatWasDone({ act, outcome }: AuditedEntry): Bilingual {
  if (act === 'exportList') return takenOutOnList;
  return act === 'exportAudit' ? takenOutOfLog : lookedUp[outcome as LookedUp];
}

/** The reason that whoever asked was asked to write. */
export function givenReason(details: unknown): string | undefined {
  const given = inside(inside(details, 'body'), 'reason');
  return typeof given === 'string' && given !== '' ? given : undefined;
}

function purposeOf({ details, because }: AuditedEntry, language: Language): string {
  const given = givenReason(details);
  if (given) return given;
  const role = inside(because, 'role');
  return (isRole(role) ? purposeOfRole[role] : otherPurpose)[language];
}

const inside = (something: unknown, name: string): unknown =>
  typeof something === 'object' && something !== null ? Reflect.get(something, name) : undefined;

const isRole = (role: unknown): role is Role => typeof role === 'string' && Object.hasOwn(purposeOfRole, role);
