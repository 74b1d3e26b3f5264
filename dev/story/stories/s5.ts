import { lines, titles } from '../../../texts/stories/s5';
import { logs } from '../acts/contacts';
import { assessesDecline, declines } from '../acts/endings';
import { startsOwnInitiative } from '../acts/opening';
import { refused } from '../acts/progress';
import { activates, adopts, drafts, hears, movesToStandard, sets } from '../acts/rules';
import * as that from '../expectations';
import { at, type Step, type Story } from '../story';
import { byTheLake } from './by-the-lake';
import { s5ClockChanges } from './s5-clock-changes';
import { s5NeverFound } from './s5-never-found';

const saysLeaveMe: Step = at(
  '10.08.2026 10.30',
  'S5.6',
  lines['10.08.2026 10.30'],
  [declines('»Lad mig være.«', 'thirdWorker')],
  [
    that.statusIs('ending'),
    that.isNotOpen('followUp', 'needReview', 'mayItEnd'),
    that.asks('declineAssessment', ['worker', 'teamLead'], 'G17'),
    that.dueOn('declineAssessment', '24.08.2026', { clause: 'G17', setting: 'decline.assessmentDays' }),
  ],
);

/** Gentofte: own initiative, anonymous, outside the area, declines. */
const s5: Story = {
  id: 'S5',
  title: titles.S5,
  municipality: 'gentofte',
  begins: '09.02.2026 09.00',
  changesRules: true,
  steps: [
    at(
      '09.02.2026 09.10',
      'S5.1',
      lines['09.02.2026 09.10'],
      [startsOwnInitiative({ ...byTheLake, age: { years: 35, estimated: true } })],
      [
        that.statusIs('active'),
        that.phaseIs('seekingContact'),
        that.citizenIs({ alias: 'Kvinden ved søen', name: undefined, cpr: undefined }),
        that.recordSays('ownInitiativeStarted', byTheLake.judgement),
        that.dueOn('firstAttempt', '16.02.2026', { clause: 'G4', setting: 'firstAttempt.workingDays' }),
      ],
    ),
    at(
      '18.02.2026 11.20',
      'S5.2',
      lines['18.02.2026 11.20'],
      [
        refused('reasonRequired', logs('contactMade', { by: 'thirdWorker', place: 'publicPlace', outsideArea: true })),
        logs('contactMade', {
          by: 'thirdWorker',
          place: 'publicPlace',
          outsideArea: true,
          reason: 'Hun var gået til Lyngby Sø; vi fulgtes ad tilbage.',
        }),
      ],
      [that.warned('outsideArea', 'G5'), that.warned('competence', 'G13'), that.contactsMade(1)],
    ),
    at(
      '21.02.2026 13.00',
      'S5.2',
      lines['21.02.2026 13.00'],
      [logs('contactMade', { by: 'thirdWorker', place: 'publicPlace' })],
      [that.warned('outsideHours', 'G7'), that.contactsMade(2)],
    ),
    at(
      '07.04.2026 13.15',
      'S5.4',
      lines['07.04.2026 13.15'],
      [logs('contactMade', { by: 'thirdWorker', place: 'publicPlace', activities: ['socialActivity'] })],
      [
        that.warned('ownExpenses', 'G14'),
        that.dueOn('needReview', '11.05.2026', { clause: 'G15', setting: 'needReview.days' }),
      ],
    ),
    at(
      '18.05.2026 09.30',
      'S5.5',
      lines['18.05.2026 09.30'],
      [
        drafts({ version: 2 }),
        refused('hearingRequired', activates({ version: 2, from: '18.05.2026' })),
        hears({ version: 2, on: '11.05.2026' }),
        adopts({ version: 2, on: '15.05.2026' }),
        activates({ version: 2, from: '18.05.2026' }),
      ],
      [that.standardVersionIs(1), that.happened('needReviewed', 1)],
    ),
    at(
      '18.05.2026 10.00',
      'S5.5',
      lines['18.05.2026 10.00'],
      [sets(({ calendar }) => ({ calendar: { ...calendar, closedDays: [...calendar.closedDays, '06-05'] } }))],
      [that.standardVersionIs(1), that.happened('settingsApplied', 1), that.happened('settingsTookEffect', 1)],
    ),
    at(
      '22.05.2026 11.00',
      'S5.5',
      lines['22.05.2026 11.00'],
      [
        logs('contactMade', {
          by: 'thirdWorker',
          place: 'publicPlace',
          next: '05.06.2026',
          reason: 'Vi ses til grundlovsmødet.',
        }),
      ],
      [that.dueOn('followUp', '08.06.2026', { clause: 'G15', assessed: true })],
    ),
    at(
      '16.06.2026 12.10',
      'S5.4',
      lines['16.06.2026 12.10'],
      [logs('contactMade', { by: 'thirdWorker', place: 'publicPlace' })],
      [that.lastContactWas('16.06.2026 12.10'), that.standardVersionIs(1)],
    ),
    at(
      '22.06.2026 10.00',
      'S5.5',
      lines['22.06.2026 10.00'],
      [movesToStandard({ version: 2, reason: 'Gennemgået sammen med kontaktpersonen.' })],
      [that.standardVersionIs(2), that.phaseIs('seekingContact'), that.statusIs('active')],
    ),
    saysLeaveMe,
    at(
      '21.08.2026 11.00',
      'S5.6',
      lines['21.08.2026 11.00'],
      [assessesDecline('Hun har sagt det roligt og tydeligt, og hun ved, hvor vi er.')],
      [
        that.endedOn('21.08.2026', 'citizenDeclined', { clause: 'G17', toConfirm: false }),
        that.endedBy('staff'),
        that.nothingComesButTheCorrectionWindow,
      ],
    ),
    at('28.08.2026 09.00', 'S5.6', lines['28.08.2026 09.00'], [], [that.nobodyToldSince('21.08.2026 11.02')]),
  ],
};

