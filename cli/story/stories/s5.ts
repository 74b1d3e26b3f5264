import { localTime } from '../../../domain/time';
import { logs } from '../acts/contacts';
import { assessesDecline, declines } from '../acts/endings';
import { reopens, startsOwnInitiative } from '../acts/opening';
import { goesQuiet, refused, turnsTo } from '../acts/progress';
import { activates, adopts, drafts, hears, movesToStandard, sets } from '../acts/rules';
import * as that from '../expectations';
import { at, type Step, type Story } from '../story';

const byTheLake = {
  by: 'thirdWorker',
  judgement: 'Hun har siddet ved søen hver dag i tre uger, alene, og går, når nogen kommer.',
  identity: { alias: 'Kvinden ved søen', place: 'Bænken ved søen' },
  targetGroups: ['isolated', 'uncoveredNeed'],
} as const;

const saysLeaveMe: Step = at(
  '10.08.2026 10.30',
  'S5.6',
  {
    da: '»Lad mig være«: indsatsen stopper straks, og der skal vurderes',
    en: '"Leave me be": outreach stops at once, the assessment opens',
  },
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
  title: {
    da: 'Eget initiativ, anonym, uden for kommunen, siger nej',
    en: 'Own initiative, anonymous, outside the area, declines',
  },
  municipality: 'gentofte',
  begins: '09.02.2026 09.00',
  changesRules: true,
  steps: [
    at(
      '09.02.2026 09.10',
      'S5.1',
      {
        da: '»Kvinden ved søen«, 30-40 år efter skøn, på eget initiativ med vurderingen som begrundelse: aktiv straks',
        en: '"The woman by the lake", 30-40 by estimate, on own initiative with the judgement as reason: active at once',
      },
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
      {
        da: 'Hun bliver mødt i Lyngby: advarsel og begrundelse; at uddannelsen mangler, er kun en advarsel',
        en: 'Met in Lyngby: warning and reason; the missing education is a warning only',
      },
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
      { da: 'Et besøg en lørdag: vist som usædvanligt, tilladt', en: 'A Saturday visit is flagged, allowed' },
      [logs('contactMade', { by: 'thirdWorker', place: 'publicPlace' })],
      [that.warned('outsideHours', 'G7'), that.contactsMade(2)],
    ),
    at(
      '07.04.2026 13.15',
      'S5.4',
      {
        da: 'På café: »borgeren betaler egne udgifter« vises',
        en: 'At a café: "the citizen pays own expenses" is shown',
      },
      [logs('contactMade', { by: 'thirdWorker', place: 'publicPlace', activities: ['socialActivity'] })],
      [
        that.warned('ownExpenses', 'G14'),
        that.dueOn('needReview', '11.05.2026', { clause: 'G15', setting: 'needReview.days' }),
      ],
    ),
    at(
      '18.05.2026 09.30',
      'S5.5',
      {
        da: 'En ny version af standarden: uden høring afvises den; med høring gælder den for nye sager',
        en: 'A new version of the standard: refused without a hearing; with it, it holds for new cases',
      },
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
      {
        da: 'En lokal indstilling fra samme dag (5. juni lukket) gælder straks også for denne sag',
        en: 'A local setting dated the same day (5 June closed) holds for this case at once',
      },
      [sets(({ calendar }) => ({ calendar: { ...calendar, closedDays: [...calendar.closedDays, '06-05'] } }))],
      [that.standardVersionIs(1), that.happened('settingsApplied', 1), that.settingsVersionIs(2)],
    ),
    at(
      '22.05.2026 11.00',
      'S5.5',
      {
        da: 'Næste opfølgning falder på 5. juni, som nu er lukket',
        en: 'The next follow-up falls on 5 June, now closed',
      },
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
      { da: 'Hun bliver mødt igen', en: 'Met again' },
      [logs('contactMade', { by: 'thirdWorker', place: 'publicPlace' })],
      [that.lastContactWas('16.06.2026 12.10'), that.standardVersionIs(1)],
    ),
    at(
      '22.06.2026 10.00',
      'S5.5',
      {
        da: 'Sagen flyttes til den nye version af et menneske',
        en: 'The case is moved to the new version by a person',
      },
      [movesToStandard({ version: 2, reason: 'Gennemgået sammen med teamlederen.' })],
      [that.standardVersionIs(2), that.phaseIs('seekingContact'), that.statusIs('active')],
    ),
    saysLeaveMe,
    at(
      '21.08.2026 11.00',
      'S5.6',
      { da: 'Vurderet: sagen ophører efter borgerens ønske', en: 'Assessed → ended: declined' },
      [assessesDecline('Hun har sagt det roligt og tydeligt, og hun ved, hvor vi er.')],
      [
        that.endedOn('21.08.2026', 'citizenDeclined', { clause: 'G17', toConfirm: false }),
        that.endedBy('staff'),
        that.nothingComesButTheCorrectionWindow,
      ],
    ),
    at(
      '28.08.2026 09.00',
      'S5.6',
      { da: 'En uge efter: stille', en: 'A week later: quiet' },
      [],
      [that.nobodyToldSince('21.08.2026 11.02')],
    ),
  ],
};

