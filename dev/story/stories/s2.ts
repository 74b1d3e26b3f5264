import { lines, titles } from '../../../texts/stories/s2';
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
  title: titles.S2,
  municipality: 'ballerup',
  begins: '06.01.2025 09.40',
  steps: [
    at(
      '06.01.2025 10.05',
      'S2.1',
      lines['06.01.2025 10.05'],
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
      lines['07.01.2025 09.30'],
      [accepts()],
      [that.dueOn('firstAttempt', '13.01.2025', { clause: 'B16', setting: 'firstAttempt.workingDays' })],
    ),
    at(
      '13.01.2025 11.20',
      'S2.1',
      lines['13.01.2025 11.20'],
      [logs('contactMade', { note: 'Vi talte gennem brevsprækken i tyve minutter.' })],
      [that.contactsMade(1), that.isNotOpen('firstAttempt')],
    ),
    at(
      '03.02.2025 13.10',
      'S2.1',
      lines['03.02.2025 13.10'],
      [changesPhase('clarifying')],
      [that.phaseIs('clarifying')],
    ),
    at(
      '28.03.2025 10.00',
      'S2.1',
      lines['28.03.2025 10.00'],
      [changesPhase('motivating')],
      [that.phaseIs('motivating')],
    ),
    at(
      '10.04.2025 10.00',
      'S2.2',
      lines['10.04.2025 10.00'],
      [makesAppointment('the doctor', '22.04.2025 11.00', 'Ledsagelse til egen læge')],
      [that.appointmentIs('the doctor', 'agreed')],
    ),
    at(
      '22.04.2025 10.20',
      'S2.2',
      lines['22.04.2025 10.20'],
      [
        cancelsAppointment('the doctor', '»Jeg kan ikke overskue det.«'),
        logs('appointmentCancelled', { channel: 'phone', place: 'phone' }),
      ],
      [that.appointmentIs('the doctor', 'cancelled'), that.isNotOpen('appointmentOutcome')],
    ),
    at(
      '02.06.2025 14.15',
      'S2.2',
      lines['02.06.2025 14.15'],
      [
        logs('contactMade', { note: '»Det går for stærkt.«' }),
        changesPhase('outreach', 'Hun vil have tid; vi begynder forfra med at være der.'),
      ],
      [that.phaseIs('outreach'), that.statusIs('active')],
    ),
    at(
      '18.08.2025 10.30',
      'S2.3',
      lines['18.08.2025 10.30'],
      [
        makesAppointment('the coffee', '27.08.2025 10.00', 'Kaffe på værestedet'),
        givesConsent('support', {
          to: { kind: 'service', service: 'socialPedagogicalSupport' },
          toWhom: 'Støttecentret',
          what: ['name', 'situation'],
        }),
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
      lines['25.08.2025 13.00'],
      [setsOutAlone({ minutes: 60 })],
      [that.visitIs('underWay')],
    ),
    at(
      '25.08.2025 13.25',
      'S2.3',
      lines['25.08.2025 13.25'],
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
      lines['25.08.2025 14.20'],
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
      lines['15.09.2025 22.10'],
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
      lines['16.09.2025 09.00'],
      [accepts()],
      [that.statusIs('active'), that.phaseIs('outreach')],
    ),
    at(
      '17.09.2025 10.45',
      'S2.4',
      lines['17.09.2025 10.45'],
      [logs('contactMade', { note: 'Hun kunne godt huske mig.' }), declines('»Nej tak, heller ikke denne gang.«')],
      [that.endedOn('17.09.2025', 'citizenDeclined', { clause: 'B19', toConfirm: false }), that.phasesWere('outreach')],
    ),
    at(
      '24.09.2025 09.00',
      'S2.4',
      lines['24.09.2025 09.00'],
      [],
      [that.nobodyToldSince('17.09.2025 10.47'), that.happened('correctionWindowClosed', 1)],
    ),
    at(
      '24.09.2025 09.05',
      'S2.4',
      lines['24.09.2025 09.05'],
      [turnsTo('the first case')],
      [
        that.endedOn('25.08.2025', 'citizenDeclined', { clause: 'B19', toConfirm: false }),
        that.phasesWere('outreach', 'clarifying', 'motivating', 'outreach'),
      ],
    ),
  ],
};

export const s2Stories = [s2];
