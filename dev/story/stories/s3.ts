import { lines, titles } from '../../../texts/stories/s3';
import { logs } from '../acts/contacts';
import { agreesToEnding, answersItMayEnd, workerLetsItEnd } from '../acts/endings';
import { accepts, refers } from '../acts/opening';
import { changesPhase, goesQuiet } from '../acts/progress';
import * as that from '../expectations';
import { at, type Step, type Story } from '../story';

const lastContact: Step = at(
  '15.12.2025 11.10',
  'S3.4',
  lines['15.12.2025 11.10'],
  [logs('contactMade', { note: 'Småkager og et langt ophold i døren.' }), goesQuiet],
  [that.lastContactWas('15.12.2025 11.10'), that.silenceReaches('15.03.2026 11.10')],
);

const assessedAgain: Step = at(
  '16.03.2026 13.00',
  'S3.4',
  lines['16.03.2026 13.00'],
  [workerLetsItEnd('Tre måneders forsøg uden svar.', 'Du kan altid komme igen: 44 77 34 43.')],
  [
    that.told('worker', 'mayItEnd', { from: '16.03.2026 08.00' }),
    that.told('teamLead', 'mayItEnd', { from: '16.03.2026 08.00' }),
    that.statusIs('ending'),
    that.endingComesOn('15.04.2026'),
    that.dueOn('endingToCome', '15.04.2026', { clause: null, setting: 'unreachable.graceDays', assessed: true }),
    that.dueOn('secondWord', '15.04.2026', { clause: 'B21', setting: 'unreachable.secondWord', assessed: true }),
    that.asks('secondWord', ['teamLead'], 'B21'),
  ],
);

const agreedTo: Step = at(
  '17.03.2026 09.00',
  'S3.4',
  lines['17.03.2026 09.00'],
  [agreesToEnding('Forsøgene er mange og varierede; jeg er enig.')],
  [that.told('teamLead', 'secondWord'), that.happened('endingAgreedTo', 1), that.isNotOpen('secondWord')],
);

/** Ballerup: long unreachable, found in the grace period, later ended; both clock changes. */
export const s3: Story = {
  id: 'S3',
  title: titles.S3,
  municipality: 'ballerup',
  begins: '02.06.2025 09.15',
  steps: [
    at(
      '02.06.2025 09.20',
      'S3.1',
      lines['02.06.2025 09.20'],
      [
        refers('phone', 'relative', {
          description: 'Min søster har ikke taget telefonen i flere uger, og naboen ser hende aldrig.',
          identity: { alias: 'Søsteren i kælderen', place: 'Kælderlejligheden' },
          targetGroups: ['isolated'],
        }),
      ],
      [that.statusIs('referred')],
    ),
    at(
      '03.06.2025 10.00',
      'S3.1',
      lines['03.06.2025 10.00'],
      [accepts()],
      [that.statusIs('active'), that.phaseIs('outreach')],
    ),
    at(
      '04.06.2025 13.30',
      'S3.1',
      lines['04.06.2025 13.30'],
      [logs('contactMade', { note: 'Vi sad på trappen. Hun vil gerne have, at jeg kommer igen.' })],
      [that.contactsMade(1)],
    ),
    at('14.07.2025 10.00', 'S3.1', lines['14.07.2025 10.00'], [changesPhase('clarifying')], []),
    at(
      '28.07.2025 10.00',
      'S3.1',
      lines['28.07.2025 10.00'],
      [logs('contactMade', { place: 'publicPlace', note: 'En kort snak i parken.' }), goesQuiet],
      [
        that.lastContactWas('28.07.2025 10.00'),
        that.silenceReaches('26.10.2025 10.00'),
        that.silenceLasts({ hours: 2161 }),
      ],
    ),
    at(
      '26.10.2025 10.30',
      'S3.1',
      lines['26.10.2025 10.30'],
      [],
      [
        that.happened('mayItEndAsked', 1),
        that.isOpen('mayItEnd'),
        that.showsFrom('mayItEnd', '27.10.2025 08.00'),
        that.asks('mayItEnd', ['worker', 'teamLead'], 'B21'),
      ],
    ),
    at(
      '30.10.2025 09.30',
      'S3.2',
      lines['30.10.2025 09.30'],
      [answersItMayEnd('Mange forsøg, på mange tider og steder, uden svar.', 'Du kan altid komme igen: 44 77 34 43.')],
      [
        that.told('worker', 'mayItEnd', { from: '27.10.2025 08.00' }),
        that.told('teamLead', 'mayItEnd', { from: '27.10.2025 08.00' }),
        that.attemptsVary,
        that.statusIs('ending'),
        that.endingComesOn('01.12.2025'),
        that.dueOn('endingToCome', '01.12.2025', { clause: null, setting: 'unreachable.graceDays', assessed: true }),
      ],
    ),
    at(
      '20.11.2025 14.40',
      'S3.3',
      lines['20.11.2025 14.40'],
      [logs('contactMade', { place: 'dropInCentre', note: '»Jeg troede, I havde glemt mig.«' })],
      [
        that.statusIs('active'),
        that.phaseIs('outreach'),
        that.workerIs('worker'),
        that.happened('endingStopped', 1),
        that.isNotOpen('endingToCome', 'mayItEnd'),
        that.told('teamLead', 'endingStopped'),
        that.silenceReaches('18.02.2026 14.40'),
      ],
    ),
    lastContact,
    assessedAgain,
    agreedTo,
    at(
      '16.04.2026 09.00',
      'S3.4',
      lines['16.04.2026 09.00'],
      [],
      [
        that.statusIs('ended'),
        that.endedOn('15.04.2026', 'unreachable', { clause: 'B21', toConfirm: false }),
        that.endedBy('process'),
        that.nothingComesButTheCorrectionWindow,
      ],
    ),
    at(
      '23.04.2026 09.00',
      'S3.4',
      lines['23.04.2026 09.00'],
      [],
      [that.nobodyToldSince('16.04.2026 09.00'), that.happened('correctionWindowClosed', 1)],
    ),
  ],
};

