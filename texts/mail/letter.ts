import type { Instant } from '../../domain/clock/time';
import { emergency } from '../emergency';
import { around } from './around';
import { finished } from './finished';
import type { Message } from './message';
import type { Block } from './page';
import type { Letter, Reader, Sender } from './sender';
import { told } from './told';
import { words } from './wording/letters';

/** Urgent, and for nobody else in turn. */
const goesNoFurther: readonly Message['kind'][] = ['checkOutAsked', 'glassBroken'];

/**
 * The mail about one message, for what does not wait for the digest. `now` is when it is sent: it decides whether the
 * matter is overdue by then.
 *
 *   letterOf(message, { language: 'da' }, sender, now).subject  // "[Sag B-000042] Krise: følg op i dag"
 */
export function letterOf(message: Message, { language }: Reader, sender: Sender, now: Instant): Letter {
  const { title, tag, tone, says, facts, link, you } = told(message, language, sender, now);
  const alarm: Block[] =
    message.urgency === 'urgent' && !goesNoFurther.includes(message.kind)
      ? [
          { type: 'warning', text: emergency[language] },
          { type: 'paragraph', text: words.untilTaken[language] },
        ]
      : [];
  return finished({
    ...around(language, sender),
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
