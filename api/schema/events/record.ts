import { z } from 'zod';
import { contactChannels, outcomes, placeKinds } from '../../../domain/case/contact-facts';
import type { FollowUpAfter } from '../../../domain/outreach/contact';
import { entryKinds } from '../../../domain/undoing/correctable';
import type { ContactCorrected } from '../../../domain/undoing/correction';
import { agreedWithCitizen, basis } from '../basis';
import { contactFact, standardRef } from '../case-state';
import { taskKind } from '../kinds';
import { mirrorOf } from '../mirror';
import { lineLeft } from '../next-time';
import { audience, dateTime, id, listOf, localDate, openedText, otherCaseId } from '../values';
import { bringsBack } from './brings-back';
import { returned } from './carried';
import { eventData } from './event-data';

const corrects = {
  target: z.number().meta({ description: 'The number of the entry that it corrects.' }),
  reason: openedText,
};

const contactCorrected = mirrorOf<ContactCorrected>()({
  happenedAt: dateTime,
  outcome: z.enum(outcomes),
  place: z.enum(placeKinds),
  namedPlace: id.optional(),
  channel: z.enum(contactChannels).optional(),
  nextFollowUpOn: localDate.optional(),
  agreedWithCitizen,
  note: openedText.optional(),
  forNextTime: listOf(lineLeft).optional(),
});

const followedUp = mirrorOf<FollowUpAfter>()({
  followUpOn: localDate.optional(),
  followUpDeparts: z.boolean().optional().meta({ description: 'A person set another day than the one proposed.' }),
  followUpBasis: basis.optional().meta({ description: 'What the day is proposed by.' }),
});

const reminder = {
  cause: z.string(),
  kind: taskKind,
  to: listOf(audience),
  due: dateTime.optional(),
  urgent: z.boolean().optional(),
  basis,
  forgets: listOf(z.string()).optional(),
  givenAt: listOf(dateTime).optional(),
};

const carried = z.literal(true).optional().meta({ description: 'What was open here has gone along.' });
const underWay = z.literal(true).optional().meta({ description: 'The other case ends after this.' });

const newSettings = { version: z.number(), from: localDate };

/** Corrections, links between cases, changes of the rules, and reminders. */
export const recordEvents = {
  contactCorrected: eventData<'contactCorrected'>()({
    ...corrects,
    id,
    contact: contactCorrected,
    followUp: followedUp.optional(),
    bringsBack,
  }),
  entryStruckOut: eventData<'entryStruckOut'>()({
    ...corrects,
    what: z.enum(entryKinds),
    id: id.optional(),
    bringsBack,
  }),
  concernAdded: eventData<'concernAdded'>()({
    channel: z.string(),
    referrer: z.string(),
    referrerWantsToStayUnnamed: z.boolean().optional(),
    description: openedText,
    receivedAt: dateTime.optional(),
    joined: otherCaseId.optional(),
    underWay,
  }),
  mergedInto: eventData<'mergedInto'>()({ caseId: otherCaseId, reason: openedText, carried }),
  mergedIn: eventData<'mergedIn'>()({
    caseId: otherCaseId,
    contacts: listOf(contactFact),
    activeSince: dateTime.optional(),
    underWay,
  }),
  joiningSettled: eventData<'joiningSettled'>()({ caseId: otherCaseId }),
  mergeUndone: eventData<'mergeUndone'>()({ reason: openedText, returned: returned.optional() }),
  joinUndone: eventData<'joinUndone'>()({ reason: openedText, returned: returned.optional() }),
  joinedReleased: eventData<'joinedReleased'>()({ caseId: otherCaseId, reason: openedText.optional(), bringsBack }),
  mergedReleased: eventData<'mergedReleased'>()({ caseId: otherCaseId, reason: openedText, bringsBack }),
  reopenedAs: eventData<'reopenedAs'>()({ caseId: otherCaseId, carried }),
  reopeningWithdrawn: eventData<'reopeningWithdrawn'>()({ caseId: otherCaseId, bringsBack }),
  movedToStandard: eventData<'movedToStandard'>()({
    from: standardRef,
    to: standardRef,
    phase: z.string().nullable(),
    reason: openedText,
  }),
  settingsApplied: eventData<'settingsApplied'>()(newSettings),
  settingsTookEffect: eventData<'settingsTookEffect'>()(newSettings),
  reminded: eventData<'reminded'>()(reminder),
  escalated: eventData<'escalated'>()(reminder),
};
