import { lines, titles, waits } from '../../../texts/stories/s4';
import { logs } from '../acts/contacts';
import {
  answersOffer,
  assessesLanding,
  confirmsAttendance,
  givesConsent,
  neverAttends,
  offers,
} from '../acts/handovers';
import { accepts, joins, refers, refersByForm } from '../acts/opening';
import { changesPhase, recordsStableContact, reviewsNeed, turnsTo } from '../acts/progress';
import * as that from '../expectations';
import { at, type Step, type Story, variantOf } from '../story';

const HER = 'her case';

/** Ascension Day, late in the evening; the item waits for the next working day. */
const writesAtNight: Step = at(
  '14.05.2026 22.40',
  'S4.4',
  lines['14.05.2026 22.40'],
  [refersByForm('self', { as: 'what she wrote', description: 'Jeg kan ikke sove. Kan nogen ringe til mig?' })],
  [that.acuteServiceTold('akuttilbuddet'), that.statusIs('referred')],
);

const waitsFor = (when: string): Step[] => [
  writesAtNight,
  at(
    '14.05.2026 22.45',
    'S4.4',
    { da: waits.fill('da', { when }), en: waits.fill('en', { when }) },
    [],
    [that.showsFrom('triage', when)],
  ),
];

/** Gentofte: caseworker, handover rejected, then accepted; out of hours. */
const s4: Story = {
  id: 'S4',
  title: titles.S4,
  municipality: 'gentofte',
  begins: '12.01.2026 10.00',
  steps: [
    at(
      '12.01.2026 10.20',
      'S4.1',
      lines['12.01.2026 10.20'],
      [
        refers('authority', 'authority', {
          as: HER,
          description: 'Sover på skift hos bekendte og møder ikke op til samtaler.',
          identity: { name: 'Birthe Sandhøj', place: 'Hos en bekendt' },
          age: { years: 44, estimated: false },
          targetGroups: ['functionallyHomeless', 'isolated'],
          missingFacts: ['phone', 'parallelServices'],
        }),
      ],
      [
        that.warned('missingFacts'),
        that.statusIs('referred'),
        that.dueOn('triage', '14.01.2026', { clause: 'G2', setting: 'triage.workingDays' }),
        that.citizenIs({ name: 'Birthe Sandhøj' }),
      ],
    ),
    at(
      '13.01.2026 09.00',
      'S4.1',
      lines['13.01.2026 09.00'],
      [accepts()],
      [
        that.statusIs('active'),
        that.phaseIs('seekingContact'),
        that.dueOn('firstAttempt', '19.01.2026', { clause: 'G4', setting: 'firstAttempt.workingDays' }),
      ],
    ),
    at(
      '20.01.2026 09.30',
      'S4.1',
      lines['20.01.2026 09.30'],
      [],
      [
        that.isOverdue('firstAttempt'),
        that.told('worker', 'firstAttempt', { step: 'reminder', from: '19.01.2026 08.00' }),
        that.told('worker', 'firstAttempt', { step: 'reminder', from: '20.01.2026 08.00' }),
      ],
    ),
    at(
      '20.01.2026 11.00',
      'S4.2',
      lines['20.01.2026 11.00'],
      [logs('contactMade', { note: 'Hun lukkede op og bød på te.' }), changesPhase('contactEstablished')],
      [
        that.phaseIs('contactEstablished'),
        that.isNotOpen('firstAttempt'),
        that.dueOn('needReview', '03.02.2026', { clause: 'G15', setting: 'needReview.onPhaseDays' }),
      ],
    ),
    at(
      '10.03.2026 10.30',
      'S4.2',
      lines['10.03.2026 10.30'],
      [
        recordsStableContact,
        changesPhase('needAssessed', 'Behovet er vurderet sammen med hende i dag.'),
        givesConsent('support', {
          to: { kind: 'service', service: 'socialPedagogicalSupport' },
          toWhom: 'Bostøtten',
          what: ['name', 'situation'],
        }),
        offers('support', { service: 'socialPedagogicalSupport', consent: 'support', share: ['name', 'situation'] }),
      ],
      [
        that.phaseIs('needAssessed'),
        that.notWarned,
        that.happened('stableContactReached', 1),
        that.handoverIs('support', 'sent'),
        that.dueOn('handoverReply', '24.03.2026', { clause: 'G4', setting: 'handover.replyDays' }),
      ],
    ),
    at(
      '30.03.2026 10.00',
      'S4.3',
      lines['30.03.2026 10.00'],
      [],
      [
        that.isOverdue('handoverReply'),
        that.told('worker', 'handoverReply', { step: 'reminder', from: '24.03.2026 08.00' }),
        that.told('worker', 'handoverReply', { step: 'reminder', from: '25.03.2026 08.00' }),
        that.told('teamLead', 'handoverReply', { step: 'escalation', from: '26.03.2026 08.00' }),
      ],
    ),
    at(
      '04.05.2026 13.00',
      'S4.3',
      lines['04.05.2026 13.00'],
      [answersOffer('support', { answer: 'rejected', reason: 'misbrug skal afklares først' }, 'caseworker')],
      [
        that.statusIs('active'),
        that.handoverIs('support', 'rejected'),
        that.isNotOpen('handoverReply'),
        that.told('worker', 'handoverRejected', { from: '04.05.2026' }),
        that.recordSays('handoverRejected', 'misbrug skal afklares først'),
      ],
    ),
    ...waitsFor('15.05.2026 08.00'),
    at(
      '15.05.2026 09.00',
      'S4.4',
      lines['15.05.2026 09.00'],
      [joins(HER)],
      [that.endedOn('15.05.2026', 'joined', { clause: null, toConfirm: false }), that.linkedTo(HER, 'joinedTo')],
    ),
    at(
      '15.05.2026 09.05',
      'S4.4',
      lines['15.05.2026 09.05'],
      [turnsTo(HER)],
      [
        that.happened('concernAdded', 1),
        that.told('worker', 'concernAdded', { from: '15.05.2026' }),
        that.statusIs('active'),
      ],
    ),
    at(
      '12.06.2026 10.00',
      'S4.5',
      lines['12.06.2026 10.00'],
      [
        reviewsNeed('»Jeg vil have et sted, der er mit.«', { parallelServices: ['drugTreatment'] }),
        givesConsent('again', {
          to: { kind: 'service', service: 'socialPedagogicalSupport' },
          toWhom: 'Bostøtten',
          what: ['name', 'situation', 'otherServices'],
        }),
        offers('again', { service: 'socialPedagogicalSupport', consent: 'again', share: ['name', 'situation'] }),
      ],
      [
        that.handoverIs('again', 'sent'),
        that.handoverIs('support', 'rejected'),
        that.dueOn('handoverReply', '26.06.2026', { clause: 'G4', setting: 'handover.replyDays' }),
      ],
    ),
    at(
      '29.06.2026 10.00',
      'S4.5',
      lines['29.06.2026 10.00'],
      [],
      [
        that.told('worker', 'handoverReply', { step: 'reminder', from: '26.06.2026 08.00' }),
        that.isOverdue('handoverReply'),
      ],
    ),
    at(
      '10.08.2026 11.00',
      'S4.5',
      lines['10.08.2026 11.00'],
      [answersOffer('again', { answer: 'accepted', meetingOn: '21.08.2026' }, 'caseworker')],
      [
        that.handoverIs('again', 'meetingAgreed'),
        that.told('worker', 'handoverAccepted', { from: '10.08.2026' }),
        that.dueOn('attendance', '21.09.2026', { clause: 'G17', setting: 'handover.attendanceDays' }),
      ],
    ),
    at(
      '14.09.2026 13.30',
      'S4.6',
      lines['14.09.2026 13.30'],
      [confirmsAttendance('again')],
      [
        that.handoverIs('again', 'bridging'),
        that.statusIs('active'),
        that.workerIs('worker'),
        that.dueOn('landing', '14.10.2026', { clause: 'G17', setting: 'handover.bridgingDays' }),
      ],
    ),
    at(
      '12.10.2026 14.00',
      'S4.6',
      lines['12.10.2026 14.00'],
      [assessesLanding('again', true, 'Hun møder selv op og har et værelse for vinteren.')],
      [
        that.handoverIs('again', 'landed'),
        that.endedOn('12.10.2026', 'handedOver', { clause: 'G17', toConfirm: false }),
        that.endedBy('staff'),
        that.phasesWere('seekingContact', 'contactEstablished', 'needAssessed'),
        that.nothingComesButTheCorrectionWindow,
      ],
    ),
    at('19.10.2026 09.00', 'S4.6', lines['19.10.2026 09.00'], [], [that.nobodyToldSince('12.10.2026 14.02')]),
  ],
};

