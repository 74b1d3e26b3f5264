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
  {
    da: 'En nabo ringer om »manden med den grå jakke« ved stationen og vil ikke nævnes',
    en: 'A neighbour phones about "the man in the grey jacket" at the station and wants to stay unnamed',
  },
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
    { da: 'Visitationen tager sagen ind', en: 'Triage accepts' },
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
  title: {
    da: 'Anonym, en nabo, jul og en trussel; isolationen brydes',
    en: 'Anonymous, a neighbour, Christmas, a threat; isolation broken',
  },
  municipality: 'ballerup',
  begins: '19.12.2025 14.30',
  steps: [
    neighbourPhones,
    accepted('02.01.2026'),
    at(
      '22.12.2025 13.20',
      'S1.2',
      { da: 'Han er der ikke', en: 'He is not there' },
      [logs('notMet', { place: 'publicPlace', note: 'Bænken var tom.' })],
      [that.isNotOpen('firstAttempt'), that.attemptsSince(1)],
    ),
    at(
      '29.12.2025 10.40',
      'S1.2',
      {
        da: 'Han er der, men vil ikke tale: et forsøg, ikke et nej',
        en: 'He is there and refuses to talk: an attempt, not a decline',
      },
      [logs('refusedToTalk', { place: 'publicPlace', note: '»Ikke i dag.«' })],
      [that.statusIs('active'), that.attemptsSince(2), that.happened('declined', 0)],
    ),
    at(
      '02.01.2026 11.15',
      'S1.2',
      { da: 'Kaffe: der er kontakt', en: 'Coffee: contact made' },
      [logs('contactMade', { place: 'publicPlace', note: 'En kop kaffe i kiosken. Han fortalte om sin hund.' })],
      [that.contactsMade(1), that.attemptsSince(0), that.lastContactWas('02.01.2026 11.15')],
    ),
    at(
      '12.01.2026 14.05',
      'S1.3',
      {
        da: 'Han råber en trussel. Et besøg alene standses, og går i gang med en begrundelse',
        en: 'He shouts a threat. A lone visit is stopped, and goes ahead with a reason',
      },
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
      { da: 'Besøg med to → afklarende', en: 'A visit in a pair → clarifying' },
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
      { da: 'Reglen om to ophæves → motiverende', en: 'The pair rule is lifted → motivating' },
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
      {
        da: 'Kontakt til boligselskabet; han giver navn og samtykke → stabiliserende',
        en: 'Housing contact; he gives name and consent → stabilising',
      },
      [
        logs('contactMade', {
          place: 'other',
          activities: ['housingAssociation'],
          note: 'Vi tog til boligselskabet sammen.',
        }),
        givesIdentity({ name: 'Mogens Granlund' }),
        givesConsent('housing', { to: 'other', toWhom: 'Boligselskabet ved Lundebjerg', what: ['name', 'situation'] }),
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
      {
        da: 'Netværk og læge, og de har været på jobcentret sammen → afsluttende',
        en: 'Network and doctor, the job centre visited together → closing',
      },
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
      {
        da: 'Isolationen er brudt; han klarer sig selv uden anden indsats',
        en: 'Isolation broken; self-reliant without another measure',
      },
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
      { da: 'En uge efter: intet minder om sagen', en: 'A week later: nothing reminds of the case' },
      [],
      [that.nobodyToldSince('08.06.2026 11.01'), that.happened('correctionWindowClosed', 1)],
    ),
  ],
};

/** The same Friday, where both Christmas Eve and New Year's Eve are working days. */
const s1OpenAtChristmas: Story = {
  ...s1,
  id: 'S1-open-at-christmas',
  title: {
    da: 'Hvor der er åbent 24. og 31. december, skal første forsøg ske senest 30.12',
    en: 'Where 24 and 31 December are open, the first attempt is due on 30.12',
  },
  changesRules: true,
  settings: ({ calendar }) => ({ calendar: { ...calendar, closedDays: ['06-05'] } }),
  steps: [neighbourPhones, accepted('30.12.2025')],
};

export const s1Stories = [s1, s1OpenAtChristmas];
