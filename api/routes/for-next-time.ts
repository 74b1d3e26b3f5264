import { z } from 'zod';
import { caseCommand } from '../cases/commands/case-command';
import { openedLines } from '../cases/reading/lines-for-next-time';
import { seeCase } from '../cases/reading/seen-case';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { entryId } from '../schema/fields';
import { lineForNextTime } from '../schema/next-time';
import { caseParams } from '../schema/params';
import { listOf } from '../schema/values';

const tag = 'For next time';

const list = reading({
  path: paths.forNextTime.list,
  act: 'seeCase',
  tag,
  summary: 'What is to be remembered next time, the oldest first',
  params: caseParams,
  answer: z.object({ items: listOf(lineForNextTime) }),
  async handle(deps, { params: { caseId }, caller: { municipality } }) {
    const { state } = await seeCase(deps, municipality, caseId);
    return { items: (await openedLines(deps, municipality, [state])).get(caseId) ?? [] };
  },
});

export const forNextTime = [
  list,
  caseCommand({
    type: 'tickOff',
    path: paths.forNextTime.tickOff,
    act: 'addNote',
    tag,
    summary: 'Tick off what was to be remembered next time',
    params: caseParams.extend({ line: entryId }),
    body: z.strictObject({}),
    data: (_body, { params: { line } }) => ({ line }),
  }),
];
