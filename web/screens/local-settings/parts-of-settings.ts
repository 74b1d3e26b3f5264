import { reviewNames } from '../../../domain/rules/reviews';
import { choices } from '../../../texts/settings';
import { localSettings as words } from '../../../texts/web/local-settings';
import type { Part, Section } from '../../parts/rule-form/part';

const number = (key: string, optional = false): Part => ({ kind: 'number', key, optional });
const numbers = (key: string): Part => ({ kind: 'numbers', key });
const group = (key: string, parts: readonly Part[], optional = false): Part => ({
  kind: 'group',
  key,
  parts,
  optional,
});
const choice = (key: string, codes: readonly (keyof typeof choices)[]): Part => ({
  kind: 'choice',
  key,
  options: codes.map((value) => ({ value, label: choices[value] })),
});

/** Days between reviews of each kind that has no more than that. */
const otherReviews = reviewNames.filter((name) => name !== 'needReview').map((name) => group(name, [number('days')]));

/** Every setting, in the order of the process. The schema knows them; a test holds the two together. */
export const partsOfSettings = (phases: readonly string[]): readonly Section[] => [
  {
    id: 'decided',
    title: words.decided,
    help: words.decidedHelp,
    parts: [
      { kind: 'line', key: 'setBy' },
      { kind: 'date', key: 'from' },
      { kind: 'prose', key: 'reference' },
    ],
  },
  {
    id: 'hours',
    title: words.hours,
    parts: [
      group('calendar', [
        group('hours', [
          { kind: 'time', key: 'from' },
          { kind: 'time', key: 'to' },
        ]),
        { kind: 'weekdays', key: 'weekdays' },
        { kind: 'words', key: 'closedDays' },
      ]),
    ],
  },
  {
    id: 'until-contact',
    title: words.untilContact,
    parts: [
      group('triage', [number('workingDays'), number('lookAgainDays')]),
      group('firstAttempt', [number('workingDays')]),
    ],
  },
  {
    id: 'follow-up',
    title: words.followUp,
    parts: [
      group('followUp', [
        group(
          'proposals',
          phases.map((phase) => number(phase)),
        ),
        number('maximumDays'),
        number('escalationWorkingDays'),
      ]),
      group('needReview', [number('days'), number('onPhaseDays')]),
      ...otherReviews,
    ],
  },
  {
    id: 'ending',
    title: words.ending,
    parts: [
      group('unreachable', [
        number('days'),
        number('attempts'),
        number('promptDays'),
        number('assessmentDays'),
        numbers('reminders'),
        number('graceDays'),
        choice('unassessed', ['plan', 'hold']),
        group('floors', [number('days'), number('attempts')]),
        group('variety', [number('days'), number('dayParts'), number('ways')]),
        choice('secondWord', ['teamLead', 'none']),
      ]),
      group('decline', [number('assessmentDays'), numbers('reminders')]),
    ],
  },
  {
    id: 'handover',
    title: words.handover,
    parts: [
      group('handover', [
        number('replyDays'),
        number('attendanceDays'),
        number('bridgingDays'),
        group('link', [number('days'), { kind: 'yesNo', key: 'code' }], true),
      ]),
    ],
  },
  {
    id: 'safety',
    title: words.safety,
    parts: [
      group('loneVisit', [
        number('alarmMinutes'),
        {
          kind: 'list',
          key: 'onCall',
          optional: true,
          parts: [
            { kind: 'line', key: 'name' },
            { kind: 'line', key: 'email', optional: true },
            { kind: 'line', key: 'phone', optional: true },
          ],
        },
      ]),
      group('pairRule', [number('reviewDays')]),
      group('childConcern', [number('reminderDays')]),
      group('correction', [number('hours')]),
      number('clockToleranceMinutes'),
      number('reminderSpreadMinutes', true),
    ],
  },
  {
    id: 'house',
    title: words.house,
    parts: [
      choice('receipt', ['numberOnly', 'status']),
      group(
        'mail',
        [
          { kind: 'line', key: 'name', optional: true },
          { kind: 'both', key: 'greeting', optional: true },
          { kind: 'both', key: 'closing', optional: true },
          { kind: 'both', key: 'signature', optional: true },
        ],
        true,
      ),
      group(
        'publicForm',
        [
          { kind: 'both', key: 'whatHappens', isLong: true, optional: true },
          { kind: 'line', key: 'privacy', optional: true },
          { kind: 'line', key: 'accessibility', optional: true },
        ],
        true,
      ),
    ],
  },
  {
    id: 'keeping',
    title: words.keeping,
    parts: [
      group(
        'retention',
        [number('years'), choice('afterwards', ['discard', 'handOver']), { kind: 'prose', key: 'basis' }],
        true,
      ),
      group('standardReview', [numbers('reminders')], true),
    ],
  },
  {
    id: 'own',
    title: words.own,
    parts: [
      {
        kind: 'list',
        key: 'additionalGrounds',
        parts: [
          { kind: 'line', key: 'id' },
          { kind: 'both', key: 'name' },
          { kind: 'yesNo', key: 'assessment' },
        ],
      },
    ],
  },
];
