import { z } from 'zod';
import type { CaseId, EventData, MunicipalityId } from '../../domain';
import { carriedEntriesOf, leftBehind, leftBehindKinds } from '../../domain/saga/carried-entries';
import { loadEvents, timeline } from '../../store/read/timeline';
import { carryOut } from '../acts/carry-out';
import { answerOf } from '../acts/in-words';
import { seeBothCases } from '../cases/linking/see-both-cases';
import type { Deps } from '../deps';
import { requireFurtherCaseAccess } from '../door/require-access';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { refused, refuseUnlessAllowed } from '../problems/refusal-status';
import { commandAnswer } from '../schema/answers';
import { caseId, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Merging';
const bothCases = z.object({ merged: commandAnswer, into: commandAnswer });

const merge = writing({
  path: paths.merge.merge,
  inRehearsal: true,
  act: 'linkCases',
  tag,
  summary: 'Merge this case into another: what protects and what is promised goes along, and it ends',
  params: caseParams,
  body: z.strictObject({ into: caseId, reason: text }),
  alsoAbout: (body) => [body.into],
  acrossCases: true,
  answer: bothCases,
  shows: ({ into }) => [into.caseId],
  async handle(deps, asked) {
    const { params, body, key, caller, language } = asked;
    const { municipality } = caller;
    const from = params.caseId;
    const { into } = body;
    const reason = await deps.sealing.seal(municipality, from, body.reason.text, key);
    const refuseFirst = async (): Promise<void> => {
      const [one, other] = await seeBothCases(deps, municipality, from, into, 'into');
      refuseUnlessAllowed('mergeInto', one.state.status);
      refuseUnlessAllowed('takeInMerged', other.state.status);
    };
    const done = await carryOut(deps, merge, asked, { kind: 'merge', from, into, reason }, { refuseFirst });
    return { merged: answerOf(done, from, language), into: answerOf(done, into, language) };
  },
});

const undoMerge = writing({
  path: paths.merge.undo,
  inRehearsal: true,
  act: 'linkCases',
  tag,
  summary: 'Undo a merge: this case goes on as it was, with what has become of it meanwhile',
  params: caseParams,
  body: z.strictObject({ reason: text }),
  acrossCases: true,
  answer: bothCases,
  shows: ({ into }) => [into.caseId],
  async handle(deps, asked) {
    const { params, body, key, caller, asker, language } = asked;
    const { municipality } = caller;
    const from = params.caseId;
    const into = await mergedInto(deps, municipality, from);
    if (!into) throw refused('nothingToCorrect', { what: 'merge' });
    await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, into);
    const reason = await deps.sealing.seal(municipality, from, body.reason.text, key);
    const done = await carryOut(deps, undoMerge, asked, { kind: 'undoMerge', from, into, reason });
    return { merged: answerOf(done, from, language), into: answerOf(done, into, language) };
  },
});

/** The case it was last merged into, by the record: its state has forgotten that once the merge is undone. */
async function mergedInto(deps: Deps, municipality: MunicipalityId, id: CaseId): Promise<CaseId | undefined> {
  const { items } = await timeline(deps.store.db, { municipality, caseId: id, types: ['mergedInto'], limit: 1 });
  return (items[0]?.data as EventData['mergedInto'] | undefined)?.caseId;
}

const entryKinds = [
  'incident',
  'pairRule',
  'crisis',
  'childConcern',
  'consent',
  'appointment',
  'handover',
  'secondWorker',
  'goals',
] as const;

const preview = reading({
  path: paths.merge.preview,
  act: 'linkCases',
  tag,
  summary: 'What would go along into the other case, and what cannot',
  params: caseParams,
  query: z.strictObject({ into: caseId }),
  answer: z.object({
    goesAlong: z.array(z.object({ what: z.enum(entryKinds), count: z.number() })).readonly(),
    contacts: z.number(),
    staysBehind: z.array(z.enum(leftBehindKinds)).readonly(),
  }),
  async handle(deps, { params, query, caller: { municipality }, asker, now }) {
    const { into } = query;
    await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, into);
    const [one, other] = await seeBothCases(deps, municipality, params.caseId, into);
    const events = await loadEvents(deps.store.db, municipality, params.caseId);
    const entries = carriedEntriesOf(one.state, events, now);
    const counted = entryKinds.map((what) => ({ what, count: entries.filter(({ entry }) => entry === what).length }));
    return {
      goesAlong: counted.filter(({ count }) => count > 0),
      contacts: one.state.contacts.length,
      staysBehind: leftBehind(one.state, other.state),
    };
  },
});

export const merging = [merge, undoMerge, preview];
