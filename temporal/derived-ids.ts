import { v5 as uuidv5 } from 'uuid';
import type { CaseId, CommandId, MunicipalityId } from '../domain';

const NAMESPACE = '4f0d9a52-6d1c-5c77-9a3e-2b8f1c7e5d10';

/** A new case's id from its first command's key, so that a retry hits the same case. */
export function caseIdFor(municipality: MunicipalityId, key: CommandId): CaseId {
  return uuidv5(`${municipality}/${key}`, NAMESPACE) as CaseId;
}

/** The id of one command among several that a single request leads to; the same at a retry. */
export function derivedKey(key: CommandId, what: string): CommandId {
  return uuidv5(`${key}/${what}`, NAMESPACE) as CommandId;
}
