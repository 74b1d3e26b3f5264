import { z } from 'zod';
import { linkStandings, nextInOffer } from '../../domain/handover/offer-progress';
import { listOffers, offerLists } from '../../store/read/handovers';
import { listedOffers } from '../cases/reading/listed-offers';
import { personOf } from '../door/caller';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { page } from '../schema/answers';
import { casesOfItems } from '../schema/cases-shown';
import { handoverState } from '../schema/kinds';
import { paging, yes } from '../schema/params';
import { badge } from '../schema/today';
import { dateTime, localDate, openedText, orNull } from '../schema/values';

const link = z.object({
  standing: z.enum(linkStandings),
  sentAt: dateTime.nullable(),
  expiresAt: dateTime.nullable(),
  openedAt: dateTime.nullable().meta({ description: 'When it was last opened with its code.' }),
  wrongCodes: z.number().meta({ description: 'In a row; too many stop it.' }),
});

const listed = z
  .object({
    caseId: z.string(),
    number: z.string(),
    name: z.string().nullable().meta({ description: 'The name that the citizen chose to give, else the alias.' }),
    badge: orNull(badge),
    team: z.string().nullable(),
    teamName: z.string().nullable(),
    workerId: z.string().nullable(),
    workerName: z.string().nullable(),
    handover: z.string(),
    serviceText: z.string(),
    serviceName: openedText,
    state: handoverState,
    stateText: z.string(),
    since: dateTime,
    meetingOn: localDate.nullable(),
    dueAt: dateTime
      .nullable()
      .meta({ description: 'By when the service is to reply, or what comes after that is due.' }),
    isOverdue: z.boolean().meta({ description: 'The day that it was due on is over.' }),
    link: link.meta({ description: 'The last one that was sent for it; in a rehearsal none is.' }),
    next: z.enum(nextInOffer).meta({ description: 'What the contact person does next about it.' }),
    restricted: z.boolean().meta({ description: 'Shown to those named, and to nobody else.' }),
  })
  .meta({ id: 'ListedOffer' });

/** Offers to services, and their answers, across the cases that one does outreach in. */
export const offers = [
  reading({
    path: paths.handovers.list,
    act: 'doOutreach',
    tag: 'Handovers',
    summary: 'Offers to services and their answers, by the day on which the service is to reply; how each link stands',
    query: z.strictObject({
      list: z.enum(offerLists).optional().meta({
        description: 'Those under way, what is due first coming first; or those that are over, the latest first.',
      }),
      mine: yes('Those in your own cases, and in those of whom you stand in for.'),
      ...paging,
    }),
    answer: page(listed),
    shows: casesOfItems,
    async handle(
      deps,
      { caller, asker, sight, query: { list = 'underWay', mine, ...rest }, now, wall, rehearsal, language },
    ) {
      const { municipality } = caller;
      const own = asker.kind === 'staff' ? asker.standsInFor : [];
      const { items, next } = await listOffers(deps.store.db, {
        ...rest,
        municipality,
        list,
        sight,
        ...(mine && { of: [personOf(caller).id, ...own] }),
        ...(rehearsal && { rehearsalId: rehearsal.id }),
      });
      return { items: await listedOffers(deps, items, { municipality, language, now, wall }), next };
    },
  }),
];
