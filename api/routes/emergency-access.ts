import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { may } from '../../domain/access/decide';
import { placedCase } from '../../store/read/placed';
import { grantWithAlarm } from '../../store/restricted/alarm';
import { caseByName, type ListedEmergencyAccess, listEmergencyAccess } from '../../store/restricted/emergency-access';
import type { Deps } from '../deps';
import { personOf } from '../door/caller';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { page } from '../schema/answers';
import { casesOfItems, itsCase } from '../schema/cases-shown';
import { line, text } from '../schema/fields';
import { paging } from '../schema/params';
import { dateTime } from '../schema/values';

const tag = 'Restricted cases';

export const breaking = z
  .object({
    id: z.string(),
    caseId: z.string(),
    number: z.string().nullable(),
    by: z.string(),
    byName: z.string().nullable(),
    at: dateTime,
    until: dateTime,
    reason: z.string().nullable(),
  })
  .meta({ id: 'GlassBreaking', description: 'That someone opened a restricted case in an emergency.' });

export async function shownEmergencyAccess(
  deps: Deps,
  municipality: MunicipalityId,
  all: readonly ListedEmergencyAccess[],
) {
  const names = await namesOfStaff(deps, municipality);
  return Promise.all(
    all.map(async ({ id, caseId, number, staff, at, until, reason }) => ({
      id,
      caseId,
      number,
      by: staff,
      byName: names.of({ kind: 'staff', id: staff }),
      at,
      until,
      reason: await deps.sealing.openAll<string | null>(caseId, reason),
    })),
  );
}

const LIMIT = 100;

const list = reading({
  path: paths.emergencyAccess,
  inRehearsal: false,
  act: 'seeEmergencyAccess',
  namesHidden: true,
  tag,
  summary: 'Every time that someone opened a restricted case in an emergency, the newest first',
  description: 'For those who are alarmed by it. Of the case itself there are its number and id, and nothing else.',
  query: z.strictObject(paging),
  answer: page(breaking),
  shows: casesOfItems,
  async handle(deps, { caller: { municipality }, query: { limit = LIMIT, cursor } }) {
    const found = await listEmergencyAccess(deps.unscopedDb, { municipality, limit, ...(cursor && { cursor }) });
    return { items: await shownEmergencyAccess(deps, municipality, found.items), next: found.next };
  },
});

const grant = writing({
  path: paths.emergencyAccess,
  act: 'emergencyAccess',
  tag,
  summary: 'Open a restricted case in an emergency, for four hours; the team lead and the auditors are alarmed at once',
  description: 'By the case’s number or id. The reason is read by those who are alarmed: name no citizen in it.',
  keepsAnswer: true,
  body: z.strictObject({ case: line.max(60), reason: text }),
  status: 201,
  answer: z.object({ id: z.string(), caseId: z.string(), until: dateTime }),
  shows: itsCase,
  async handle(deps, { caller, asker, body, key, wall: at }) {
    const { municipality } = caller;
    const about = await caseByName(deps.unscopedDb, municipality, body.case);
    if (!about) throw unknownCase();
    const placed = await placedCase(deps.unscopedDb, municipality, about.caseId);
    const isHidden = may(asker, 'seeCase', placed).kind === 'hidden';
    if (!isHidden) throw new Problem(409, 'glassNotNeeded');
    const reason = await deps.sealing.seal(municipality, about.caseId, body.reason.text, key);
    const staff = personOf(caller).id;
    const until = await grantWithAlarm(deps.unscopedDb, about, { id: key, municipality, staff, reason, at });
    return { id: key as string, caseId: about.caseId as string, until };
  },
});

export const emergencyAccess = [grant, list];
