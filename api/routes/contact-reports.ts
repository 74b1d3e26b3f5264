import { z } from 'zod';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { sendToCase } from '../cases/commands/send';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { happenedAt, text } from '../schema/fields';
import { caseParams } from '../schema/params';

/** What a program tells of a contact in its own name; how the case stands is not told back. */
export const contactReports = [
  writing({
    path: paths.contactReports,
    inRehearsal: true,
    act: 'reportContact',
    tag: 'Contacts',
    summary: 'Report a contact from another system, as a telephone exchange, in that program’s own name',
    description:
      'It holds an ending as news through others does, and is neither contact nor attempt until a person takes it over: by ' +
      'logging the contact with `takesOver`. The case’s worker is told. A restricted case is 404. Its id is the Idempotency-Key.',
    params: caseParams,
    body: z.strictObject({
      happenedAt: happenedAt.optional().meta({ description: 'When it happened; the past is fine. Left out: now.' }),
      outcome: z.enum(outcomes),
      channel: z.enum(contactChannels),
      place: z.enum(placeKinds),
      minutes: z.int().min(0).max(1_440).optional(),
      note: text.optional(),
    }),
    status: 201,
    answer: z.object({ caseId: z.string(), report: z.string() }).meta({ id: 'ContactReport' }),
    async handle(deps, { params: { caseId }, body, caller, key, rehearsal, taken }) {
      const { municipality, actor: by } = caller;
      const requestContent = { caseId, ...body };
      const sending = {
        municipality,
        caseId,
        type: 'reportContact',
        data: body,
        key,
        by,
        requestContent,
        taken,
      } as const;
      await sendToCase<'reportContact'>(deps, { ...sending, ...(rehearsal && { rehearsal }) });
      return { caseId, report: key };
    },
  }),
];
