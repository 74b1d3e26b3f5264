import { z } from 'zod';
import { crisisKinds, incidentKinds } from '../../../domain/case/care-facts';
import { dateTime, id, localDate, openedText } from '../values';
import { eventData } from './event-data';

/** Crisis, concern for a child, incidents and visits in pairs. */
export const careEvents = {
  crisisMarked: eventData<'crisisMarked'>()({ kind: z.enum(crisisKinds), note: openedText.optional() }),
  crisisClosed: eventData<'crisisClosed'>()({ note: openedText }),
  childConcernOpened: eventData<'childConcernOpened'>()({ id, kind: z.enum(['child', 'pregnancy']), note: openedText }),
  childConcernNoticeSent: eventData<'childConcernNoticeSent'>()({ concern: id, sentOn: localDate }),
  childConcernSettled: eventData<'childConcernSettled'>()({ concern: id, reason: openedText }),
  incidentRecorded: eventData<'incidentRecorded'>()({
    id,
    kind: z.enum(incidentKinds),
    happenedAt: dateTime,
    note: openedText,
    pairsReviewOn: localDate.optional(),
  }),
  incidentReviewed: eventData<'incidentReviewed'>()({ incident: id, note: openedText }),
  pairRuleSet: eventData<'pairRuleSet'>()({ reviewOn: localDate }),
  pairRuleLifted: eventData<'pairRuleLifted'>()({ reason: openedText }),
  pairRuleExtended: eventData<'pairRuleExtended'>()({ reviewOn: localDate, reason: openedText }),
  pairRuleOverridden: eventData<'pairRuleOverridden'>()({ visit: id, reason: openedText }),
};
