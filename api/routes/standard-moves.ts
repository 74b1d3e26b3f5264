import { z } from 'zod';
import { carriedOf, ruleBookVersion } from '../../domain';
import { carryOut } from '../acts/carry-out';
import { onMany } from '../acts/on-many';
import { inWords } from '../cases/commands/command-answer';
import { sendToCase } from '../cases/commands/send';
import { asking, type Endpoint, writing } from '../endpoint';
import { paths } from '../paths';
import { movePreview } from '../rules/move-preview';
import { bulkAnswer, commandAnswer } from '../schema/answers';
import { caseOfMany, code, text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { previewOfMove } from '../schema/rules-change';
import { standardNamed, standardParams } from './standards';

const tag = 'Standards';

const moveMany: Endpoint = writing({
  path: paths.standards.moveCases,
  inRehearsal: true,
  act: 'decideAsLead',
  tag,
  summary: 'Move many cases to this version; each has its own result',
  params: standardParams,
  body: z.strictObject({ cases: z.array(caseOfMany).min(1).max(500), phase: code.optional(), reason: text }),
  slow: true,
  acrossCases: true,
  answer: bulkAnswer,
  bulk: ({ results }) => results,
  async handle(deps, asked) {
    const { params, body, caller } = asked;
    const { standard } = await standardNamed(deps, caller.municipality, params);
    const { id, version } = standard;
    const to = { standard: { id, version }, ...(body.phase && { phase: body.phase }) };
    return onMany(deps, asked, body, (cases) =>
      carryOut(deps, moveMany, asked, { kind: 'moveManyToStandard', cases, ...to }),
    );
  },
});

const preview = asking({
  path: paths.standards.movePreview,
  act: 'decideAsLead',
  tag,
  summary: 'What moving cases to this version would change in each: its phase and its dates. It changes nothing',
  params: standardParams,
  body: z.strictObject({ cases: z.array(caseOfMany).min(1).max(500), phase: code.optional() }),
  notesBody: false,
  answer: previewOfMove,
  shows: ({ items }) => items.map(({ caseId }) => caseId),
  async handle(deps, asked) {
    const { standard } = await standardNamed(deps, asked.caller.municipality, asked.params);
    return movePreview(deps, standard, asked);
  },
});

/** B1: a case stays on the version it began under until a person moves it. */
export const standardMoves = [
  writing({
    path: paths.moveToStandard,
    inRehearsal: true,
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
  moveMany,
  preview,
];