const s5Seventeen: Story = {
  ...s5,
  id: 'S5-seventeen',
  title: {
    da: 'En på 17 år er uden for målgruppen, og underretningspligten vises',
    en: 'A 17-year-old is outside the target group, and the duty to notify is shown',
  },
  changesRules: false,
  steps: [
    at(
      '09.02.2026 09.10',
      'S5.1',
      { da: 'Kvinden ved søen er 17 år', en: 'The woman by the lake is 17' },
      [refused('belowMinimumAge', startsOwnInitiative({ ...byTheLake, age: { years: 17, estimated: false } }))],
      [that.refusedWith({ dutyToNotify: true, minimum: 18, clause: 'G3' }), that.noCaseBegan],
    ),
  ],
};

/** The same citizen and the same decline, with fewer lines before it. */
const s5NobodyAssesses: Story = {
  ...s5,
  id: 'S5-nobody-assesses',
  title: {
    da: 'Ingen vurderer afslaget: sagen ophører af sig selv mandag 24.08',
    en: 'Nobody assesses the decline: it ends by itself on Monday 24.08',
  },
  changesRules: false,
  begins: '15.06.2026 09.00',
  steps: [
    at('15.06.2026 09.10', 'S5.6', { da: 'Eget initiativ', en: 'Own initiative' }, [
      startsOwnInitiative({ ...byTheLake, age: { years: 35, estimated: true } }),
    ]),
    at('16.06.2026 12.10', 'S5.6', { da: 'Hun bliver mødt', en: 'Met' }, [
      logs('contactMade', { by: 'thirdWorker', place: 'publicPlace' }),
    ]),
    saysLeaveMe,
    at(
      '25.08.2026 09.00',
      'S5.6',
      { da: 'Ingen har vurderet: sagen er ophørt af sig selv', en: 'Nobody has assessed: ended by itself' },
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

/** Another citizen, never met, and nobody answers. */
const s5NeverFound: Story = {
  id: 'S5-never-found',
  title: {
    da: 'Aldrig fundet, og ingen svarer: ophører på planen, skal bekræftes, genåbnes',
    en: 'Never found, and nobody answers: ended on the plan, to be confirmed, reopened',
  },
  municipality: 'gentofte',
  begins: '09.02.2026 10.00',
  steps: [
    at(
      '09.02.2026 10.15',
      'S5.7',
      { da: 'En mand, som mange har set, og ingen kender', en: 'A man whom many have seen and nobody knows' },
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
      { da: '90 dage uden kontakt: spørgsmålet er åbent', en: '90 days without contact: the question is open' },
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
      {
        da: 'Mindet og eskaleret, og ingen har svaret: sidste frist begynder på planen fra 09.02',
        en: 'Reminded and escalated, nobody answered: grace begins on the plan of 09.02',
      },
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
      {
        da: 'Ophørt af sig selv: ikke vurderet på ny, på teamlederens liste',
        en: "Ended by itself: not assessed anew, on the team lead's list",
      },
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
      { da: 'Genåbnet derfra som en forbundet sag', en: 'Reopened from there as a linked case' },
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
      { da: 'Den gamle sag er ikke længere på listen', en: 'The old case is on the list no longer' },
      [turnsTo('never found')],
      [that.statusIs('ended'), that.isNotOpen('toConfirm'), that.linkedTo('found again', 'reopenedAs')],
    ),
  ],
};

/** S5.3: a time of day that does not exist, and one that comes twice, each give exactly one occurrence. */
const s5ClockChanges: Story = {
  id: 'S5-clock-changes',
  title: {
    da: 'Kl. 02.30 den nat uret stilles frem, og den nat det stilles tilbage: netop én påmindelse',
    en: '02.30 on the night the clock goes forward, and on the night it goes back: exactly one reminder',
  },
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
      { da: 'Næste opfølgning søndag 29.03', en: 'The next follow-up on Sunday 29.03' },
      [startsOwnInitiative({ ...byTheLake, by: 'worker' }), logs('contactMade')],
      [that.dueOn('followUp', '29.03.2026', { clause: 'G15', setting: 'followUp.proposals.seekingContact' })],
    ),
    at(
      '29.03.2026 09.00',
      'S5.3',
      {
        da: 'Kl. 02.30 fandtes ikke: der blev mindet om det kl. 03.30, én gang',
        en: '02.30 did not exist: reminded at 03.30, once',
      },
      [logs('contactMade')],
      [that.toldOnce('worker', 'followUp', '29.03.2026', '2026-03-29T01:30:00.000Z')],
    ),
    at('18.10.2026 12.00', 'S5.3', { da: 'Næste opfølgning søndag 25.10', en: 'The next follow-up on Sunday 25.10' }, [
      logs('contactMade', { next: '25.10.2026', reason: 'Søndag i gudstjenesten.' }),
    ]),
    at(
      '25.10.2026 09.00',
      'S5.3',
      {
        da: 'Kl. 02.30 kom to gange: der blev mindet om det den første, én gang',
        en: '02.30 came twice: reminded at the first, once',
      },
      [],
      [that.toldOnce('worker', 'followUp', '25.10.2026', '2026-10-25T00:30:00.000Z')],
    ),
  ],
};

export const s5Stories = [s5, s5Seventeen, s5NobodyAssesses, s5NeverFound, s5ClockChanges];
