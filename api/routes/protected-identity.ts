import { z } from 'zod';
import type { CaseId } from '../../domain';
import { changeIdentity, knownIdentity } from '../cases/commands/change-identity';
import { inWords } from '../cases/commands/command-answer';
import type { Deps } from '../deps';
import { type WriteInput, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { commandAnswer } from '../schema/answers';
import { text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Citizens';
const body = z.strictObject({ reason: text });

/** Navne- og adressebeskyttelse: no date ends it and nothing else takes it along; it is lifted by a person who says why. */
export const protectedIdentity = [
  writing({
    path: paths.protectedIdentity.mark,
    inRehearsal: true,
    act: 'recordIdentity',
    tag,
    summary: 'Mark that the citizen’s name and address are under protection',
    params: caseParams,
    body,
    answer: commandAnswer,
    handle: (deps, asked) => marked(deps, asked, true),
  }),
  writing({
    path: paths.protectedIdentity.lift,
    inRehearsal: true,
    act: 'decideAsLead',
    tag,
    summary: 'Lift the protection of name and address, with a reason; by a team lead',
    params: caseParams,
    body,
    answer: commandAnswer,
    handle: (deps, asked) => marked(deps, asked, false),
  }),
];

type Asking = WriteInput<{ caseId: CaseId }, Record<string, never>, z.infer<typeof body>>;

async function marked(deps: Deps, asked: Asking, wanted: boolean) {
  const { caller, key, rehearsal, language, params, body: said } = asked;
  const { municipality, actor: by } = caller;
  const { caseId } = params;
  if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
  const { protected: isProtected = false } = await knownIdentity(deps, municipality, caseId);
  const identity = { protected: wanted };
  const change = {
    municipality,
    caseId,
    key,
    by,
    identity,
    note: said.reason,
    requestContent: { ...said, wanted },
    rehearsal,
  };
  if (isProtected === wanted && !(await isRepeated(deps, asked)))
    throw new Problem(409, wanted ? 'protectedAlready' : 'notProtected');
  return inWords(caseId, await changeIdentity(deps, change), language);
}

/** The same request again finds what it did the first time, and is answered as then. */
async function isRepeated({ store }: Deps, { caller, params: { caseId }, key }: Asking): Promise<boolean> {
  const query = store.db.selectFrom('identities').select('version').where('case_id', '=', caseId);
  const row = await query
    .where('municipality', '=', caller.municipality)
    .where('command_id', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}
