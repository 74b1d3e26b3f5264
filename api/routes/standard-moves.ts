import { z } from 'zod';
import { carriedOf, ruleBookVersion } from '../../domain';
import { forEachCase } from '../cases/commands/bulk';
import { inWords } from '../cases/commands/command-answer';
import { derivedKey } from '../cases/commands/new-id';
import { sendToCase } from '../cases/commands/send';
import { requireFurtherCaseAccess } from '../door/require-access';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { bulkAnswer, commandAnswer } from '../schema/answers';
import { caseId, code, text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { standardNamed, standardParams } from './standards';

const tag = 'Standards';

/** B1: a case stays on the version it began under until a person moves it. */
export const standardMoves = [
  writing({
    path: paths.moveToStandard,
    act: 'decideAsLead',
    tag,
    summary: 'Move a case to another version; its deadlines follow at once',
    params: caseParams,
    body: z.strictObject({
      id: standardParams.shape.standardId,
      version: z.int().min(1),
      phase: code.optional(),
      reason: text,
    }),
    answer: commandAnswer,
    async handle(
      deps,
      { params: { caseId: id }, caller: { municipality, actor: by }, body, key, rehearsal, language },
    ) {
      const { standard } = await standardNamed(deps, municipality, { standardId: body.id, version: body.version });
      const { phase, reason } = body;
      const data = { standard: carriedOf(standard), rulesVersion: ruleBookVersion, reason, ...(phase && { phase }) };
      const requestContent = { caseId: id, ...body };
      const sending = {
        municipality,
        caseId: id,
        type: 'moveToStandard',
        data,
        key,
        by,
        requestContent,
        rehearsal,
      } as const;
      return inWords(id, await sendToCase(deps, sending), language);
    },
  }),
  writing({
    path: paths.standards.moveCases,
    act: 'decideAsLead',
    tag,
    summary: 'Move many cases to this version; each has its own result',
    params: standardParams,
    body: z.strictObject({ cases: z.array(caseId).min(1).max(500), phase: code.optional(), reason: text }),
    slow: true,
    answer: bulkAnswer,
    bulk: ({ results }) => results,
    async handle(deps, { params: which, caller: { municipality, actor: by }, asker, body, key, rehearsal, language }) {
      const { standard } = await standardNamed(deps, municipality, which);
      const { cases, phase, reason } = body;
      const data = { standard: carriedOf(standard), rulesVersion: ruleBookVersion, reason, ...(phase && { phase }) };
      const requestContent = { ...which, phase, reason };
      return forEachCase(cases, language, async (id) => {
        await requireFurtherCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, id);
        const one = { municipality, caseId: id, type: 'moveToStandard', data, by, requestContent, rehearsal } as const;
        return sendToCase(deps, { ...one, key: derivedKey(key, id) });
      });
    },
  }),
];