const s5Seventeen: Story = {
  ...s5,
  id: 'S5-seventeen',
  title: titles['S5-seventeen'],
  changesRules: false,
  steps: [
    at(
      '09.02.2026 09.10',
      'S5.1',
      lines['09.02.2026 09.10 #2'],
      [refused('belowMinimumAge', startsOwnInitiative({ ...byTheLake, age: { years: 17, estimated: false } }))],
      [that.refusedWith({ dutyToNotify: true, minimum: 18, clause: 'G3' }), that.noCaseBegan],
    ),
  ],
};

/** The same citizen and the same decline, with fewer lines before it. */
const s5NobodyAssesses: Story = {
  ...s5,
  id: 'S5-nobody-assesses',
  title: titles['S5-nobody-assesses'],
  changesRules: false,
  begins: '15.06.2026 09.00',
  steps: [
    at('15.06.2026 09.10', 'S5.6', lines['15.06.2026 09.10'], [
      startsOwnInitiative({ ...byTheLake, age: { years: 35, estimated: true } }),
    ]),
    at('16.06.2026 12.10', 'S5.6', lines['16.06.2026 12.10 #2'], [
      logs('contactMade', { by: 'thirdWorker', place: 'publicPlace' }),
    ]),
    saysLeaveMe,
    at(
      '25.08.2026 09.00',
      'S5.6',
      lines['25.08.2026 09.00'],
      [],
      [
        that.told('thirdWorker', 'declineAssessment', { from: '10.08.2026' }),
        that.told('teamLead', 'declineAssessment', { from: '17.08.2026 08.00' }),
        that.endedOn('24.08.2026', 'citizenDeclined', { clause: 'G17', toConfirm: true }),
        that.endedBy('process'),
        that.asks('toConfirm', ['teamLead'], 'G17'),
        that.told('teamLead', 'endedToConfirm', { from: '25.08.2026 08.00' }),
      ],
    ),
  ],
};

export const s5Stories = [s5, s5Seventeen, s5NobodyAssesses, s5NeverFound, s5ClockChanges];
