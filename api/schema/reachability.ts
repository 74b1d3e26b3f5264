import { z } from 'zod';
import { contactChannels } from '../../domain/case/contact-facts';
import { asStoredCard, channelWords, messageRules } from '../../store/identity/reachability';
import { line } from './fields';
import { listOf } from './values';

const channel = z.enum(contactChannels);
const channels = z.partialRecord(channel, z.enum(channelWords)).meta({
  description: 'By channel whether the citizen has agreed to it or declined it; a channel left out was not spoken of.',
});
const safest = channel.meta({ description: 'The channel that brings the citizen into no trouble.' });
const message = z.enum(messageRules).meta({ description: 'Whether a message may be left, and with whom.' });
const LONGEST_REMARK = 2_000;
const remarks = z.string().trim().min(1).max(LONGEST_REMARK);

/** The card as it is given: it replaces the one before whole. */
export const reachability = z
  .strictObject({
    channels: channels.optional(),
    safest: safest.optional(),
    goodTimes: line.optional(),
    avoid: line.optional().meta({ description: 'What to avoid: times, places, people.' }),
    message: message.optional(),
    knows: z.array(line).max(20).optional().meta({ description: 'Who knows that there is contact.' }),
    remarks: remarks.optional(),
  })
  .meta({ id: 'Reachability', description: 'How the citizen is reached without harm.' });

/** The card, or one free text, which becomes its remarks; read as its column holds it. */
export const reachabilityGiven = z
  .union([z.string().trim().max(LONGEST_REMARK), reachability])
  .transform((said) => asStoredCard(typeof said === 'string' ? { remarks: said } : said));

export const shownReachability = z
  .object({
    channels: channels.optional(),
    safest: safest.optional(),
    goodTimes: z.string().optional(),
    avoid: z.string().optional(),
    message: message.optional(),
    knows: listOf(z.string()).optional(),
    remarks: z.string().optional(),
  })
  .meta({
    id: 'ShownReachability',
    description: 'How the citizen is reached without harm; what is not known is left out.',
  });
