import { z } from 'zod';
import { writeIdentity } from '../../store/identity/identities';
import { currentIdentities } from '../../store/read/current-identities';
import { inWords } from '../cases/commands/command-answer';
import { caseIdFor, derivedKey } from '../cases/commands/new-id';
import { openCase, sendToCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { belongingOf, requireSameRehearsal } from '../cases/linking/same-rehearsal';
import { copyRestriction } from '../cases/linking/same-restriction';
import { seeCase } from '../cases/reading/seen-case';
import { personOf } from '../door/caller';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { Problem } from '../problems/problem';
import { refused } from '../problems/refusal-status';
import { commandAnswer } from '../schema/answers';
import { firstAssessment } from '../schema/assessment';
import { itsCase } from '../schema/cases-shown';
import { staffId, teamId, text } from '../schema/fields';
import { caseParams } from '../schema/params';

export const reopening = [
  writing({
    path: paths.reopen,
    act: 'triage',
    tag: 'Endings',
    summary: 'Reopen an ended case: a new one, linked, with the worker and the knowledge kept',
    params: caseParams,
    body: z.strictObject({
      worker: staffId.optional().meta({ description: 'Left out: the same worker.' }),
      team: teamId.optional(),
      assessment: firstAssessment.optional(),
      reason: text,
    }),
    status: 201,
    answer: commandAnswer.extend({ from: z.string() }).meta({ id: 'ReopenAnswer' }),
    shows: itsCase,
    async handle(deps, { params: { caseId: from }, caller, key, body, rehearsal, language }) {
      const { municipality, actor: by } = caller;
      const { state, row, now } = await seeCase(deps, municipality, from);
      if (row) requireSameRehearsal(row, belongingOf(rehearsal));
      if (state.status !== 'ended') {
        throw refused('notAllowedInStatus', { status: state.status, allowedStatuses: ['ended'] });
      }
      const worker = body.worker ?? state.assignment.worker;
      if (!worker) throw new Problem(422, 'unknownPerson');
      const team = body.team ?? (worker === state.assignment.worker ? state.assignment.team : null);
      const who = await workerAndTeam(deps, municipality, { worker, ...(team && { team }) });
      const caseId = caseIdFor(municipality, key);
      const requestContent = { from, ...body };
      const ahead = aheadOf(deps.keys, { type: 'reopen', caseId, key, requestContent });
      const identity = (await currentIdentities(deps.store.db, deps.keys, municipality, [from])).get(from);
      const writeAhead = async () => {
        await copyRestriction(deps, municipality, from, { caseId, id: key, staff: [worker, personOf(caller).id] });
        if (identity) await writeIdentity(deps.store.db, deps.keys, { ...ahead, caseId, municipality, identity });
      };
      const { reason, assessment } = body;
      const data = {
        ...who,
        caseId,
        municipality,
        from,
        reason,
        targetGroups: state.targetGroups,
        ...(assessment && { assessment }),
        ...(identity && { identityVersion: ahead.version }),
      };
      const common = { municipality, by, requestContent, rehearsal };
      const answer = await openCase(deps, { ...common, caseId, type: 'reopen', data, key, writeAhead }, now);
      const link = { caseId: from, type: 'linkReopened', data: { caseId }, key: derivedKey(key, 'link') } as const;
      await sendToCase(deps, { ...common, ...link });
      return { ...inWords(caseId, answer, language), from };
    },
  }),
];
