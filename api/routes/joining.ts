import { z } from 'zod';
import type { CaseId, EventData, MunicipalityId } from '../../domain';
import { timeline } from '../../store/read/timeline';
import { inWords } from '../cases/commands/command-answer';
import { derivedKey } from '../cases/commands/new-id';
import { Plain } from '../cases/commands/plain';
import { sendToCase } from '../cases/commands/send';
import { carryProtection } from '../cases/linking/carry-protection';
import { seeBothCases } from '../cases/linking/see-both-cases';
import type { Deps } from '../deps';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { commandAnswer } from '../schema/answers';
import { caseId, text } from '../schema/fields';
import { caseParams } from '../schema/params';

export const joining = [
  writing({
    path: paths.triage.join,
    act: 'linkCases',
    tag: 'Triage',
    summary: 'Join to an existing case: the concern is added there, and this one ends',
    params: caseParams,
    body: z.strictObject({ caseId, reason: text.optional() }),
    alsoAbout: (body) => [body.caseId],
    answer: commandAnswer.extend({ joinedTo: z.string() }).meta({ id: 'JoinAnswer' }),
    async handle(deps, { params, caller: { municipality, actor: by }, body, key, rehearsal, language }) {
      const joined = params.caseId;
      const target = body.caseId;
      await seeBothCases(deps, municipality, joined, target);
      const common = { municipality, by, requestContent: { joined, ...body }, rehearsal };
      const concern = await referralOf(deps, municipality, joined);
      const answer = await sendToCase(deps, { ...common, caseId: joined, type: 'joinToCase', data: body, key });
      if (concern) {
        const addKey = derivedKey(key, 'concern');
        await sendToCase(deps, { ...common, caseId: target, type: 'addConcern', data: concern, key: addKey });
      }
      await carryProtection(deps, { municipality, from: joined, to: target, key, by, rehearsal });
      return { ...inWords(joined, answer, language), joinedTo: target };
    },
  }),
];

/** The referral's concern with its text opened, to be sealed anew for the case it joins. */
async function referralOf(deps: Deps, municipality: MunicipalityId, id: CaseId) {
  const { items } = await timeline(deps.store.db, { municipality, caseId: id, types: ['referralReceived'], limit: 1 });
  const data = items[0]?.data as EventData['referralReceived'] | undefined;
  if (!data) return undefined;
  const { channel, referrer, referrerWantsToStayUnnamed, receivedAt } = data;
  const description = (await deps.sealing.openAll(id, data.description)) as string | null;
  const told = { channel, referrer, receivedAt, description: new Plain(description ?? '–') };
  return { ...told, joined: id, ...(referrerWantsToStayUnnamed && { referrerWantsToStayUnnamed }) };
}
