import { z } from 'zod';
import type { MunicipalityId, StaffId } from '../../domain';
import { type Asker, nothingInSight, sightFor } from '../../domain/access/decide';
import { type Instant, localDateOf } from '../../domain/clock/time';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import {
  countUnread,
  listNotifications,
  markNotification,
  type NotificationParams,
} from '../../store/read/notifications';
import { taskTitle } from '../../texts/titles';
import type { Deps } from '../deps';
import { type Caller, personOf } from '../door/caller';
import { reading, writing } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { done, page } from '../schema/answers';
import { basis } from '../schema/basis';
import { casesOfItems } from '../schema/cases-shown';
import { anyId, caseId } from '../schema/fields';
import { messageKind } from '../schema/kinds';
import { mirrorOf } from '../schema/mirror';
import { paging, yesOrNo } from '../schema/params';
import { dateTime, orNull } from '../schema/values';
import { shownVisit, visitsToShow } from '../visits/shown';

const tag = 'Notifications';

const shown = z
  .object({
    id: z.string(),
    caseId: z.string().nullable(),
    visitId: z.string().nullable(),
    glassBreakingId: z
      .string()
      .nullable()
      .meta({ description: 'Set where a restricted case was opened in an emergency.' }),
    kind: messageKind,
    title: z.string(),
    step: z.enum(['news', 'reminder', 'escalation']),
    cause: z.string(),
    role: z.enum(['worker', 'teamLead', 'deputyLead', 'intakeOfficer', 'staff', 'onCall']),
    recipientId: z.string().nullable(),
    recipientName: z.string().nullable(),
    urgency: z.enum(['urgent', 'sameDay', 'digest']),
    visibleFrom: dateTime,
    dueAt: dateTime.nullable(),
    basis: orNull(basis),
    params: mirrorOf<NotificationParams>()({
      number: z.string().nullable().optional(),
      by: z.string().optional(),
      version: z.number().optional(),
      team: z.string().optional(),
    }).meta({ description: 'What its words are filled with.' }),
    readAt: dateTime.nullable(),
    visit: orNull(shownVisit).meta({ description: 'The visit that it is about: who, where, since when.' }),
  })
  .meta({ id: 'Notification' });

/** A person's own, and those of whoever they stand in for that day. */
async function recipients({ store }: Deps, municipality: MunicipalityId, id: StaffId, now: Instant) {
  const { staff } = responsibilitiesOf(await loadPeople(store.db, municipality), id, localDateOf(now));
  return [...new Set([id, ...staff])];
}

const readerOf = (caller: Caller, asker: Asker) => ({
  id: personOf(caller).id,
  sight: sightFor(asker, 'seeCase') ?? nothingInSight,
});

export const notifications = [
  reading({
    path: paths.notifications.list,
    act: 'readWorklist',
    tag,
    summary: 'Notifications to you, the newest first',
    query: z.strictObject({ unread: yesOrNo, case: caseId.optional(), ...paging }),
    answer: page(shown),
    asksAbout: ({ case: about }) => about,
    shows: casesOfItems,
    async handle(deps, { caller, asker, query: { unread, case: about, ...rest }, now, rehearsal, language }) {
      const { municipality } = caller;
      const found = await listNotifications(deps.store.db, {
        ...rest,
        municipality,
        now,
        recipients: await recipients(deps, municipality, personOf(caller).id, now),
        reader: readerOf(caller, asker),
        unreadOnly: unread ?? false,
        ...(about && { caseId: about }),
        ...(rehearsal && { rehearsalId: rehearsal.id }),
      });
      const staff = await namesOfStaff(deps, municipality);
      const visitIds = found.items.flatMap(({ visitId }) => visitId ?? []);
      const visits = await visitsToShow(deps, { municipality, visitIds, staff });
      const items = found.items.map(({ rehearsalId: _asked, ...one }) => ({
        ...one,
        recipientName: staff.called(one.recipientId),
        title: taskTitle(one.kind, language),
        visit: (one.visitId && visits.get(one.visitId)) || null,
      }));
      return { items, next: found.next };
    },
  }),
  reading({
    path: paths.notifications.unread,
    act: 'readWorklist',
    tag,
    summary: 'The number of unread notifications',
    answer: z.object({ unread: z.number() }),
    async handle(deps, { caller, asker, now, rehearsal }) {
      const { municipality } = caller;
      const mine = await recipients(deps, municipality, personOf(caller).id, now);
      const reader = readerOf(caller, asker);
      const query = { municipality, now, reader, recipients: mine, ...(rehearsal && { rehearsalId: rehearsal.id }) };
      return { unread: await countUnread(deps.store.db, query) };
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.notifications.read,
    inRehearsal: true,
    act: 'readWorklist',
    tag,
    summary: 'Mark a notification as read or unread',
    params: z.strictObject({ notificationId: anyId }),
    body: z.strictObject({ read: z.boolean().default(true) }),
    answer: done,
    async handle(deps, { params: { notificationId: id }, caller, body: { read }, now }) {
      const { municipality } = caller;
      const mine = await recipients(deps, municipality, personOf(caller).id, now);
      const marked = await markNotification(deps.store.db, { municipality, id, recipients: mine }, read ? now : null);
      if (!marked) throw new Problem(404, 'unknownNotification');
      return { ok: true as const };
    },
  }),
];
