import { z } from 'zod';
import { contactChannels } from '../../domain/case/contact-facts';

/** What the citizen has said about being contacted in one way. */
export const channelWords = ['agreed', 'declined'] as const;
/** Whether a message may be left for the citizen: not at all, for the citizen alone, or with others too. */
export const messageRules = ['no', 'toCitizenOnly', 'withOthersToo'] as const;

const card = z.object({
  channels: z.partialRecord(z.enum(contactChannels), z.enum(channelWords)).optional(),
  safest: z.enum(contactChannels).optional(),
  goodTimes: z.string().optional(),
  avoid: z.string().optional(),
  message: z.enum(messageRules).optional(),
  knows: z.array(z.string()).readonly().optional(),
  remarks: z.string().optional(),
});

/** How the citizen is reached without harm, field by field; what nobody has said yet is left out. */
export type Reachability = z.infer<typeof card>;

/** The card as its column holds it, before it is encrypted. */
export const asStoredCard = (reachability: Reachability): string => JSON.stringify(reachability);

/** A stored card; one from before it had fields was free text, and is read as its remarks. */
export function readStoredCard(stored: string): Reachability {
  return cardIn(stored) ?? { remarks: stored };
}

function cardIn(stored: string): Reachability | undefined {
  try {
    return card.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
