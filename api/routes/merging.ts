import { z } from 'zod';
import type { CaseId, EventData, MunicipalityId } from '../../domain';
import { statusesAllowing } from '../../domain/case/status';
import { timeline } from '../../store/read/timeline';
import { inWords } from '../cases/commands/command-answer';
import { derivedKey } from '../cases/commands/new-id';
import { sendToCase } from '../cases/commands/send';
import { carryProtection } from '../cases/linking/carry-protection';
import { seeBothCases } from '../cases/linking/see-both-cases';
import { seeCase } from '../cases/reading/seen-case';
import type { Deps } from '../deps';
import { requireFurtherCaseAccess } from '../door/require-access';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { refused } from '../problems/refusal-status';
import { commandAnswer } from '../schema/answers';
import { caseId, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Merging';
const bothCases = z.object({ merged: commandAnswer, into: commandAnswer });

/**
 * Two cases that turn out to be about one citizen. Two updates under ids derived from the one key: a retry after half
 * of it was done does the other half.
 */
const merge = writing({
  path: paths.merge.merge,
  act: 'linkCases',
  tag,
  summary: 'Merge this case into another: its contacts go along, and it ends',
  params: caseParams,
  body: z.strictObject({ into: caseId, reason: text }),
  alsoAbout: (body) => [body.into],
  answer: bothCases,
  shows: ({ into }) => [into.caseId],
  async handle(deps, { params, caller: { municipality, actor: by }, body, key, rehearsal, language }) {
    const merged = params.caseId;
    const { into, reason } = body;
    const [{ state }, { state: target }] = await seeBothCases(deps, municipality, merged, into);
    if (state.links.every((link) => link.kind !== 'mergedInto')) {
      refuseUnlessAllowed('mergeInto', state.status);
      refuseUnlessAllowed('takeInMerged', target.status);
    }
    const common = { municipality, by, requestContent: { merged, ...body }, rehearsal };
    const taken = { type: 'takeInMerged', data: { caseId: merged, contacts: state.contacts } } as const;
    const takenIn = await sendToCase(deps, { ...common, ...taken, caseId: into, key: derivedKey(key, 'takeIn') });
    const closing = { type: 'mergeInto', data: { caseId: into, reason }, caseId: merged, key } as const;
    const closed = await sendToCase(deps, { ...common, ...closing }).catch(async (error) => {
      const undo = { type: 'releaseMerged', data: { caseId: merged, reason }, caseId: into } as const;
      await sendToCase(deps, { ...common, ...undo, key: derivedKey(key, 'release') }).catch(() => undefined);
      throw error;
    });
    await carryProtection(deps, { municipality, from: merged, to: into, key, by, rehearsal });
    return { merged: inWords(merged, closed, language), into: inWords(into, takenIn, language) };
  },
});

function refuseUnlessAllowed(command: 'mergeInto' | 'takeInMerged', status: string): void {
  const allowedStatuses = statusesAllowing(command);
  if (!(allowedStatuses as readonly string[]).includes(status)) {
    throw refused('notAllowedInStatus', { status, allowedStatuses });
  }
}

const undoMerge = writing({
  path: paths.merge.undo,
  act: 'linkCases',
  tag,
  summary: 'Undo a merge: this case goes on as it was, and the other gives back its contacts',
  params: caseParams,
  body: z.strictObject({ reason: text }),
  answer: bothCases,
  shows: ({ into }) => [into.caseId],
  async handle(deps, { params, caller: { municipality, actor: by }, asker, body, key, rehearsal, language }) {
    const merged = params.caseId;
    const { reason } = body;
    await seeCase(deps, municipality, merged);
    const into = await mergedInto(deps, municipality, merged);
    if (!into) throw refused('nothingToCorrect', { what: 'merge' });
    await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, into);
    const common = { municipality, by, requestContent: { merged, ...body }, rehearsal };
    const undone = await sendToCase(deps, { ...common, type: 'undoMerge', data: { reason }, caseId: merged, key });
    const release = { type: 'releaseMerged', data: { caseId: merged, reason }, caseId: into } as const;
    const released = await sendToCase(deps, { ...common, ...release, key: derivedKey(key, 'release') });
    return { merged: inWords(merged, undone, language), into: inWords(into, released, language) };
  },
});

/** The case it was last merged into, by the record: its state has forgotten that once the merge is undone. */
async function mergedInto(deps: Deps, municipality: MunicipalityId, id: CaseId): Promise<CaseId | undefined> {
  const { items } = await timeline(deps.store.db, { municipality, caseId: id, types: ['mergedInto'], limit: 1 });
  return (items[0]?.data as EventData['mergedInto'] | undefined)?.caseId;
}

export const merging = [merge, undoMerge];
