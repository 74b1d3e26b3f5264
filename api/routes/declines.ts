import { z } from 'zod';
import { declinedWithoutWords } from '../../texts/recorded';
import { inWords } from '../cases/commands/command-answer';
import { Plain } from '../cases/commands/plain';
import { sendToCase } from '../cases/commands/send';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { commandAnswer } from '../schema/answers';
import { happenedAt, text } from '../schema/fields';
import { caseParams } from '../schema/params';

export const declines = [
  writing({
    path: paths.decline.record,
    inRehearsal: true,
    act: 'recordDecline',
    tag: 'Declines',
    summary: 'Record that the citizen declines the support altogether; outreach stops at once',
    description:
      'Under emergency access it decides nothing: it is kept as a note, which asks worker and team lead at once ' +
      '(warning `declineNoted`).',
    params: caseParams,
    body: z.strictObject({ happenedAt: happenedAt.optional(), words: text.optional() }),
    answer: commandAnswer,
    async handle(deps, { params, params: { caseId }, body, caller, because, key, now, rehearsal, taken, language }) {
      const common = {
        municipality: caller.municipality,
        caseId,
        key,
        by: caller.actor,
        requestContent: { ...params, ...body },
        taken,
        ...(rehearsal && { rehearsal }),
      };
      if (because.kind !== 'glassBroken') {
        return inWords(caseId, await sendToCase(deps, { ...common, type: 'recordDecline', data: body }), language);
      }
      const data = { note: body.words ?? new Plain(declinedWithoutWords.da), declineHeardAt: body.happenedAt ?? now };
      return inWords(caseId, await sendToCase(deps, { ...common, type: 'addNote', data }), language);
    },
  }),
];
