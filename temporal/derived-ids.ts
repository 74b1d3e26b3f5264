import { v5 as uuidv5 } from 'uuid';
import type { CaseId, CommandId, MunicipalityId } from '../domain';
import { derivedIdNamespace, newCaseName } from '../domain/ids';

/** A new case's id from its first command's key, so that a retry hits the same case; another in each world. */
export function caseIdFor(where: Where, key: CommandId): CaseId {
  return uuidv5(newCaseName(where, key), derivedIdNamespace) as CaseId;
}

interface Where {
  readonly municipality: MunicipalityId;
  readonly rehearsalId: string | null;
}

/**
 * A key as its world knows it, for what is called by its key in all of them: in a rehearsal it is another, so that what was
 * tried there first is sent for real under the same key, and is real.
 */
export function keyInWorld({ rehearsalId }: Pick<Where, 'rehearsalId'>, key: CommandId): CommandId {
  return rehearsalId ? derivedKey(key, `rehearsal/${rehearsalId}`) : key;
}

/** The id of one command among several that a single request leads to; the same at a retry. */
export function derivedKey(key: CommandId, what: string): CommandId {
  return uuidv5(`${key}/${what}`, derivedIdNamespace) as CommandId;
}
