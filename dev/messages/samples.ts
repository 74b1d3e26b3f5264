import { instant, plusHours } from '../../domain/clock/time';
import { type Basis, type BasisTopic, basisOf } from '../../domain/rules/basis';
import type { DeadlineTopic } from '../../domain/rules/deadline-topics';
import { eachReview } from '../../domain/rules/reviews';
import { carriedOf, type Rules, rulesAt } from '../../domain/rules/rule-book';
import type { TaskKind } from '../../domain/tasks/open-task';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import type { MailKind } from '../../texts/mail/kinds';
import type { Message, ToldVisit } from '../../texts/mail/message';
import type { Sender } from '../../texts/mail/sender';
import { standardNews } from '../../texts/mail/wording/standards';
import { vacancyNews } from '../../texts/mail/wording/vacancies';
import { matters, news, visitNews } from '../../texts/matters';

/** Invented messages for people to look at: every kind, at every step, as Ballerup's shipped rules would give them. */

/** A Monday, as the municipality opens. */
export const now = instant('2026-11-23T07:00:00.000Z');
const friday = instant('2026-11-20T22:59:59.000Z');
const today = instant('2026-11-23T22:59:59.000Z');

export const sender: Sender = { name: 'Ballerup Kommune', links: 'https://fodfaeste.ballerup.example' };

/** What each matter rests on: the standard's topic, and the setting that gives its number, where one does. */
const rests: Readonly<Record<TaskKind, readonly [DeadlineTopic, string?]>> = {
  triage: ['triage', 'triage.workingDays'],
  waiting: ['waiting'],
  unassigned: ['firstAttempt'],
  firstAttempt: ['firstAttempt', 'firstAttempt.workingDays'],
  followUp: ['followUp', 'followUp.proposals.outreach'],
  ...eachReview((name) => [name, `${name}.days`] as const),
  pauseOver: ['pause'],
  crisis: ['crisis'],
  childConcern: ['childConcern', 'childConcern.reminderDays'],
  commentToAnswer: ['followUp', 'followUp.escalationWorkingDays'],
  commentToClose: ['followUp'],
  moreAttempts: ['unreachable', 'unreachable.promptDays'],
  mayItEnd: ['assessment', 'unreachable.assessmentDays'],
  endingToCome: ['grace', 'unreachable.graceDays'],
  secondWord: ['assessment', 'unreachable.secondWord'],
  declineAssessment: ['declineAssessment', 'decline.assessmentDays'],
  handoverToSend: ['handoverReply'],
  handoverConsent: ['consent'],
  handoverReply: ['handoverReply', 'handover.replyDays'],
  firstMeeting: ['handoverReply', 'handover.replyDays'],
  attendance: ['attendance', 'handover.attendanceDays'],
  landing: ['bridging', 'handover.bridgingDays'],
  incident: ['pairRule'],
  pairRule: ['pairRule', 'pairRule.reviewDays'],
  appointmentOutcome: ['appointment'],
  toConfirm: ['unreachable', 'unreachable.days'],
};

const leadsOwn: readonly MailKind[] = [
  'waiting',
  'unassigned',
  'incident',
  'pairRule',
  'toConfirm',
  'endedToConfirm',
  'secondWord',
  'commentToClose',
];

export interface Sample {
  /** Stands in the names of its files. */
  readonly name: string;
  readonly message: Message;
}

/** Each kind as reminder, overdue and escalated, or as news. */
export function samples(): Sample[] {
  const rules = shippedRules();
  const taskKinds = Object.keys(matters) as TaskKind[];
  const reminded = taskKinds.flatMap((kind) => {
    const message = sample(kind, basisOf(rules, ...rests[kind]));
    const lead = { step: 'escalation', role: 'teamLead' } as const;
    return [
      { name: `${kind}-reminder`, message: { ...message, due: today } },
      { name: `${kind}-overdue`, message: { ...message, due: friday } },
      { name: `${kind}-escalation`, message: { ...message, ...lead, due: friday } },
    ];
  });
  const told = Object.keys(news).map((kind) => ({
    name: `${kind}-news`,
    message: {
      ...sample(kind as MailKind, newsBasis(rules, kind)),
      step: 'news' as const,
      ...(kind === 'movedAway' && { role: 'staff' as const }),
    },
  }));
  return [
    ...reminded,
    ...told,
    ...standIns(rules),
    ...ofVisits(),
    ofTheStandard(),
    ofEmergencyAccess(),
    ...ofVacancies(),
  ];
}

function sample(kind: MailKind, basis: Basis | null): Message {
  return {
    cause: `${kind}:sample`,
    kind,
    step: 'reminder',
    role: kind === 'triage' ? 'intakeOfficer' : leadsOwn.includes(kind) ? 'teamLead' : 'worker',
    urgency: kind === 'crisis' ? 'urgent' : 'digest',
    about: aCase(42),
    due: null,
    basis,
    receivedAs: 'oneself',
  };
}

