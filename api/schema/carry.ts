import { z } from 'zod';
import { whyGone } from '../carry/own-cases';
import { casePage } from './case-page';
import { ownInitiativeAhead } from './own-initiative';
import { shownIdentity } from './people';
import { card } from './today';
import { dateTime, id, listOf } from './values';

/** The part of a case's page that is needed outside. */
const carriedPage = casePage
  .pick({
    caseId: true,
    number: true,
    version: true,
    status: true,
    statusText: true,
    phase: true,
    restricted: true,
    name: true,
    badge: true,
    cautions: true,
    workerName: true,
    workerPhone: true,
    onCallNumber: true,
    allowed: true,
    nextDeadline: true,
    nextReminder: true,
    tasks: true,
    proposedFollowUpOn: true,
    places: true,
    usualPlaceKind: true,
    safety: true,
    goals: true,
    crisis: true,
    appointments: true,
    forNextTime: true,
    comments: true,
    latest: true,
  })
  .extend({ citizen: shownIdentity.omit({ name: true, cpr: true }) })
  .meta({
    id: 'CarriedPage',
    description: 'Of a case’s page what is needed outside: no CPR number, no consents, no handovers.',
  });

export const carriedCase = z
  .object({
    caseId: id,
    version: z.string().meta({ description: 'To be sent as held; it changes with whatever is carried of the case.' }),
    card,
    page: carriedPage,
  })
  .meta({ id: 'CarriedCase' });

export const carriedAnswer = z
  .object({
    at: dateTime.meta({ description: 'As of when.' }),
    until: dateTime.meta({ description: 'Until when it may be read without signing in anew.' }),
    gone: listOf(z.object({ id, why: z.enum(whyGone) })).meta({
      description: 'What was held and is carried no more: to be deleted before anything is shown.',
    }),
    cases: listOf(carriedCase).meta({ description: 'New or changed, what presses most first.' }),
    left: z.number().meta({ description: 'So many more are new or changed: ask again with what is held by then.' }),
    total: z.number().meta({ description: 'So many are carried in all.' }),
    ownInitiative: ownInitiativeAhead.meta({
      description: 'What is asked where a case is begun on the way, without net.',
    }),
  })
  .meta({ id: 'Carried' });
