import type { Instant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { emergency } from '../emergency';
import { describeMessage } from './describe-message';
import { letterFrame } from './letter-frame';
import type { Message } from './message';
import type { Block, Fact } from './page';
import { renderLetter } from './render-letter';
import type { Letter, Reader, Sender } from './sender';
import { factsOfVisit } from './visit-facts';
import { words } from './wording/letters';

/** Urgent kinds that are not escalated to others when nobody acknowledges them. */
const goesNoFurther: readonly Message['kind'][] = [
  'checkOutAsked',
  'goesAlong',
  'ownVisitAlarm',
  'alarmTaken',
  'alarmOver',
  'glassBroken',
  'declineHeard',
];

/**
 * The mail about one message, for what does not wait for the digest. `now` is when it is sent: it decides whether the
 * matter is overdue by then.
 *
 *   letterOf(message, { language: 'da' }, sender, now).subject  // "[Sag B-000042] Krise: følg op i dag"
 */
export function letterOf(message: Message, { language }: Reader, sender: Sender, now: Instant): Letter {
  const { title, tag, tone, says, facts, link, you } = describeMessage(message, language, sender, now);
  const { about } = message;
  const alarm: Block[] =
    message.urgency === 'urgent' && !goesNoFurther.includes(message.kind)
      ? [
          { type: 'warning', text: emergency[language] },
          { type: 'paragraph', text: (about.what === 'visit' ? words.untilAlarmTaken : words.untilTaken)[language] },
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
      { type: 'facts', facts: [...placeOf(about, tag, language, now), ...facts, you] },
      { type: 'link', link },
    ],
  });
}

/** Where it is about: the case, or the place of a visit with who is out and since when. */
function placeOf(about: Message['about'], tag: string, language: Language, now: Instant): readonly Fact[] {
  return about.what === 'visit' && about.visit
    ? factsOfVisit(about.visit, language, now)
    : [{ label: words.where[language], text: tag }];
}
