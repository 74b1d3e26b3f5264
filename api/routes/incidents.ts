import { z } from 'zod';
import { incidentKinds } from '../../domain/case/care-facts';
import { caseCommand } from '../cases/commands/case-command';
import { paths } from '../paths';
import { entryId, happenedAt, plannedOn, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Incidents';

export const incidents = [
  caseCommand({
    type: 'recordIncident',
    path: paths.incidents.record,
    act: 'addNote',
    tag,
    summary: 'Record an incident, with visits in pairs from now on where wanted. Never ends a case by itself',
    body: z.strictObject({
      kind: z.enum(incidentKinds),
      happenedAt: happenedAt.optional(),
      visitsInPairs: z.boolean(),
      note: text,
    }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'reviewIncident',
    path: paths.incidents.review,
    act: 'decideAsLead',
    tag,
    summary: 'Record that the team lead has reviewed the incident',
    params: caseParams.extend({ incident: entryId }),
    body: z.strictObject({ note: text }),
    data: (body, { params: { incident } }) => ({ ...body, incident }),
  }),
  caseCommand({
    type: 'liftPairRule',
    path: paths.pairRule.lift,
    act: 'decideAsLead',
    tag,
    summary: 'Lift the rule of visits in pairs',
    body: z.strictObject({ reason: text }),
    data: (body) => body,
  }),
  caseCommand({
    type: 'extendPairRule',
    path: paths.pairRule.extend,
    act: 'decideAsLead',
    tag,
    summary: 'Keep visits in pairs, with a new date to look again',
    body: z.strictObject({ reviewOn: plannedOn, reason: text }),
    data: (body) => body,
  }),
];
