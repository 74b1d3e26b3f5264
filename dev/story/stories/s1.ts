import { lines, titles } from '../../../texts/stories/s1';
import { logs } from '../acts/contacts';
import { endsIsolationBroken } from '../acts/endings';
import { givesConsent } from '../acts/handovers';
import { accepts, refers } from '../acts/opening';
import { changesPhase, givesIdentity, refused } from '../acts/progress';
import { checksOut, liftsPairRule, recordsThreat, setsOutAlone } from '../acts/safety';
import * as that from '../expectations';
import { at, type Step, type Story } from '../story';

const neighbourPhones: Step = at(
  '19.12.2025 14.30',
  'S1.1',
  lines['19.12.2025 14.30'],
  [
    refers('phone', 'neighbour', {
      description: 'Manden med den grå jakke har siddet ude ved stationen hver aften i ugen, og det fryser.',
      identity: { alias: 'Grå Jakke', place: 'Ved stationen' },
      referrerWantsToStayUnnamed: true,
    }),
  ],
  [
    that.statusIs('referred'),
    that.citizenIs({ alias: 'Grå Jakke', name: undefined, cpr: undefined }),
    that.dueOn('triage', '23.12.2025', { clause: 'B5', setting: 'triage.workingDays' }),
    that.asks('triage', ['intakeOfficer'], 'B5'),
  ],
);

/** Triage accepts; by when the first attempt is due depends on which days are closed. */
const accepted = (firstAttemptBy: string): Step =>
  at(
    '22.12.2025 09.10',
    'S1.1',
    lines['22.12.2025 09.10'],
    [accepts()],
    [
      that.statusIs('active'),
      that.phaseIs('outreach'),
      that.dueOn('firstAttempt', firstAttemptBy, { clause: 'B16', setting: 'firstAttempt.workingDays' }),
      that.told('worker', 'assigned'),
      that.isNotOpen('triage'),
    ],
  );

/** Ballerup: anonymous, a neighbour, Christmas, a threat; isolation broken. */
export const s1: Story = {
  id: 'S1',
  title: titles.S1,
  municipality: 'ballerup',
  begins: '19.12.2025 14.30',
  steps: [
    neighbourPhones,
    accepted('02.01.2026'),
    at(
      '22.12.2025 13.20',
      'S1.2',
      lines['22.12.2025 13.20'],
      [logs('notMet', { place: 'publicPlace', note: 'Bænken var tom.' })],
      [that.isNotOpen('firstAttempt'), that.attemptsSince(1)],
    ),
    at(
      '29.12.2025 10.40',
      'S1.2',
      lines['29.12.2025 10.40'],
      [logs('refusedToTalk', { place: 'publicPlace', note: '»Ikke i dag.«' })],
      [that.statusIs('active'), that.attemptsSince(2), that.happened('declined', 0)],
    ),
    at(
      '02.01.2026 11.15',
      'S1.2',
      lines['02.01.2026 11.15'],
      [logs('contactMade', { place: 'publicPlace', note: 'En kop kaffe i kiosken. Han fortalte om sin hund.' })],
      [that.contactsMade(1), that.attemptsSince(0), that.lastContactWas('02.01.2026 11.15')],
    ),
    at(
      '12.01.2026 14.05',
      'S1.3',
      lines['12.01.2026 14.05'],
      [
        recordsThreat('Han råbte: »Kom her igen, så skal du se!«'),
        refused('pairRuleInForce', setsOutAlone({ minutes: 30 })),
        setsOutAlone({ minutes: 30, alone: 'Aftalt på forhånd, på biblioteket, hvor der er folk.' }),
        checksOut(),
      ],
      [
        that.statusIs('active'),
        that.visitsInPairs(true),
        that.asks('incident', ['teamLead'], 'B11'),
        that.dueOn('pairRule', '11.02.2026', { clause: 'B11', setting: 'pairRule.reviewDays' }),
        that.happened('pairRuleOverridden', 1),
      ],
    ),
    at(
      '20.01.2026 10.30',
      'S1.4',
      lines['20.01.2026 10.30'],
      [
        logs('contactMade', {
          place: 'publicPlace',
          participants: ['worker', 'secondWorker'],
          wishes: '»Et sted at være om natten.«',
        }),
        changesPhase('clarifying'),
      ],
      [that.phaseIs('clarifying'), that.visitsInPairs(true), that.told('teamLead', 'incident', { from: '13.01.2026' })],
    ),
    at(
      '18.02.2026 13.00',
      'S1.4',
      lines['18.02.2026 13.00'],
      [liftsPairRule('Rolige besøg siden midten af januar.'), changesPhase('motivating')],
      [
        that.phaseIs('motivating'),
        that.visitsInPairs(false),
        that.isNotOpen('pairRule'),
        that.told('teamLead', 'pairRule', { from: '11.02.2026' }),
      ],
    ),
    at(
      '10.03.2026 10.00',
      'S1.5',
      lines['10.03.2026 10.00'],
      [
        logs('contactMade', {
          place: 'other',
          activities: ['housingAssociation'],
          note: 'Vi tog til boligselskabet sammen.',
        }),
        givesIdentity({ name: 'Mogens Granlund' }),
        givesConsent('housing', {
          to: { kind: 'person', role: 'housingAssociation' },
          toWhom: 'Boligselskabet ved Lundebjerg',
          what: ['name', 'situation'],
        }),
        changesPhase('stabilising'),
      ],
      [
        that.phaseIs('stabilising'),
        that.citizenIs({ alias: 'Grå Jakke', name: 'Mogens Granlund', cpr: undefined }),
        that.happened('consentGiven', 1),
        that.nothingAboutTheReferrer,
      ],
    ),
    at(
      '04.05.2026 09.30',
      'S1.6',
      lines['04.05.2026 09.30'],
      [
        logs('contactMade', {
          place: 'other',
          activities: ['publicInstitutions', 'healthServices', 'network'],
          note: 'Han førte selv ordet på jobcentret.',
        }),
        changesPhase('closing'),
      ],
      [that.phaseIs('closing')],
    ),
    at(
      '08.06.2026 11.00',
      'S1.6',
      lines['08.06.2026 11.00'],
      [
        endsIsolationBroken({
          contactTo: ['network', 'authorities'],
          selfReliant: 'withoutOtherMeasure',
          reasons: 'Han ser sin søster hver uge og møder selv op på jobcentret.',
        }),
      ],
      [
        that.statusIs('ended'),
        that.endedOn('08.06.2026', 'isolationBroken', { clause: 'B20', toConfirm: false }),
        that.endedWith({ contactTo: ['network', 'authorities'], selfReliant: 'withoutOtherMeasure' }),
        that.nothingComesButTheCorrectionWindow,
        that.phasesWere('outreach', 'clarifying', 'motivating', 'stabilising', 'closing'),
        that.nothingAboutTheReferrer,
      ],
    ),
    at(
      '15.06.2026 09.00',
      'S1.6',
      lines['15.06.2026 09.00'],
      [],
      [that.nobodyToldSince('08.06.2026 11.01'), that.happened('correctionWindowClosed', 1)],
    ),
  ],
};

/** The same Friday, where both Christmas Eve and New Year's Eve are working days. */
const s1OpenAtChristmas: Story = {
  ...s1,
  id: 'S1-open-at-christmas',
  title: titles['S1-open-at-christmas'],
  changesRules: true,
  settings: ({ calendar }) => ({ calendar: { ...calendar, closedDays: ['06-05'] } }),
  steps: [neighbourPhones, accepted('30.12.2025')],
};

export const s1Stories = [s1, s1OpenAtChristmas];