const s4NeverAttends = variantOf(
  s4,
  {
    id: 'S4-never-attends',
    title: titles['S4-never-attends'],
  },
  {
    upTo: '10.08.2026 11.00',
    goesOn: [
      at(
        '22.09.2026 10.00',
        'S4.6',
        lines['22.09.2026 10.00'],
        [neverAttends('again', 'Hun blev på perronen og tog hjem igen.')],
        [
          that.told('worker', 'attendance', { step: 'reminder', from: '21.09.2026 08.00' }),
          that.handoverIs('again', 'neverAttended'),
          that.statusIs('active'),
          that.told('worker', 'neverAttended', { from: '22.09.2026' }),
          that.isNotOpen('attendance', 'landing'),
        ],
      ),
      at(
        '20.11.2026 10.00',
        'S4.6',
        lines['20.11.2026 10.00'],
        [],
        [that.statusIs('active'), that.phaseIs('needAssessed'), that.happened('caseEnded', 0)],
      ),
    ],
  },
);

const s4NobodyAnswers = variantOf(
  s4,
  {
    id: 'S4-nobody-answers',
    title: titles['S4-nobody-answers'],
  },
  {
    upTo: '14.09.2026 13.30',
    goesOn: [
      at(
        '15.10.2026 09.00',
        'S4.6',
        lines['15.10.2026 09.00'],
        [],
        [
          that.handoverIs('again', 'landingAsked'),
          that.asks('landing', ['worker', 'teamLead'], 'G17'),
          that.dueOn('landing', '28.10.2026', { clause: 'G17', setting: 'unreachable.assessmentDays' }),
          that.told('teamLead', 'landing', { from: '15.10.2026' }),
        ],
      ),
      at(
        '29.10.2026 09.00',
        'S4.6',
        lines['29.10.2026 09.00'],
        [],
        [
          that.told('worker', 'landing', { step: 'reminder', from: '21.10.2026 08.00' }),
          that.told('worker', 'landing', { step: 'reminder', from: '27.10.2026 08.00' }),
          that.endedOn('28.10.2026', 'handedOver', { clause: 'G17', toConfirm: true }),
          that.endedBy('process'),
          that.asks('toConfirm', ['teamLead'], 'G17'),
          that.told('teamLead', 'endedToConfirm', { from: '29.10.2026 08.00' }),
        ],
      ),
    ],
  },
);

/** Only what comes in the night of Ascension Day, where the Friday after it is a closed day. */
const s4ClosedFriday: Story = {
  ...s4,
  id: 'S4-closed-friday',
  title: titles['S4-closed-friday'],
  begins: '14.05.2026 22.30',
  changesRules: true,
  settings: ({ calendar }) => ({
    calendar: { ...calendar, closedDays: [...calendar.closedDays, '2026-05-15'] },
  }),
  steps: waitsFor('18.05.2026 08.00'),
};

export const s4Stories = [s4, s4NeverAttends, s4NobodyAnswers, s4ClosedFriday];
