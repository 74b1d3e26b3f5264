import { z } from 'zod';
import type { CarriedEntry } from '../../domain/case/carried';
import { carriedEntriesOf, leftBehind, leftBehindKinds } from '../../domain/saga/carried-entries';
import { loadEvents } from '../../store/read/timeline';
import { carryOut } from '../acts/carry-out';
import { answerOf } from '../acts/in-words';
import { lastLinked } from '../cases/linking/last-linked';
import { seeBothCases } from '../cases/linking/see-both-cases';
import { requireFurtherCaseAccess } from '../door/require-access';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { refused, refuseUnlessAllowed } from '../problems/refusal-status';
import { commandAnswer } from '../schema/answers';
import { caseId, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Merging';
const bothCases = z.object({ merged: commandAnswer, into: commandAnswer }).meta({ id: 'MergeAnswer' });

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
    const into = await lastLinked(deps, municipality, from, 'mergedInto');
    if (!into) throw refused('nothingToCorrect', { what: 'merge' });
    await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, into);
    const reason = await deps.sealing.seal(municipality, from, body.reason.text, key);
    const done = await carryOut(deps, undoMerge, asked, { kind: 'undoMerge', from, into, reason });
    return { merged: answerOf(done, from, language), into: answerOf(done, into, language) };
  },
});

/** What an entry that goes along can be; a kind that is forgotten here does not compile. */
const goesAlong = {
  incident: true,
  pairRule: true,
  crisis: true,
  childConcern: true,
  place: true,
  lineForNextTime: true,
  consent: true,
  appointment: true,
  handover: true,
  comment: true,
  secondWorker: true,
  goals: true,
  situation: true,
} as const satisfies Record<CarriedEntry['entry'], true>;
const entryKinds = Object.keys(goesAlong) as [CarriedEntry['entry'], ...CarriedEntry['entry'][]];

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
