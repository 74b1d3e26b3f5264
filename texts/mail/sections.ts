import type { Instant } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { describeMessage, dueStatusOf } from './describe-message';
import { isTaskKind, type Message } from './message';
import type { Block, Entry } from './page';
import type { Sender } from './sender';
import { whyOf } from './why';
import { type Place, placeCounts, placeHeadings } from './wording/digests';
import { words } from './wording/letters';
import { matterWording } from './wording/matters';

/** The most rows of a section; the rest is read in Fodfæste, where it can be filtered. */
const LONGEST_SECTION = 40;

export type MessagesByPlace = Readonly<Record<Place, readonly Message[]>>;

/** Each message once, in its place, the most pressing first. */
export function groupByPlace(messages: readonly Message[], now: Instant): MessagesByPlace {
  const byPlace: Record<Place, Message[]> = { overdue: [], today: [], decision: [], news: [], comingUp: [] };
  for (const message of [...onePerCause(messages)].sort(mostPressingFirst))
    byPlace[placeOf(message, now)].push(message);
  return byPlace;
}

function placeOf(message: Message, now: Instant): Place {
  if (message.step === 'news') return message.kind === 'endedToConfirm' ? 'decision' : 'news';
  switch (dueStatusOf(message, now)) {
    case 'overdue':
      return 'overdue';
    case 'due':
      return 'today';
    case 'waiting':
      return isTaskKind(message.kind) && matterWording[message.kind].asks === 'decision' ? 'decision' : 'comingUp';
  }
}

/** One message for each task: the escalation before the reminder, news only where there is neither. */
function onePerCause(messages: readonly Message[]): Iterable<Message> {
  const found = new Map<string, Message>();
  for (const message of messages) {
    const key = `${subjectOf(message)}/${causeOf(message)}`;
    const before = found.get(key);
    if (!before || weightOf[message.step] >= weightOf[before.step]) found.set(key, message);
  }
  return found.values();
}

const weightOf: Readonly<Record<Message['step'], number>> = { news: 0, reminder: 1, escalation: 2 };

/** That a case has ended and that its ending is to be confirmed are one thing to decide, under the ending's number. */
function causeOf({ kind, cause }: Message): string {
  return kind === 'endedToConfirm' ? cause.replace(`news:${kind}:`, 'toConfirm:') : cause;
}

function mostPressingFirst(a: Message, b: Message): number {
  const keys = (one: Message) => [one.urgency === 'urgent' ? '0' : '1', one.due ?? '9', subjectOf(one), one.cause];
  const [of, against] = [keys(a), keys(b)];
  const differs = of.findIndex((key, at) => key !== against[at]);
  return differs === -1 ? 0 : (of[differs] ?? '') < (against[differs] ?? '') ? -1 : 1;
}

function subjectOf({ about }: Message): string {
  switch (about.what) {
    case 'case':
      return about.number;
    case 'visit':
      return about.visitId;
    case 'standard':
      return `${about.id}/${about.version}`;
    case 'glassBreaking':
    case 'restriction':
      return about.number;
    case 'staff':
    case 'team':
      return about.what;
  }
}

const places = Object.keys(placeHeadings) as Place[];

/** "2 overskredet, 1 i dag": what is in which place. */
export function countsIn(all: MessagesByPlace, language: Language): string {
  return places
    .filter((place) => all[place].length > 0)
    .map((place) => placeCounts[place].fill(language, { count: all[place].length }))
    .join(', ');
}

/** Why it comes to this reader is said where they would wonder: in another's place, or where no rule asks for it. */
function row(message: Message, language: Language, sender: Sender, now: Instant): Entry {
  const { you, ...entry } = describeMessage(message, language, sender, now);
  const asAsked = message.receivedAs === 'oneself' && message.step !== 'escalation';
  return asAsked && whyOf(message.basis, language, now) ? entry : { ...entry, facts: [...entry.facts, you] };
}

/** A section for each place that holds something. */
export function sectionsOf(all: MessagesByPlace, language: Language, sender: Sender, now: Instant): Block[] {
  return places
    .filter((place) => all[place].length > 0)
    .map((place) => {
      const rest = all[place].length - LONGEST_SECTION;
      return {
        type: 'section',
        heading: `${placeHeadings[place][language]} (${all[place].length})`,
        entries: all[place].slice(0, LONGEST_SECTION).map((message) => row(message, language, sender, now)),
        ...(rest > 0 && { more: words.more.fill(language, { count: rest }) }),
      };
    });
}