function aCase(number: number): Message['about'] {
  const caseId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { what: 'case', caseId, number: `B-${String(number).padStart(6, '0')}` };
}

function newsBasis(rules: Rules, kind: string): Basis {
  const changedHands: BasisTopic = 'assignment';
  return kind === 'assigned' || kind === 'movedAway'
    ? { topic: changedHands, clause: null }
    : basisOf(rules, kind.startsWith('handover') ? 'handoverReply' : 'unreachable');
}

/** One matter as it comes to whoever it was not meant for first. */
function standIns(rules: Rules): Sample[] {
  const followUp = { ...sample('followUp', basisOf(rules, ...rests.followUp)), due: friday };
  return (['deputy', 'lead', 'deputyLead', 'fallback'] as const).map((receivedAs) => ({
    name: `followUp-as-${receivedAs}`,
    message: { ...followUp, receivedAs },
  }));
}

function ofVisits(): Sample[] {
  const visitor = { name: 'Solvej Holm', phone: '44 77 34 43' };
  const visit: ToldVisit = {
    who: visitor,
    companions: [],
    place: 'Hos ham selv',
    address: 'Torvet 4',
    staircase: 'opgang B, 2. sal tv.',
    since: plusHours(now, -2),
    backBy: plusHours(now, -1),
    calledBy: null,
    takenBy: null,
  };
  const own: readonly string[] = ['goesAlong', 'checkOutAsked', 'ownVisitAlarm'];
  return Object.keys(visitNews).map((kind) => ({
    name: kind,
    message: {
      ...sample(kind as MailKind, null),
      urgency: 'urgent',
      role: own.includes(kind) ? 'worker' : 'teamLead',
      about: {
        what: 'visit',
        visitId: '00000000-0000-4000-8000-000000000007',
        number: 'B-000042',
        visit: {
          ...visit,
          ...(kind === 'helpCalled' && { calledBy: visitor }),
          ...(kind === 'alarmTaken' && { takenBy: { name: 'Bodil Lund', phone: '44 77 34 40' } }),
        },
      },
    },
  }));
}

function ofTheStandard(): Sample {
  const [kind] = Object.keys(standardNews) as (keyof typeof standardNews)[];
  return {
    name: kind ?? '',
    message: {
      ...sample(kind ?? 'standardReview', { topic: 'standardReview', clause: 'G20' }),
      role: 'teamLead',
      about: { what: 'standard', id: 'gentofte', version: 1 },
      due: instant('2029-12-31T22:59:59.000Z'),
    },
  };
}

function ofEmergencyAccess(): Sample {
  const about = { what: 'glassBreaking', id: 'sample', number: 'B-000042' } as const;
  const message = { ...sample('glassBroken', null), step: 'news', role: 'staff', urgency: 'urgent', about } as const;
  return { name: 'glassBroken-news', message };
}

function ofVacancies(): Sample[] {
  return (Object.keys(vacancyNews) as (keyof typeof vacancyNews)[]).map((kind) => {
    const about =
      kind === 'nobodyNamed' ? ({ what: 'restriction', number: 'B-000042' } as const) : ({ what: 'staff' } as const);
    return { name: `${kind}-news`, message: { ...sample(kind, null), step: 'news', role: 'staff', about } };
  });
}

/** A Monday morning of one contact person, and of their team lead. */
export function mondayMessages(): Message[] {
  const at = (number: number, of: Sample | undefined, more: Partial<Message> = {}): Message[] =>
    of ? [{ ...of.message, about: aCase(number), cause: `${of.name}:${number}`, urgency: 'digest', ...more }] : [];
  const named = new Map(samples().map((one) => [one.name, one]));
  const inTwoWeeks = instant('2026-12-07T22:59:59.000Z');
  return [
    ...at(17, named.get('followUp-overdue')),
    ...at(31, named.get('handoverReply-overdue'), { due: instant('2026-11-18T22:59:59.000Z') }),
    ...at(42, named.get('followUp-reminder')),
    ...at(8, named.get('appointmentOutcome-reminder')),
    ...at(23, named.get('followUp-reminder'), { receivedAs: 'deputy' }),
    ...at(12, named.get('mayItEnd-reminder'), { due: inTwoWeeks }),
    ...at(40, named.get('entryByAnother-news')),
    ...at(5, named.get('endingToCome-reminder'), { due: inTwoWeeks }),
  ];
}

function shippedRules(): Rules {
  const standards = loadShippedStandards().filter(({ municipality }) => municipality === 'ballerup');
  const settings = loadShippedSettings().filter(({ municipality }) => municipality === 'ballerup');
  return rulesAt({ standards: standards.map(carriedOf), settings }, { id: 'ballerup', version: 1 }, now);
}
