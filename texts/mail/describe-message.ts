import type { Instant } from '../../domain/clock/time';
import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import { dueStatus } from '../../domain/tasks/open-task';
import { sayInstant } from './dates';
import type { MailKind } from './kinds';
import { linkTo } from './links';
import { isTaskKind, type Message } from './message';
import type { Entry, Fact, Link, Tone } from './page';
import type { Sender } from './sender';
import { whyOf, whyYou } from './why';
import { words } from './wording/letters';
import { matterWording } from './wording/matters';
import { newsWording } from './wording/news';
import { restrictedNews } from './wording/restricted';
import { standardNews } from './wording/standards';
import { vacancyNews } from './wording/vacancies';
import { visitWording } from './wording/visits';
import type { Wording } from './wording/wording';

const wordings: Readonly<Record<MailKind, Wording>> = {
  ...matterWording,
  ...newsWording,
  ...visitWording,
  ...standardNews,
  ...restrictedNews,
  ...vacancyNews,
};

/** Whether a message is due or overdue at `now`, by the domain's one definition; news is neither. */
export function dueStatusOf({ step, due }: Message, now: Instant): ReturnType<typeof dueStatus> {
  return step === 'news' || !due ? 'waiting' : dueStatus({ due }, now);
}

/** A message in words: what, what to do, until when, why and where; apart, in `you`, why it comes to this reader. */
export function describeMessage(
  message: Message,
  language: Language,
  sender: Sender,
  now: Instant,
): Entry & { readonly you: Fact } {
  const wording = wordings[message.kind];
  const overdue = dueStatusOf(message, now) === 'overdue';
  const title = (overdue ? (wording.overdue ?? wording.title) : wording.title)[language];
  const escalated = message.step === 'escalation';
  return {
    title: escalated ? words.escalated.fill(language, { title }) : title,
    tag: tagOf(message, language),
    tone: toneOf(message, overdue),
    says: (overdue ? (wording.saysOverdue ?? wording.says) : wording.says)[language],
    facts: [
      { label: words.whatNow[language], text: whatNow(message, wording)[language] },
      ...dueFact(message, overdue, language, now),
      ...whyFact(message, language, now),
    ],
    you: { label: words.whyYou[language], text: whyYou(message, language) },
    link: linkOf(message, language, sender),
  };
}

function toneOf({ urgency }: Message, overdue: boolean): Tone {
  return urgency === 'urgent' ? 'alarm' : overdue ? 'overdue' : 'plain';
}

/** "Sag B-000042": by its number alone, and by nothing that says who it is about. */
function tagOf({ about }: Message, language: Language): string {
  switch (about.what) {
    case 'case':
    case 'glassBreaking':
    case 'restriction':
      return words.caseTag.fill(language, { number: about.number });
    case 'visit':
      return about.number === null ? words.visitTag[language] : words.caseTag.fill(language, { number: about.number });
    case 'standard':
      return words.standardTag[language];
    case 'staff':
    case 'team':
      return words.staffTag[language];
  }
}

function whatNow({ kind, step }: Message, wording: Wording): Bilingual {
  if (step !== 'escalation' || !isTaskKind(kind)) return wording.do;
  const lead = matterWording[kind].leadCan;
  return lead === 'same' ? wording.do : lead;
}

function dueFact({ due }: Message, overdue: boolean, language: Language, now: Instant): Fact[] {
  if (!due) return [];
  return [{ label: (overdue ? words.wasDue : words.by)[language], text: sayInstant(due, language, now) }];
}

function whyFact({ basis }: Message, language: Language, now: Instant): Fact[] {
  const why = whyOf(basis, language, now);
  return why ? [{ label: words.why[language], text: why }] : [];
}

function linkOf({ about }: Message, language: Language, sender: Sender): Link {
  return { text: linkText({ about }, language), url: linkTo(about, sender) };
}

function linkText({ about }: Pick<Message, 'about'>, language: Language): string {
  switch (about.what) {
    case 'case':
      return words.openCase.fill(language, { number: about.number });
    case 'visit':
      return words.openVisit[language];
    case 'standard':
      return words.openStandard[language];
    case 'glassBreaking':
      return words.openBreakings[language];
    case 'staff':
      return words.openStaff[language];
    case 'team':
      return words.openTeam[language];
    case 'restriction':
      return words.openRestricted[language];
  }
}
