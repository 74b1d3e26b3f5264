import { cancelsAppointment, logs, makesAppointment } from '../acts/contacts';
import { declines } from '../acts/endings';
import { givesConsent, offers } from '../acts/handovers';
import { accepts, refers, refersByForm } from '../acts/opening';
import { changesPhase, turnsTo } from '../acts/progress';
import { setsOutAlone } from '../acts/safety';
import * as that from '../expectations';
import { at, type Story } from '../story';

/** Ballerup: declines after months, comes back. */
export const s2: Story = {
  id: 'S2',
  title: { da: 'Siger nej efter flere måneder, og kommer igen', en: 'Declines after months, comes back' },
  municipality: 'ballerup',
  begins: '06.01.2025 09.40',
  steps: [
    at(
      '06.01.2025 10.05',
      'S2.1',
      { da: 'En pårørende skriver gennem den åbne formular', en: 'A relative writes through the public form' },
      [
        refersByForm('relative', {
          as: 'the first case',
          alias: 'Gitte',
          description: 'Min kusine lukker ikke op mere. Hun har trukket gardinerne for siden november.',
        }),
      ],
      [
        that.statusIs('referred'),
        that.dueOn('triage', '08.01.2025', { clause: 'B5', setting: 'triage.workingDays' }),
        that.receiptGiven,
      ],
    ),
    at(
      '07.01.2025 09.30',
      'S2.1',
      { da: 'Visitationen tager sagen ind', en: 'Triage accepts' },
      [accepts()],
      [that.dueOn('firstAttempt', '13.01.2025', { clause: 'B16', setting: 'firstAttempt.workingDays' })],
    ),
    at(
      '13.01.2025 11.20',
      'S2.1',
      { da: 'Den første kontakt', en: 'First contact' },
      [logs('contactMade', { note: 'Vi talte gennem brevsprækken i tyve minutter.' })],
      [that.contactsMade(1), that.isNotOpen('firstAttempt')],
    ),
    at(
      '03.02.2025 13.10',
      'S2.1',
      { da: '→ afklarende', en: '→ clarifying' },
      [changesPhase('clarifying')],
      [that.phaseIs('clarifying')],
    ),
    at(
      '28.03.2025 10.00',
      'S2.1',
      { da: '→ motiverende', en: '→ motivating' },
      [changesPhase('motivating')],
      [that.phaseIs('motivating')],
    ),
    at(
      '10.04.2025 10.00',
      'S2.2',
      { da: 'De aftaler at gå til lægen sammen', en: 'They agree to go to the doctor together' },
      [makesAppointment('the doctor', '22.04.2025 11.00', 'Ledsagelse til egen læge')],
      [that.appointmentIs('the doctor', 'agreed')],
    ),
    at(
      '22.04.2025 10.20',
      'S2.2',
      { da: 'Aftalen bliver aflyst', en: 'The appointment is cancelled' },
      [
        cancelsAppointment('the doctor', '»Jeg kan ikke overskue det.«'),
        logs('appointmentCancelled', { channel: 'phone', place: 'phone' }),
      ],
      [that.appointmentIs('the doctor', 'cancelled'), that.isNotOpen('appointmentOutcome')],
    ),
    at(
      '02.06.2025 14.15',
      'S2.2',
      { da: 'De mødes; tilbage til opsøgende, med en begrundelse', en: 'Met; back to outreach, with a reason' },
      [
        logs('contactMade', { note: '»Det går for stærkt.«' }),
        changesPhase('outreach', 'Hun vil have tid; vi begynder forfra med at være der.'),
      ],
      [that.phaseIs('outreach'), that.statusIs('active')],
    ),
    at(
      '18.08.2025 10.30',
      'S2.3',
      {
        da: 'En aftale, et samtykke og et tilbud om støtte står åbne',
        en: 'An appointment, a consent and an offer of support are open',
      },
      [
        makesAppointment('the coffee', '27.08.2025 10.00', 'Kaffe på værestedet'),
        givesConsent('support', { to: 'service', toWhom: 'Støttecentret', what: ['name', 'situation'] }),
        offers('support', {
          service: 'socialPedagogicalSupport',
          consent: 'support',
          share: ['name', 'situation'],
          reason: 'Hun spurgte selv, om der findes nogen, der kan komme fast.',
        }),
      ],
      [
        that.handoverIs('support', 'sent'),
        that.dueOn('handoverReply', '01.09.2025', { clause: 'B17', setting: 'handover.replyDays' }),
      ],
    ),
    at(
      '25.08.2025 13.00',
      'S2.3',
      { da: 'Kontaktpersonen tager alene på besøg', en: 'The worker sets out on a lone visit' },
      [setsOutAlone({ minutes: 60 })],
      [that.visitIs('underWay')],
    ),
    at(
      '25.08.2025 13.25',
      'S2.3',
      {
        da: '»Jeg vil ikke mere«: sagen ophører samme dag, uden vurdering',
        en: '"I want no more of this": ended the same day, no assessment',
      },
      [declines('»Jeg vil ikke mere. Tak for det, men nej.«')],
      [
        that.statusIs('ended'),
        that.endedOn('25.08.2025', 'citizenDeclined', { clause: 'B19', toConfirm: false }),
        that.happened('declineAssessed', 0),
        that.appointmentIs('the coffee', 'withdrawn'),
        that.handoverIs('support', 'withdrawn'),
        that.isNotOpen('followUp', 'needReview', 'handoverReply', 'appointmentOutcome', 'declineAssessment'),
        that.nothingComesButTheCorrectionWindow,
        that.visitIs('underWay'),
      ],
    ),
    at(
      '25.08.2025 14.20',
      'S2.3',
      {
        da: 'Besøget er ikke afmeldt: det slår alarm, selv om sagen er ophørt',
        en: 'No check-out: the visit alarms, although the case has ended',
      },
      [],
      [
        that.visitIs('alarmed'),
        that.toldOfVisit('worker', 'checkOutAsked', '25.08.2025 14.00'),
        that.toldOfVisit('teamLead', 'visitAlarm', '25.08.2025 14.15'),
        that.nobodyToldSince('25.08.2025 13.26'),
      ],
    ),
    at(
      '15.09.2025 22.10',
      'S2.4',
      { da: 'Politiet henvender sig: en ny sag, forbundet med den gamle', en: 'The police refer: a new case, linked' },
      [
        refers('phone', 'police', {
          as: 'the second case',
          earlier: 'the first case',
          description: 'Hun sad på trappen uden overtøj og virkede forvirret.',
          identity: { alias: 'Gitte' },
          targetGroups: ['mentallyVulnerable'],
        }),
      ],
      [that.statusIs('referred'), that.linkedTo('the first case', 'earlierCase')],
    ),
    at(
      '16.09.2025 09.00',
      'S2.4',
      { da: 'Visitationen tager sagen ind', en: 'Triage accepts' },
      [accepts()],
      [that.statusIs('active'), that.phaseIs('outreach')],
    ),
    at(
      '17.09.2025 10.45',
      'S2.4',
      { da: 'De mødes, og hun siger nej: sagen ophører', en: 'Met, and she declines: ended' },
      [logs('contactMade', { note: 'Hun kunne godt huske mig.' }), declines('»Nej tak, heller ikke denne gang.«')],
      [that.endedOn('17.09.2025', 'citizenDeclined', { clause: 'B19', toConfirm: false }), that.phasesWere('outreach')],
    ),
    at(
      '24.09.2025 09.00',
      'S2.4',
      { da: 'En uge efter: begge sager er stille', en: 'A week later: both cases are quiet' },
      [],
      [that.nobodyToldSince('17.09.2025 10.47'), that.happened('correctionWindowClosed', 1)],
    ),
    at(
      '24.09.2025 09.05',
      'S2.4',
      { da: 'Den første sag står, som den endte', en: 'The first case stands as it ended' },
      [turnsTo('the first case')],
      [
        that.endedOn('25.08.2025', 'citizenDeclined', { clause: 'B19', toConfirm: false }),
        that.phasesWere('outreach', 'clarifying', 'motivating', 'outreach'),
      ],
    ),
  ],
};

export const s2Stories = [s2];
