import { lines, titles } from '../../../texts/stories/s5-never-found';
import { logs } from '../acts/contacts';
import { reopens, startsOwnInitiative } from '../acts/opening';
import { goesQuiet, turnsTo } from '../acts/progress';
import * as that from '../expectations';
import { at, type Story } from '../story';

/** Another citizen, never met, and nobody answers. */
export const s5NeverFound: Story = {
  id: 'S5-never-found',
  title: titles['S5-never-found'],
  municipality: 'gentofte',
  begins: '09.02.2026 10.00',
  steps: [
    at(
      '09.02.2026 10.15',
      'S5.7',
      lines['09.02.2026 10.15'],
      [
        startsOwnInitiative({
          as: 'never found',
          judgement: 'Sover i skuret bag stadion; går, før nogen når at hilse.',
          identity: { alias: 'Manden bag stadion', place: 'Bag stadion' },
          targetGroups: ['homeless'],
        }),
        logs('notMet', { place: 'publicPlace' }),
        goesQuiet,
      ],
      [that.statusIs('active'), that.silenceReaches('10.05.2026 10.15')],
    ),
    at(
      '11.05.2026 16.00',
      'S5.7',
      lines['11.05.2026 16.00'],
      [],
      [
        that.isOpen('mayItEnd'),
        that.showsFrom('mayItEnd', '11.05.2026 08.00'),
        that.attemptsVary,
        that.contactsMade(0),
        that.dueOn('mayItEnd', '26.05.2026', { clause: 'G17', setting: 'unreachable.assessmentDays' }),
        that.told('worker', 'mayItEnd', { from: '11.05.2026 08.00' }),
        that.told('teamLead', 'mayItEnd', { from: '11.05.2026 08.00' }),
      ],
    ),
    at(
      '27.05.2026 09.00',
      'S5.7',
      lines['27.05.2026 09.00'],
      [],
      [
        that.told('worker', 'mayItEnd', { step: 'reminder', from: '19.05.2026 08.00' }),
        that.told('teamLead', 'mayItEnd', { step: 'escalation' }),
        that.statusIs('ending'),
        that.graceRestsOnPlanOf('09.02.2026'),
        that.endingComesOn('25.06.2026'),
      ],
    ),
    at(
      '26.06.2026 09.00',
      'S5.7',
      lines['26.06.2026 09.00'],
      [],
      [
        that.endedOn('25.06.2026', 'unreachable', { clause: 'G17', toConfirm: true }),
        that.endedBy('process'),
        that.endingRestsOnPlanOf('09.02.2026'),
        that.told('teamLead', 'endedToConfirm', { from: '26.06.2026 08.00' }),
        that.onTheTeamLeadsListToConfirm,
      ],
    ),
    at(
      '29.06.2026 10.00',
      'S5.7',
      lines['29.06.2026 10.00'],
      [reopens('found again', 'En gartner har talt med ham i går.')],
      [
        that.statusIs('active'),
        that.phaseIs('seekingContact'),
        that.workerIs('worker'),
        that.linkedTo('never found', 'reopenedFrom'),
        that.citizenIs({ alias: 'Manden bag stadion' }),
      ],
    ),
    at(
      '29.06.2026 10.05',
      'S5.7',
      lines['29.06.2026 10.05'],
      [turnsTo('never found')],
      [that.statusIs('ended'), that.isNotOpen('toConfirm'), that.linkedTo('found again', 'reopenedAs')],
    ),
  ],
};
