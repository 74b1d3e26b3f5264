import {
  type Command,
  type CommandData,
  type CommandId,
  type CommandType,
  decide,
  isRejection,
  type RejectionCode,
} from '../../domain';
import { commandNames } from '../../domain/case/status';
import { localGround } from '../../domain/rules/grounds';
import { aCase, anAcceptedCase, anna, at, bo, type CaseStory, day, team, text } from './a-case';
import { somethingToSay } from './any-steps';
import { inEveryCase } from './in-every-case';

/** What each refusal is about: one field of the command, how the case stands, or now one and now the other. */
const about: Readonly<Record<RejectionCode, 'field' | 'case' | 'either'>> = {
  reasonRequired: 'field',
  leastIntrusiveRequired: 'field',
  inTheFuture: 'field',
  inThePast: 'field',
  tooFarAhead: 'field',
  samePhase: 'field',
  unknownTargetGroup: 'field',
  unknownReferralReason: 'field',
  guidanceRequired: 'field',
  otherPlaceKind: 'field',
  unknownInformation: 'field',
  consentDoesNotCover: 'either',
  unknownActivity: 'field',
  agreedDayRequired: 'field',
  entryRequired: 'field',
  followUpTooFar: 'field',
  followUpAfterEarlier: 'field',
  identityRequired: 'field',
  outOfRange: 'field',
  afterTheEnd: 'field',
  sameStandard: 'field',
  unknownPhase: 'either',
  unknownGround: 'either',
  belowMinimumAge: 'either',
  consentRequired: 'either',
  unknownEntry: 'either',
  alreadyOpen: 'either',
  nothingToCorrect: 'either',
  sameCase: 'either',
  otherMunicipality: 'either',
  pairRuleInForce: 'case',
  unknownOutcome: 'case',
  notAllowedInStatus: 'case',
  alreadyStarted: 'case',
  notStarted: 'case',
  commandIdReused: 'case',
  stableContactRequired: 'case',
  alreadyStable: 'case',
  nothingOpen: 'case',
  notInThisState: 'case',
  settingsOutOfOrder: 'case',
  unknownCommand: 'case',
  joiningUnderWay: 'case',
  changedMeanwhile: 'case',
  alreadyReopened: 'case',
  notForThisPerson: 'case',
};

/** Fields that a refusal asks for where they are missing, and the version by which a standard is sent. */
const otherFields = [
  'version',
  'entry',
  'reason',
  'reasons',
  'note',
  'leastIntrusive',
  'identityGiven',
  'assessment',
  'guidance',
];

const dice = [7, 1204, 88, 9001, 356, 4410, 7773, 15, 6042, 2999, 512, 8181];

describe('a refusal says which field is wrong', () => {
  test('whatever has happened and whatever is said: by a name that the command has, where the fault is one field’s', () => {
    inEveryCase((story) => {
      const { state, rules, now } = story;
      for (const type of commandNames) {
        const command = somethingToSay(type, story, dice);
        const by = { kind: 'staff', id: anna } as const;
        const decision = decide(state, command as Command, { rules, now, by, commandId: 'c' as CommandId });
        if (!isRejection(decision)) continue;
        const { rejected, params } = decision;
        const field = typeof params.field === 'string' ? params.field : undefined;
        if (about[rejected] === 'field' && !field) throw new Error(`${type}: ${rejected} says no field`);
        if (about[rejected] === 'case' && field) throw new Error(`${type}: ${rejected} speaks of ${field}`);
        const name = field?.split('.')[0] ?? '';
        if (field && !otherFields.includes(name) && !(name in command.data)) {
          throw new Error(`${type}: ${rejected} speaks of ${field}, which was not said`);
        }
      }
    });
  });

  const active = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();
  const referred = () => aCase().on('2026-02-02 09:00').referred();
  const contact = { outcome: 'contactMade', channel: 'visit', place: 'home' } as const;
  const assessed = { leastIntrusive: text };
  type Example = { [T in CommandType]: readonly [T, CommandData[T], CaseStory, string] }[CommandType];
  const examples: readonly Example[] = [
    ['logContact', { ...contact, happenedAt: at('2026-02-11') }, active(), 'happenedAt'],
    ['logContact', { ...contact, nextFollowUpOn: day('2026-02-01') }, active(), 'nextFollowUpOn'],
    ['logContact', { ...contact, nextFollowUpOn: day('2026-02-12') }, active(), 'reason'],
    ['logContact', { ...contact, activities: ['flying'] }, active(), 'activities'],
    ['setFollowUp', { on: day('2026-02-01') }, active(), 'on'],
    ['setFollowUp', { on: day('2027-02-01') }, active(), 'on'],
    ['setFollowUp', { on: day('2199-12-31') }, active(), 'on'],
    ['snoozeFollowUp', { on: day('2026-02-10'), reason: text }, active(), 'on'],
    ['changePhase', { to: 'nowhere' }, active(), 'to'],
    ['changePhase', { to: 'outreach' }, active(), 'to'],
    ['pause', { because: 'prison', until: day('2026-02-01') }, active(), 'until'],
    ['assign', { worker: anna, reason: text }, active(), 'worker'],
    ['setTargetGroups', { targetGroups: ['astronauts'] }, active(), 'targetGroups'],
    ['recordAge', { age: { years: 400, estimated: true } }, active(), 'age.years'],
    ['setUnreachablePlan', { days: 0, attempts: 1, reason: text }, active(), 'days'],
    ['setUnreachablePlan', { days: 29, attempts: 3, reason: text }, active(), 'days'],
    ['setUnreachablePlan', { days: 30, attempts: 2, reason: text }, active(), 'attempts'],
    ['accept', { worker: bo, team, assessment: assessed }, referred(), 'assessment.reason'],
    ['endOnGround', { ground: localGround('bored'), reasons: text }, active(), 'ground'],
    ['correct', { target: 99, reason: text }, active(), 'target'],
    ['changeUrgency', { urgent: false, reason: text }, referred(), 'urgent'],
    ['accept', { worker: bo, team, assessment: { ...assessed, phase: 'nowhere' } }, referred(), 'assessment.phase'],
    ['accept', { worker: bo, team, assessment: { ...assessed, followUpDays: 3 } }, referred(), 'assessment.reason'],
    [
      'accept',
      { worker: bo, team, assessment: { ...assessed, reason: text, plan: { days: 0, attempts: 1 } } },
      referred(),
      'assessment.plan.days',
    ],
  ];
  test.each(examples)('%s with %j', (type, data, story, field) => {
    const { state, rules, now } = story;
    const by = { kind: 'staff', id: anna } as const;
    const command = { type, data } as Command;
    const decision = decide(state, command, { rules, now, by, commandId: 'c' as CommandId });
    expect(decision).toMatchObject({ params: { field } });
  });
});
