import { writeIdentity } from '../../store/identity/identities';
import { currentIdentities } from '../../store/read/current-identities';
import { inWords } from '../cases/command-answer';
import { Plain } from '../cases/plain';
import { sendToCase } from '../cases/send';
import { writing } from '../http/endpoint';
import { unknownCase } from '../http/problem';
import { paths } from '../paths';
import { commandAnswer } from '../schema/answers';
import { text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { identity } from '../schema/people';

const changes = identity.partial().extend({ note: text.optional() });

/**
 * What the citizen has chosen to say of themself since. Each change is a version of its own, bearing the id of the note
 * that tells of it, so that the record names it and nothing of it is in Temporal.
 */
export const identities = [
  writing({
    method: 'patch',
    path: paths.cases.identity,
    tag: 'Cases',
    summary: 'Add to or change who the citizen is, by the citizen’s own choice (B25)',
    params: caseParams,
    body: changes.meta({ description: 'What is left out stays as it is.' }),
    answer: commandAnswer,
    async handle(deps, { params: { caseId }, caller, body, key, rehearsal, language }) {
      const { municipality, actor } = caller;
      const { store, keys } = deps;
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      const { note, ...said } = body;
      const before = (await currentIdentities(store.db, keys, municipality, [caseId])).get(caseId);
      await writeIdentity(store.db, keys, { caseId, version: key, municipality, identity: { ...before, ...said } });
      const data = { note: note ?? new Plain(`Identitet: ${Object.keys(said).sort().join(', ')}`) };
      const sending = { municipality, caseId, type: 'addNote', data, key, by: actor, said: body, rehearsal } as const;
      return inWords(caseId, await sendToCase(deps, sending), language);
    },
  }),
];
