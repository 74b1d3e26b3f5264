import { z } from 'zod';
import type { CaseId } from '../../domain';
import type { Asker } from '../../domain/access/decide';
import { caseCommand } from '../cases/commands/case-command';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { hasCaseAccess } from '../door/require-access';
import { paths } from '../paths';
import { letter, planTerms, reason, text } from '../schema/fields';

const tag = 'Assessments';

type Asked = { readonly asker: Asker; readonly caller: Caller; readonly params: { readonly caseId: CaseId } };

/** Whether who asks leads the team that the case is in, or stands in for its lead. */
const leadsIt = ({ asker, caller: { municipality }, params: { caseId } }: Asked, deps: Deps): Promise<boolean> =>
  hasCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, caseId);

export const assessments = [
  caseCommand({
    type: 'setUnreachablePlan',
    path: paths.unreachable.plan,
    act: 'doOutreach',
    tag,
    summary: 'Set the unreachable plan: days of silence and attempts after which the case may end',
    body: planTerms.extend({ reason }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'answerMayItEnd',
    path: paths.unreachable.answer,
    act: 'doOutreach',
    tag,
    summary: 'Answer whether the case may end because contact has been impossible',
    description:
      'An answer that it may, given by the case’s own worker, starts the grace period and asks the team lead for a word ' +
      'on it (`secondWord`), where the settings say so.',
    body: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('continue'), plan: planTerms, reason }),
      z.strictObject({ answer: z.literal('end'), reason, farewell: text.optional() }),
    ]),
    data: async (body, asked, deps) => (body.answer === 'end' ? { ...body, asLead: await leadsIt(asked, deps) } : body),
  }),
  caseCommand({
    type: 'agreeToEnding',
    path: paths.unreachable.agree,
    act: 'decideAsLead',
    tag,
    summary: 'Agree to an answer that the case may end; by another than who gave it',
    body: z.strictObject({ reason }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'continueInstead',
    path: paths.unreachable.continueInstead,
    act: 'decideAsLead',
    tag,
    summary: 'Go on instead of letting the case end, while its grace period runs; by another than who let it',
    description: 'Without a plan, the one that stands goes on, counted from now.',
    body: z.strictObject({ plan: planTerms.optional(), reason }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'takeBackAnswer',
    path: paths.unreachable.takeBack,
    act: 'doOutreach',
    tag,
    summary: 'Take the answer back while the grace period runs; by who gave it, or by a team lead',
    body: z.strictObject({ reason }),
    data: async (body, asked, deps) => ({ ...body, asLead: await leadsIt(asked, deps) }),
  }),
  caseCommand({
    type: 'assessDecline',
    path: paths.decline.assess,
    act: 'doOutreach',
    tag,
    summary: 'Assess a decline, where the standard asks for an assessment (Gentofte); the case ends',
    body: z.strictObject({ reasons: text, letter: letter.optional() }),
    data: (body) => body,
  }),
];
