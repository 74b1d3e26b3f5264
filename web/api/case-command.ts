import type { BodyOf, CommandPath, IdentityChange, IdsOf } from '../../client';

/** A command to one case as it is sent. Plain data, so that it can be kept until there is a connection. */
export interface CaseCommand {
  readonly caseId: string;
  /** Of the API, with the ids in it. */
  readonly address: string;
  /** Left out: it is posted. */
  readonly method?: 'PATCH';
  readonly body: object;
}

/** The command of a path of the API, held to what that path takes. */
export function caseCommand<Path extends CommandPath>(
  path: Path,
  ids: IdsOf<Path> & { readonly caseId: string },
  body: BodyOf<Path> & object,
): CaseCommand {
  const address = Object.entries(ids).reduce<string>(
    (filled, [name, id]) => filled.replace(`{${name}}`, encodeURIComponent(id)),
    path,
  );
  return { caseId: ids.caseId, address, body };
}

/** A change of who the citizen is, which goes into the record as a command does. */
export function identityChange(caseId: string, body: IdentityChange): CaseCommand {
  return { caseId, address: `/v1/cases/${encodeURIComponent(caseId)}/identity`, method: 'PATCH', body };
}
