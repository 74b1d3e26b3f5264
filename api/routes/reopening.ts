import { z } from 'zod';
import { caseIdFor } from '../../temporal/derived-ids';
import { carryOut } from '../acts/carry-out';
import { answerOf } from '../acts/in-words';
import { sealTexts } from '../cases/commands/plain';
import { seeCase } from '../cases/reading/seen-case';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { requireWorker, workerAndTeam } from '../people';
import { Problem } from '../problems/problem';
import { commandAnswer } from '../schema/answers';
import { firstAssessment } from '../schema/assessment';
import { itsCase } from '../schema/cases-shown';
import { reason, staffAs, teamId } from '../schema/fields';
import { caseParams } from '../schema/params';

const reopen = writing({
  path: paths.reopen,
  inRehearsal: true,
  act: 'triage',
  tag: 'Endings',
  summary: 'Reopen an ended case: a new one, linked, with the worker, the knowledge and what protects kept',
  params: caseParams,
  body: z.strictObject({
    worker: staffAs('worker').optional().meta({ description: 'Left out: the same worker.' }),
    team: teamId.optional(),
    assessment: firstAssessment.optional(),
    reason,
  }),
  status: 201,
  acrossCases: true,
  answer: commandAnswer.extend({ from: z.string() }).meta({ id: 'ReopenAnswer' }),
  shows: itsCase,
  async handle(deps, asked) {
    const { params, caller, key, body, language } = asked;
    const { municipality } = caller;
    const from = params.caseId;
    const { state } = await seeCase(deps, municipality, from);
    const worker = body.worker ?? state.assignment.worker;
    if (!worker) throw new Problem(422, 'unknownPerson', { field: 'body.worker' });
    if (!body.worker) await requireWorker(deps, municipality, { id: worker, field: 'body.worker' });
    const team = body.team ?? (worker === state.assignment.worker ? state.assignment.team : null);
    const who = await workerAndTeam(deps, municipality, { worker, ...(team && { team }) });
    const opened = caseIdFor({ municipality, rehearsalId: deps.rehearsalId }, key);
    const seal = (plain: string) => deps.sealing.seal(municipality, from, plain, key);
    const said = await sealTexts<Pick<Parameters<typeof carryOut>[3] & { kind: 'reopen' }, 'reason' | 'assessment'>>(
      { reason: body.reason, ...(body.assessment && { assessment: body.assessment }) },
      seal,
    );
    const done = await carryOut(deps, reopen, asked, { kind: 'reopen', from, opened, ...who, ...said });
    return { ...answerOf(done, opened, language), from };
  },
});

export const reopening = [reopen];
