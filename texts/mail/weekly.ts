import { type Status, statuses } from '../../domain/case/status';
import { type Instant, isoWeek, localDateOf } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { TaskKind } from '../../domain/tasks/open-task';
import { matters as matterTitles } from '../matters';
import { statusNames } from '../names';
import { sayDate } from './dates';
import { dueStatusOf } from './describe-message';
import { letterFrame } from './letter-frame';
import { linkToPage } from './links';
import { isTaskKind, type Message } from './message';
import type { Block } from './page';
import { renderLetter } from './render-letter';
import { countsIn, groupByPlace, sectionsOf } from './sections';
import type { Letter, Reader, Sender } from './sender';
import { weeklyWords } from './wording/digests';
import { words } from './wording/letters';

/** How a team lead's teams stand at the beginning of a week. */
export interface Week {
  readonly now: Instant;
  /** Everything open in the teams' cases, whoever is asked, once each. */
  readonly open: readonly Message[];
  /** What of it waits for the team lead: asked of them, or come to them unanswered. */
  readonly forLead: readonly Message[];
  /** The teams' cases that have not ended. */
  readonly cases: Readonly<Partial<Record<Exclude<Status, 'ended'>, number>>>;
  /** In the seven days before. */
  readonly begun: number;
  readonly ended: number;
}

/** A team lead's weekly letter: how the cases stand, what is open, and what waits for them. Undefined when all is nil. */
export function weeklyOf(week: Week, { language }: Reader, sender: Sender): Letter | undefined {
  if (isEmpty(week)) return undefined;
  const { now } = week;
  const today = localDateOf(now);
  const forLead = groupByPlace(week.forLead, now);
  const counts = countsIn(forLead, language) || weeklyWords.calm[language];
  const inWeek = { week: isoWeek(today).week };
  return renderLetter({
    ...letterFrame(language, sender),
    subject: weeklyWords.subject.fill(language, { ...inWeek, counts }),
    heading: weeklyWords.heading.fill(language, inWeek),
    tone: 'plain',
    blocks: [
      { type: 'paragraph', text: weeklyWords.intro.fill(language, { date: sayDate(today, language, today) }) },
      casesTable(week, language),
      ...openTable(week, language),
      ...sectionsOf(forLead, language, sender, now),
      { type: 'link', link: { text: words.openTeam[language], url: linkToPage('team', sender) } },
    ],
  });
}

function isEmpty({ open, forLead, cases, begun, ended }: Week): boolean {
  const standing = Object.values(cases).reduce((sum, count) => sum + count, 0);
  return standing + begun + ended + open.length + forLead.length === 0;
}

function casesTable({ cases, begun, ended }: Week, language: Language): Block {
  const standing = statuses
    .filter((status) => status !== 'ended')
    .filter((status) => (cases[status] ?? 0) > 0)
    .map((status) => [capital(statusNames[status][language]), String(cases[status])]);
  return {
    type: 'table',
    heading: weeklyWords.cases[language],
    columns: [weeklyWords.status[language], weeklyWords.count[language]],
    rows: [...standing, [weeklyWords.begun[language], String(begun)], [weeklyWords.ended[language], String(ended)]],
  };
}

/** A row for each kind of matter that is open, in the order in which a case meets them. */
function openTable({ open, now }: Week, language: Language): Block[] {
  if (open.length === 0) return [];
  const rows = (Object.keys(matterTitles) as TaskKind[]).flatMap((kind) => {
    const ofKind = open.filter((message) => isTaskKind(message.kind) && message.kind === kind);
    const overdue = ofKind.filter((message) => dueStatusOf(message, now) === 'overdue');
    const row = [matterTitles[kind][language], String(ofKind.length), String(overdue.length)];
    return ofKind.length > 0 ? [row] : [];
  });
  const columns = [weeklyWords.what, weeklyWords.openCount, weeklyWords.overdueCount].map((word) => word[language]);
  return [{ type: 'table', heading: weeklyWords.open[language], columns, rows }];
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
