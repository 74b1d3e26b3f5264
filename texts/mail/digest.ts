import { type Instant, localDateOf } from '../../domain/clock/time';
import { sayDate } from './dates';
import { letterFrame } from './letter-frame';
import { linkToPage } from './links';
import type { Message } from './message';
import { renderLetter } from './render-letter';
import { countsIn, groupByPlace, sectionsOf } from './sections';
import type { Letter, Reader, Sender } from './sender';
import { digestWords } from './wording/digests';
import { words } from './wording/letters';

/** What a reader is told as a working day opens. */
export interface Day {
  /** When the digest is made, which is what "today" and "overdue" are held against. */
  readonly now: Instant;
  /** Reminders, escalations and news for this reader; each cause is told once, in whatever order they come. */
  readonly messages: readonly Message[];
}

/** The digest of one reader's day: overdue, today, decisions, news, what is coming. Undefined when there is nothing. */
export function digestOf({ now, messages }: Day, { language }: Reader, sender: Sender): Letter | undefined {
  if (messages.length === 0) return undefined;
  const all = groupByPlace(messages, now);
  const counts = countsIn(all, language);
  const today = localDateOf(now);
  return renderLetter({
    ...letterFrame(language, sender),
    subject: digestWords.subject.fill(language, { counts }),
    heading: digestWords.heading.fill(language, { date: sayDate(today, language, today) }),
    tone: 'plain',
    blocks: [
      { type: 'paragraph', text: digestWords.intro.fill(language, { counts }) },
      ...sectionsOf(all, language, sender, now),
      { type: 'link', link: { text: words.openToday[language], url: linkToPage('today', sender) } },
    ],
  });
}
