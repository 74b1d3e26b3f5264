import { both, type Table, type Template, template } from '../../text';

/** Where a message stands in a digest; the first that fits. */
export type Place = 'overdue' | 'today' | 'decision' | 'news' | 'comingUp';

/** The headings, in the order in which they stand. */
export const placeHeadings: Table<Place> = {
  overdue: both('Overskredet', 'Overdue'),
  today: both('I dag', 'Today'),
  decision: both('Venter på din afgørelse', 'Waiting for your decision'),
  news: both('Til orientering', 'For your information'),
  comingUp: both('På vej', 'Coming up'),
};

/** The same in a subject, with how many. */
export const placeCounts: Readonly<Record<Place, Template<{ readonly count: number }>>> = {
  overdue: template('{count} overskredet', '{count} overdue'),
  today: template('{count} i dag', '{count} today'),
  decision: template('{count} at afgøre', '{count} to decide'),
  news: template('{count} til orientering', '{count} for your information'),
  comingUp: template('{count} på vej', '{count} coming up'),
};

export const digestWords = {
  subject: template('Din dag: {counts}', 'Your day: {counts}'),
  heading: template('Din dag, {date}', 'Your day, {date}'),
  intro: template('Det venter på dig: {counts}.', 'This is what waits for you: {counts}.'),
} as const;

export const weeklyWords = {
  subject: template('Teamets uge {week}: {counts}', 'The team’s week {week}: {counts}'),
  heading: template('Teamets uge {week}', 'The team’s week {week}'),
  intro: template('Sådan står teamets sager {date}.', 'This is how the team’s cases stand on {date}.'),
  calm: both('intet venter', 'nothing waits'),
  cases: both('Sager', 'Cases'),
  status: both('Status', 'Status'),
  count: both('Antal', 'Count'),
  begun: both('Nye i den forløbne uge', 'New in the past week'),
  ended: both('Ophørt i den forløbne uge', 'Ended in the past week'),
  open: both('Åbne opgaver', 'Open tasks'),
  what: both('Opgave', 'Task'),
  openCount: both('Åbne', 'Open'),
  overdueCount: both('Overskredet', 'Overdue'),
} as const;
