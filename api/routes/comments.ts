import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { notedBy } from '../cases/reading/noted-by';
import { seeCase } from '../cases/reading/seen-case';
import { paths } from '../paths';
import { entryId, happenedAt, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Comments';
const params = caseParams.extend({ comment: entryId });

export const comments = [
  caseCommand({
    type: 'commentOnContact',
    path: paths.comments.comment,
    act: 'decideAsLead',
    tag,
    summary: 'Comment on a contact that a contact person has noted; its id is the Idempotency-Key',
    description:
      'A second worker who noted it and still works in the case is asked to answer, else whoever has the case. Nobody comments ' +
      'on a contact of their own.',
    body: z.strictObject({ contact: entryId.meta({ description: 'A contact of this case.' }), comment: text }),
    data: async (body, { params: { caseId }, caller: { municipality } }, deps) => {
      const { state } = await seeCase(deps, municipality, caseId);
      const by = await notedBy(deps, municipality, state, body.contact);
      return { ...body, ...(by && { notedBy: by }) };
    },
  }),
  caseCommand({
    type: 'answerComment',
    path: paths.comments.answer,
    act: 'logContact',
    tag,
    summary: 'Answer a comment on a contact; by another than who wrote it',
    description:
      'More is taken until the comment is closed. Whoever had the case before answers with what they wrote ' +
      '(`writtenAt`) while they had it, for thirty days.',
    params,
    body: z.strictObject({
      answer: text,
      writtenAt: happenedAt.optional().meta({ description: 'When it was written, where a phone had no net.' }),
    }),
    toldLate: ({ writtenAt }) => writtenAt,
    data: (body, { params: { comment } }) => ({ ...body, comment }),
  }),
  caseCommand({
    type: 'closeComment',
    path: paths.comments.close,
    act: 'decideAsLead',
    tag,
    summary: 'Close a comment on a contact, answered or not',
    params,
    body: z.strictObject({ note: text.optional() }),
    data: (body, { params: { comment } }) => ({ ...body, comment }),
  }),
];
