import { z } from 'zod';
import { reassigned } from '../../domain/views/reassigned';
import { findCases } from '../../store/read/find-cases';
import { openCasesByWorker } from '../../store/read/open-cases-by-worker';
import { carryOut } from '../acts/carry-out';
import { onMany } from '../acts/on-many';
import { caseCommand } from '../cases/commands/case-command';
import { inWords } from '../cases/commands/command-answer';
import { sendToCase } from '../cases/commands/send';
import { asking, type Endpoint, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { bulkAnswer, commandAnswer } from '../schema/answers';
import { workerToChoose } from '../schema/case-page';
import { caseOfMany, staffAs, staffId, teamId, text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { listOf } from '../schema/values';

const tag = 'Assignments';

const assign = writing({
  path: paths.assignments.assign,
  inRehearsal: true,
  act: 'decideAsLead',
  tag,
  summary: 'Assign, or reassign, with a reason',
  params: caseParams,
  body: z.strictObject({ worker: staffAs('worker'), team: teamId.optional(), reason: text }),
  answer: commandAnswer,
  async handle(deps, { params: { caseId: id }, caller: { municipality, actor }, body, key, rehearsal, language }) {
    const data = { ...(await workerAndTeam(deps, municipality, body)), reason: body.reason };
    const requestContent = { caseId: id, ...body };
    const sending = {
      municipality,
      caseId: id,
      type: 'assign',
      data,
      key,
      by: actor,
      requestContent,
      rehearsal,
    } as const;
    return inWords(id, await sendToCase(deps, sending), language);
  },
});

const assignMany: Endpoint = writing({
  path: paths.assignments.bulk,
  inRehearsal: true,
  act: 'decideAsLead',
  tag,
  summary: 'Reassign many cases at once; each has its own result',
  body: z.strictObject({
    cases: z.array(caseOfMany).min(1).max(500),
    worker: staffAs('worker'),
    team: teamId.optional(),
    reason: text,
  }),
  slow: true,
  acrossCases: true,
  answer: bulkAnswer,
  bulk: ({ results }) => results,
  async handle(deps, asked) {
    const who = await workerAndTeam(deps, asked.caller.municipality, asked.body);
    return onMany(deps, asked, asked.body, (cases) =>
      carryOut(deps, assignMany, asked, { kind: 'assignMany', cases, ...who }),
    );
  },
});

const whoWouldHaveThem = z
  .object({
    moves: z.number().meta({ description: 'How many of the cases would move.' }),
    stays: z.number().meta({ description: 'How many would not: theirs already, not open, or not yours to reassign.' }),
    loads: listOf(workerToChoose.extend({ after: z.number() })).meta({
      description: 'Each person concerned with their open cases now and afterwards; whoever gets the cases first.',
    }),
  })
  .meta({ id: 'BulkAssignmentPreview' });

const previewMany = asking({
  path: paths.assignments.bulkPreview,
  act: 'decideAsLead',
  tag,
  summary: 'What reassigning many cases would come to: how many move, and whose work grows to what. It changes nothing',
  body: z.strictObject({ cases: z.array(caseOfMany).min(1).max(500), worker: staffAs('worker') }),
  notesBody: false,
  answer: whoWouldHaveThem,
  async handle(deps, { caller: { municipality }, body: { cases, worker }, sight, rehearsal }) {
    const { db } = deps.store;
    const named = [...new Set(cases)];
    const [found, open, { called }] = await Promise.all([
      findCases(db, municipality, named, sight),
      openCasesByWorker(db, municipality, rehearsal?.id ?? null),
      namesOfStaff(deps, municipality),
    ]);
    const { moves, loads } = reassigned([...found.values()], worker, open);
    return {
      moves: moves.length,
      stays: named.length - moves.length,
      loads: loads.map(({ workerId, ...load }) => ({ id: workerId, name: called(workerId) ?? workerId, ...load })),
    };
  },
});

const addSecond = writing({
  path: paths.assignments.second,
  inRehearsal: true,
  act: 'decideAsLead',
  tag,
  summary: 'Add a second worker',
  params: caseParams,
  body: z.strictObject({ worker: staffAs('worker') }),
  answer: commandAnswer,
  async handle(deps, { params: { caseId: id }, caller: { municipality, actor }, body, key, rehearsal, language }) {
    const requestContent = { caseId: id, ...body };
    const sending = {
      municipality,
      caseId: id,
      type: 'addSecondWorker',
      data: body,
      key,
      by: actor,
      requestContent,
      rehearsal,
    } as const;
    return inWords(id, await sendToCase(deps, sending), language);
  },
});

export const assignments = [
  assign,
  assignMany,
  previewMany,
  caseCommand({
    type: 'unassign',
    path: paths.assignments.unassign,
    act: 'decideAsLead',
    tag,
    summary: 'Unassign the case’s worker; the case goes to the team lead’s list',
    body: z.strictObject({ because: z.enum(['deactivated', 'left']), reason: text.optional() }),
    data: (body) => body,
  }),
  addSecond,
  caseCommand({
    type: 'removeSecondWorker',
    path: paths.assignments.secondEnd,
    act: 'decideAsLead',
    tag,
    summary: 'Remove a second worker',
    params: caseParams.extend({ staffId }),
    body: z.strictObject({ reason: text.optional() }),
    data: (body, { params }) => ({ ...body, worker: params.staffId }),
  }),
];
