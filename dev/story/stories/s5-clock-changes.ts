import { localTime } from '../../../domain/clock/time';
import { lines, titles } from '../../../texts/stories/s5-clock-changes';
import { logs } from '../acts/contacts';
import { startsOwnInitiative } from '../acts/opening';
import * as that from '../expectations';
import { at, type Story } from '../story';
import { byTheLake } from './by-the-lake';

/** S5.3: a time of day that does not exist, and one that comes twice, each give exactly one occurrence. */
export const s5ClockChanges: Story = {
  id: 'S5-clock-changes',
  title: titles['S5-clock-changes'],
  municipality: 'gentofte',
  begins: '20.03.2026 10.00',
  changesRules: true,
  /** Open at all days and from half past two, so that a reminder falls at the hour in question. */
  settings: ({ calendar }) => ({
    calendar: { ...calendar, hours: { ...calendar.hours, from: localTime('02:30') }, weekdays: [1, 2, 3, 4, 5, 6, 7] },
  }),
  steps: [
    at(
      '22.03.2026 12.00',
      'S5.3',
      lines['22.03.2026 12.00'],
      [startsOwnInitiative({ ...byTheLake, by: 'worker' }), logs('contactMade')],
      [that.dueOn('followUp', '29.03.2026', { clause: 'G15', setting: 'followUp.proposals.seekingContact' })],
    ),
    at(
      '29.03.2026 09.00',
      'S5.3',
      lines['29.03.2026 09.00'],
      [logs('contactMade')],
      [that.toldOnce('worker', 'followUp', '29.03.2026', '2026-03-29T01:30:00.000Z')],
    ),
    at('18.10.2026 12.00', 'S5.3', lines['18.10.2026 12.00'], [
      logs('contactMade', { next: '25.10.2026', reason: 'Søndag i gudstjenesten.' }),
    ]),
    at(
      '25.10.2026 09.00',
      'S5.3',
      lines['25.10.2026 09.00'],
      [],
      [that.toldOnce('worker', 'followUp', '25.10.2026', '2026-10-25T00:30:00.000Z')],
    ),
  ],
};
