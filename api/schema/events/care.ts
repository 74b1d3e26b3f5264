import { z } from 'zod';
import { crisisKinds, incidentKinds } from '../../../domain/case/care-facts';
import { basis } from '../basis';
import { dateTime, id, localDate, openedText } from '../values';
import { eventData } from './event-data';

/** Crisis, concern for a child, incidents and visits in pairs. */
export const careEvents = {
  crisisMarked: eventData<'crisisMarked'>()({ kind: z.enum(crisisKinds), note: openedText.optional(), basis }),
  crisisClosed: eventData<'crisisClosed'>()({ note: openedText }),
  childConcernOpened: eventData<'childConcernOpened'>()({
    id,
    kind: z.enum(['child', 'pregnancy']),
    note: openedText,
    basis,
  }),
  childConcernNoticeSent: eventData<'childConcernNoticeSent'>()({ concern: id, sentOn: localDate }),
  childConcernSettled: eventData<'childConcernSettled'>()({ concern: id, reason: openedText }),
  incidentRecorded: eventData<'incidentRecorded'>()({
    id,
    kind: z.enum(incidentKinds),
    happenedAt: dateTime,
    note: openedText,
    basis,
    pairsReviewOn: localDate.optional(),
    pairsBasis: basis.optional(),
  }),
  incidentReviewed: eventData<'incidentReviewed'>()({ incident: id, note: openedText }),
  pairRuleSet: eventData<'pairRuleSet'>()({ reviewOn: localDate, basis }),
  pairRuleLifted: eventData<'pairRuleLifted'>()({ reason: openedText }),
  pairRuleExtended: eventData<'pairRuleExtended'>()({ reviewOn: localDate, reason: openedText, basis }),
  pairRuleOverridden: eventData<'pairRuleOverridden'>()({ visit: id, reason: openedText }),
};