/** The variants begin later, with a referral of their own, and come to the same question on the same day. */
function withItsOwnEnd(id: string, title: Story['title'], end: readonly Step[]): Story {
  const { municipality } = s3;
  const referred = at('08.12.2025 10.00', 'S3.4', lines['08.12.2025 10.00'], [
    refers('phone', 'relative', {
      description: 'Min søster lukker ikke op for nogen.',
      identity: { alias: 'Søsteren på tredje', place: 'Tredje sal' },
    }),
  ]);
  const takenIn = at('09.12.2025 09.00', 'S3.4', lines['09.12.2025 09.00'], [accepts()]);
  return {
    id,
    title,
    municipality,
    begins: '08.12.2025 10.00',
    steps: [referred, takenIn, lastContact, assessedAgain, agreedTo, ...end],
  };
}

const goesOn = [
  that.statusIs('active'),
  that.phaseIs('outreach'),
  that.workerIs('worker'),
  that.happened('endingStopped', 1),
  that.isNotOpen('endingToCome', 'mayItEnd', 'toConfirm'),
  that.lastContactWas('15.04.2026 16.10'),
  that.silenceReaches('14.07.2026 16.10'),
];

const s3FoundThatDay = withItsOwnEnd('S3-found-that-day', titles['S3-found-that-day'], [
  at(
    '15.04.2026 16.10',
    'S3.4',
    lines['15.04.2026 16.10'],
    [logs('contactMade', { place: 'publicPlace', note: 'Ved busstoppestedet.' })],
    goesOn,
  ),
  at('17.04.2026 09.00', 'S3.4', lines['17.04.2026 09.00'], [], [...goesOn, that.happened('caseEnded', 0)]),
]);

const s3ToldTheDayAfter = withItsOwnEnd('S3-told-the-day-after', titles['S3-told-the-day-after'], [
  at(
    '16.04.2026 08.30',
    'S3.4',
    lines['16.04.2026 08.30'],
    [],
    [that.endedOn('15.04.2026', 'unreachable', { clause: 'B21', toConfirm: false })],
  ),
  at(
    '16.04.2026 09.10',
    'S3.4',
    lines['16.04.2026 09.10'],
    [logs('contactMade', { happened: '15.04.2026 16.10', place: 'publicPlace', note: 'Ved busstoppestedet.' })],
    goesOn,
  ),
]);

const s3SeenByTheShop = withItsOwnEnd('S3-seen-by-the-shop', titles['S3-seen-by-the-shop'], [
  at(
    '10.04.2026 12.00',
    'S3.4',
    lines['10.04.2026 12.00'],
    [
      logs('newsThroughOthers', {
        happened: '09.04.2026 15.00',
        channel: 'phone',
        place: 'other',
        note: 'Hun købte mælk og brød.',
      }),
    ],
    [that.statusIs('ending'), that.endingComesOn('15.04.2026'), that.silenceReaches('15.03.2026 11.10')],
  ),
  at(
    '16.04.2026 09.00',
    'S3.4',
    lines['16.04.2026 09.00 #2'],
    [],
    [
      that.statusIs('active'),
      that.happened('caseEnded', 0),
      that.happened('mayItEndAsked', 2),
      that.asks('mayItEnd', ['worker', 'teamLead'], 'B21'),
      that.told('teamLead', 'mayItEnd', { from: '16.04.2026' }),
    ],
  ),
]);

export const s3Stories = [s3, s3FoundThatDay, s3ToldTheDayAfter, s3SeenByTheShop];
