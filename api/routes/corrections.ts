import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CaseState, CommandData, CommandId, Sealed } from '../../domain';
import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { consequencesOf } from '../../domain/views/consequences';
import { carriedOutBefore, carryOut } from '../acts/carry-out';
import { answerOf } from '../acts/in-words';
import { inWords } from '../cases/commands/command-answer';
import { linesLeft } from '../cases/commands/lines-left';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { sendToCase } from '../cases/commands/send';
import { consequencesInWords } from '../cases/reading/consequences-in-words';
import { seeCase } from '../cases/reading/seen-case';
import { requireFurtherCaseAccess } from '../door/require-access';
import { asking, writing } from '../endpoint';
import { paths } from '../paths';
import { refused } from '../problems/refusal-status';
import { commandAnswer } from '../schema/answers';
import { consequences } from '../schema/consequences';
import { agreedWithCitizen, entryId, happenedAt, namedPlace, plannedOn, text } from '../schema/fields';
import { forNextTime } from '../schema/next-time';
import { caseParams } from '../schema/params';

const target = z.int().min(1);
const entry = entryId.optional().meta({
  description:
    'Which contact, by its id: needed where several stand under that number, as those that a case moved in with.',
});

/** What of a contact moves dates. */
const contactFacts = z.strictObject({
  happenedAt,
  outcome: z.enum(outcomes),
  place: z.enum(placeKinds),
  namedPlace: namedPlace.optional(),
  channel: z.enum(contactChannels).optional(),
  nextFollowUpOn: plannedOn.optional(),
  agreedWithCitizen,
});

const instead = { description: 'What the contact should have said; without it, the entry is struck out.' };

const correctionBody = z.strictObject({
  target,
  entry,
  reason: text,
  contact: contactFacts.extend({ note: text.optional(), forNextTime: forNextTime.optional() }).optional().meta(instead),
});

const correct = writing({
  path: paths.corrections.correct,
  act: 'doOutreach',
  tag: 'Corrections',
  summary: 'Correct or strike out an entry; within its window, take back a decline or an ending',
  description: 'Nothing is overwritten. `target` is the entry’s number (seq) in the timeline.',
  params: caseParams,
  body: correctionBody,
  answer: commandAnswer,
  async handle(deps, asked) {
    const { params, body, caller, asker, key, rehearsal, taken, language } = asked;
    const { municipality, actor: by } = caller;
    const { caseId } = params;
    const before = await carriedOutBefore(deps, correct, asked);
    if (before) return answerOf(before, caseId, language);
    const { state } = await seeCase(deps, municipality, caseId);
    const together = endedTogether(state, body.target);
    if (together) {
      await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, together.into);
      const reason = await deps.sealing.seal(municipality, caseId, body.reason.text, key);
      const done = await carryOut(deps, correct, asked, { ...together, from: caseId, reason });
      return answerOf(done, caseId, language);
    }
    const requestContent = { ...params, ...body };
    const common = { municipality, caseId, key, by, requestContent, rehearsal, taken };
    return inWords(
      caseId,
      await sendToCase(deps, { ...common, type: 'correct', data: withLines(body, key) }),
      language,
    );
  },
});

/** In place of the reason, which moves nothing. */
const noReasonYet = '' as Sealed;

const preview = asking({
  path: paths.corrections.preview,
  act: 'doOutreach',
  tag: 'Corrections',
  summary: 'What would follow from a correction: what comes back, goes and moves, and who is told',
  description:
    'By the rules for this very entry; refused as the correction itself would be. Of an ending by which two cases became ' +
    'one it says what follows in this case.',
  params: caseParams,
  body: z.strictObject({ target, entry, contact: contactFacts.optional().meta(instead) }),
  answer: consequences,
  async handle(deps, { params: { caseId }, body, caller: { municipality, actor: by }, language }) {
    const { state, now } = await seeCase(deps, municipality, caseId);
    const rules = await rulesInForce(deps, state, now);
    const data: CommandData['correct'] = { ...body, reason: noReasonYet };
    const found = consequencesOf(
      state,
      { type: 'correct', data },
      { rules, now, by, commandId: randomUUID() as CommandId },
    );
    if ('rejected' in found) throw refused(found.rejected, found.params);
    return consequencesInWords(found, state.version, language);
  },
});

/** The correction with its lines to remember as the case takes them. */
function withLines({ contact, ...body }: z.infer<typeof correctionBody>, key: CommandId) {
  if (!contact) return body;
  const { forNextTime: lines, ...corrected } = contact;
  return { ...body, contact: { ...corrected, ...(lines && { forNextTime: linesLeft(lines, key) }) } };
}

/** The act that takes back an ending by which two cases became one: what the other has got goes back too. */
function endedTogether({ ended, links }: CaseState, target: number) {
  if (ended?.seq !== target || (ended.ground !== 'merged' && ended.ground !== 'joined')) return undefined;
  const into = links.findLast(({ kind }) => kind === 'mergedInto' || kind === 'joinedTo')?.caseId;
  if (!into) return undefined;
  return { kind: ended.ground === 'merged' ? 'undoMerge' : 'undoJoin', into } as const;
}

export const corrections = [correct, preview];
