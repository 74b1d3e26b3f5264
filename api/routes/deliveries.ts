import { z } from 'zod';
import type { StaffId } from '../../domain';
import { staffRoles } from '../../domain/access/roles';
import { localDateOf } from '../../domain/clock/time';
import { type NotDecided, sendAgain, setAside, setAsideReasons } from '../../store/delivery/given-up';
import { listGivenUp } from '../../store/delivery/outcomes';
import { listTold } from '../../store/delivery/told';
import { listStaff, type StaffMember } from '../../store/people/staff';
import { givenUpReason, offerLinkMail } from '../../texts/deliveries';
import { taskTitle } from '../../texts/titles';
import { personOf } from '../door/caller';
import { hasCaseAccess } from '../door/require-access';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { done, page } from '../schema/answers';
import { casesOfItems } from '../schema/cases-shown';
import { anyId } from '../schema/fields';
import { messageKind } from '../schema/kinds';
import { caseParams, paging } from '../schema/params';
import { dateTime, localDate, orNull } from '../schema/values';

const what = z.enum(['letter', 'digest', 'weekly']);
const whatGivenUp = z
  .enum([...what.options, 'offer'])
  .meta({ description: '`offer`: the link to a receiving service.' });

const aDelivery = z.strictObject({ deliveryId: anyId });

const told = z
  .object({
    at: dateTime,
    by: what.meta({ description: 'A mail of its own, a day’s digest, or a lead’s weekly one.' }),
    kind: messageKind,
    title: z.string(),
    step: z.enum(['news', 'reminder', 'escalation']),
    cause: z.string(),
    visitId: z.string().nullable(),
    recipientId: z.string().nullable().meta({ description: 'Null: an address of the municipality’s, and nobody’s.' }),
    recipientName: z.string().nullable(),
    onCall: orNull(z.object({ address: z.string(), masked: z.boolean() })).meta({
      description: 'Which on-call address got a visit’s alarm; masked for whoever may not see deliveries.',
    }),
  })
  .meta({ id: 'Told' });

const givenUp = z
  .object({
    id: z.string(),
    at: dateTime,
    what: whatGivenUp,
    day: orNull(localDate).meta({ description: 'The day that a digest was of.' }),
    mayBeSentAgain: z.boolean().meta({ description: 'False for a digest of an earlier day: the next one is newer.' }),
    kind: orNull(messageKind),
    title: z.string().nullable(),
    caseId: z.string().nullable(),
    visitId: z.string().nullable(),
    recipientId: z.string().nullable(),
    recipientName: z.string().nullable(),
    recipientRoles: z
      .array(z.enum(staffRoles))
      .readonly()
      .meta({ description: 'None: an address, and nobody on staff.' }),
    attempts: z.number(),
    code: z.string().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'GivenUpDelivery' });

/** An address may be somebody's own: enough of it is shown to tell one from another. */
function addressShown(address: string, whole: boolean) {
  if (whole) return { address, masked: false };
  return { address: address.replace(/^(.)[^@]*/, '$1…'), masked: true };
}

export const deliveries = [
  reading({
    path: paths.cases.told,
    act: 'seeCase',
    tag: 'Cases',
    summary: 'Who was told what by mail, and when, the newest first',
    params: caseParams,
    query: z.strictObject(paging),
    answer: page(told),
    async handle(deps, { params: { caseId }, query, caller: { municipality }, asker, language }) {
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      const mayReadThem = await hasCaseAccess(deps, { asker, municipality, act: 'seeDeliveries' }, caseId);
      const found = await listTold(deps.store.db, { ...query, municipality, caseId });
      const nameOf = await namer(deps, municipality);
      const items = found.items.map(({ id: _inOrder, ...one }) => ({
        ...one,
        title: taskTitle(one.kind, language),
        recipientName: nameOf(one.recipientId),
        onCall: one.onCall === null ? null : addressShown(one.onCall, mayReadThem),
      }));
      return { items, next: found.next };
    },
  }),
  reading({
    path: paths.deliveries.givenUp,
    inRehearsal: false,
    act: 'seeDeliveries',
    tag: 'Notifications',
    summary: 'Mail that could not be delivered, and why, the newest first',
    query: z.strictObject(paging),
    answer: page(givenUp),
    shows: casesOfItems,
    async handle(deps, { query, caller: { municipality }, language, now }) {
      const found = await listGivenUp(deps.store.db, { ...query, municipality });
      const staff = await listStaff(deps.store.db, municipality);
      const today = localDateOf(now);
      const items = found.items.map((one) => ({
        ...one,
        title: one.what === 'offer' ? offerLinkMail[language] : one.kind && taskTitle(one.kind, language),
        ...recipientAmong(staff, one.recipientId),
        mayBeSentAgain: one.day === null || one.day === today,
        reason: givenUpReason(one.code, language),
      }));
      return { items, next: found.next };
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.deliveries.again,
    act: 'seeDeliveries',
    tag: 'Notifications',
    summary: 'Send undelivered mail again at the next run, if it still matters then; a digest only on its own day',
    params: aDelivery,
    answer: done,
    async handle({ store }, { params: { deliveryId: id }, caller, key, now: at }) {
      const decision = { municipality: caller.municipality, id, by: personOf(caller).id, at, key };
      return decided(await sendAgain(store.db, decision));
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.deliveries.setAside,
    act: 'seeDeliveries',
    tag: 'Notifications',
    summary: 'Set undelivered mail aside: it leaves the list, and no digest mentions it again',
    params: aDelivery,
    body: z.strictObject({ reason: z.enum(setAsideReasons) }),
    answer: done,
    async handle({ store }, { params: { deliveryId: id }, caller, body: { reason }, key, now: at }) {
      const decision = { municipality: caller.municipality, id, by: personOf(caller).id, at, key };
      return decided(await setAside(store.db, decision, reason));
    },
  }),
];

function decided(refusal: NotDecided | undefined) {
  if (refusal) throw new Problem(refusal === 'unknownDelivery' ? 404 : 409, refusal);
  return { ok: true } as const;
}

function recipientAmong(staff: readonly StaffMember[], recipientId: StaffId | null) {
  const person = staff.find(({ id }) => id === recipientId);
  return { recipientName: person?.name ?? null, recipientRoles: person?.roles ?? [] };
}

async function namer(...of: Parameters<typeof namesOfStaff>) {
  const names = await namesOfStaff(...of);
  return (id: StaffId | null) => (id ? names.of({ kind: 'staff', id }) : null);
}
