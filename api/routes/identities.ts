import { z } from 'zod';
import type { Identity } from '../../store/identity/identities';
import { changeIdentity, knownIdentity } from '../cases/commands/change-identity';
import { inWords } from '../cases/commands/command-answer';
import { Plain } from '../cases/commands/plain';
import { inForce } from '../cases/commands/rules-for-start';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { commandAnswer } from '../schema/answers';
import { text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { identity } from '../schema/people';

const changes = identity.partial().extend({
  note: text.optional(),
  chosenByCitizen: z.literal(true).optional().meta({
    description: 'A name or CPR number on a case that had neither: only by the citizen’s own choice (B25, G18).',
  }),
});

/** What the citizen has chosen to say of themself since. */
export const identities = [
  writing({
    method: 'patch',
    path: paths.cases.identity,
    inRehearsal: true,
    act: 'recordIdentity',
    tag: 'Cases',
    summary: 'Add to or change who the citizen is, by the citizen’s own choice (B25)',
    params: caseParams,
    body: changes.meta({ description: 'What is left out stays as it is.' }),
    answer: commandAnswer,
    async handle(deps, { params: { caseId }, caller, body, key, rehearsal, language, now }) {
      const { municipality, actor } = caller;
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      const { note, chosenByCitizen, ...said } = body;
      const before = await knownIdentity(deps, municipality, caseId);
      const isLink = (said.name || said.cpr) && !before.name && !before.cpr;
      if (isLink && !chosenByCitizen) {
        const { standard } = await inForce(deps, municipality, now);
        throw new Problem(422, 'citizensChoice', { clause: standard.anonymity.clause });
      }
      const changed = `Identitet: ${Object.keys(said).sort().join(', ')}${chosenByCitizen ? ' (borgerens eget valg)' : ''}`;
      const answer = await changeIdentity(deps, {
        municipality,
        caseId,
        key,
        by: actor,
        identity: said as Identity,
        note: note ?? new Plain(changed),
        requestContent: body,
        rehearsal,
      });
      return inWords(caseId, answer, language);
    },
  }),
];
