import type { Instant } from '../../domain/clock/time';
import { emergency } from '../emergency';
import { describeMessage } from './describe-message';
import { letterFrame } from './letter-frame';
import type { Message } from './message';
import type { Block } from './page';
import { renderLetter } from './render-letter';
import type { Letter, Reader, Sender } from './sender';
import { words } from './wording/letters';

/** Urgent kinds that are not escalated to others when nobody acknowledges them. */
const goesNoFurther: readonly Message['kind'][] = ['checkOutAsked', 'goesAlong', 'glassBroken', 'declineHeard'];

/**
 * The mail about one message, for what does not wait for the digest. `now` is when it is sent: it decides whether the
 * matter is overdue by then.
 *
 *   letterOf(message, { language: 'da' }, sender, now).subject  // "[Sag B-000042] Krise: følg op i dag"
 */
export function letterOf(message: Message, { language }: Reader, sender: Sender, now: Instant): Letter {
  const { title, tag, tone, says, facts, link, you } = describeMessage(message, language, sender, now);
  const alarm: Block[] =
    message.urgency === 'urgent' && !goesNoFurther.includes(message.kind)
      ? [
          { type: 'warning', text: emergency[language] },
          { type: 'paragraph', text: words.untilTaken[language] },
        ]
      : [];
  return renderLetter({
    ...letterFrame(language, sender),
    subject: `[${tag}] ${title}`,
    heading: title,
    tone,
    blocks: [
      { type: 'paragraph', text: says },
      ...alarm,
      { type: 'facts', facts: [{ label: words.where[language], text: tag }, ...facts, you] },
      { type: 'link', link },
    ],
  });
}
