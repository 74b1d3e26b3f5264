import type { TaskKind } from '../tasks/open-task';

/**
 * What a team lead's board counts, in the order in which it is looked at: people in danger, what only a team lead can
 * decide, and the rest. Each is a number, and the list of the very cases, or visits, that it counts.
 */
export const boardSections = {
  danger: ['alarms', 'outNow', 'crises'],
  decisions: ['assessments', 'endings', 'secondWords', 'pairRules', 'unassigned'],
  rest: ['overdue', 'silent', 'attemptsOnly', 'escalated', 'waiting', 'incidents', 'childConcerns', 'comments'],
} as const;

export type BoardSection = keyof typeof boardSections;
export type BoardNumber = (typeof boardSections)[BoardSection][number];

/** Those that count visits; all others count cases. */
export const boardVisits = ['alarms', 'outNow'] as const;
export type BoardVisits = (typeof boardVisits)[number];

export const boardCases = ['crises', ...boardSections.decisions, ...boardSections.rest] as const;
export type BoardCases = (typeof boardCases)[number];

/** What else the board has lists of: all that is open, of which each person has a share. */
export const boardLists = [...boardCases, 'open'] as const;
export type BoardList = (typeof boardLists)[number];

/** Of what a team lead is asked, which kinds a number counts. */
export const askedOfLead = {
  assessments: ['mayItEnd', 'declineAssessment', 'landing'],
  endings: ['toConfirm'],
  secondWords: ['secondWord'],
  pairRules: ['pairRule'],
  incidents: ['incident'],
  childConcerns: ['childConcern'],
  comments: ['commentToAnswer', 'commentToClose'],
} as const satisfies Partial<Record<BoardCases, readonly TaskKind[]>>;
