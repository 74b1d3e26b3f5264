import type { CommandData, CommandType, EntryId, MunicipalityId } from '../../domain';
import { allowedIn, commandsAllowedIn, statuses, statusesAllowing } from '../../domain/case/status';
import { openingCommands } from '../../domain/process';
import { aCase, at, bo, type CaseStory, day, otherCase, settingsOf, team, text } from './a-case';
import { caseFor, caseIn, handoverIn, joinedCase, reopenedCase } from './cases-for-commands';

const caseId = reopenedCase;
const municipality = 'ballerup' as MunicipalityId;
const outreach = { worker: bo, team, assessment: { leastIntrusive: text, reason: text } };
const firstOf = (list: readonly { id: EntryId }[]): EntryId => list[0]?.id ?? ('none' as EntryId);
const inAWeek = (story: CaseStory) => day(new Date(Date.parse(story.now) + 7 * 86_400_000).toISOString().slice(0, 10));

/** Each command as someone would sensibly put it. */
const sensible: { readonly [T in CommandType]: (story: CaseStory) => CommandData[T] } = {
  refer: () => ({ caseId, municipality, channel: 'phone', referrer: 'shop', description: text }),
  startOwnInitiative: () => ({ caseId, municipality, judgement: text, ...outreach }),
  moveIn: (s) => ({
    caseId,
    municipality,
    referredAt: s.now,
    acceptedAt: s.now,
    phase: 'outreach',
    worker: bo,
    team,
    assessment: { noneKnown: true },
  }),
  reopen: () => ({ caseId, municipality, from: otherCase, reason: text, targetGroups: [], ...outreach }),
  accept: () => outreach,
  acceptAndWait: () => ({ reason: text }),
  declareOutsideTargetGroup: () => ({ reason: text }),
  joinToCase: () => ({ caseId: otherCase, reason: text }),
  changeUrgency: () => ({ urgent: true, reason: text }),
  setTargetGroups: () => ({ targetGroups: ['isolated', 'other'] }),
  recordAge: () => ({ age: { years: 44, estimated: true } }),
  leaveWaitingList: () => outreach,
  keepWaiting: (s) => ({ lookAgainOn: inAWeek(s), reason: text }),
  addConcern: () => ({ channel: 'phone', referrer: 'neighbour', description: text }),
  addNote: () => ({ note: text }),
  assign: () => ({ worker: bo, reason: text }),
  unassign: () => ({ because: 'deactivated' }),
  addSecondWorker: () => ({ worker: 'e0000000-0000-4000-8000-0000000000e0' as typeof bo }),
  removeSecondWorker: () => ({ worker: bo }),
  changePhase: () => ({ to: 'clarifying' }),
  recordStableContact: () => ({}),
  logContact: (s) => s.contact('notMet', { happenedAt: at('2026-02-02 09:00') }),
  reportContact: () => ({
    outcome: 'contactMade',
    channel: 'phone',
    place: 'phone',
    happenedAt: at('2026-02-02 09:00'),
  }),
  commentOnContact: (s) => ({ contact: firstOf(s.state.contacts.filter(({ from }) => !from)), comment: text }),
  answerComment: (s) => ({ comment: firstOf(s.state.comments ?? []), answer: text }),
  closeComment: (s) => ({ comment: firstOf(s.state.comments ?? []) }),
  namePlace: () => ({ kind: 'publicPlace', name: text }),
  renamePlace: (s) => ({ place: firstOf(s.state.places), name: text }),
  retirePlace: (s) => ({ place: firstOf(s.state.places) }),
  tickOff: (s) => ({ line: firstOf(s.state.forNextTime) }),
  makeAppointment: (s) => ({ at: s.now, what: text }),
  moveAppointment: (s) => ({ appointment: firstOf(s.state.appointments), at: s.now }),
  settleAppointment: (s) => ({ appointment: firstOf(s.state.appointments), outcome: 'kept' }),
  setFollowUp: (s) => ({ on: inAWeek(s), reason: text }),
  snoozeFollowUp: (s) => ({ on: day(s.status === 'ending' ? '2026-07-01' : '2026-03-01'), reason: text }),
  recordNeedReview: () => ({ need: 'continues', leastIntrusive: text, reason: text }),
  pause: () => ({ because: 'prison', until: day('2026-03-02') }),
  extendPause: () => ({ until: day('2026-07-01'), reason: text }),
  resume: () => ({}),
  markCrisis: () => ({ kind: 'suicideRisk' }),
  closeCrisis: () => ({ note: text }),
  openChildConcern: () => ({ kind: 'pregnancy', note: text }),
  recordChildConcernNotice: (s) => ({ concern: firstOf(s.state.childConcerns), sentOn: day('2026-02-02') }),
  settleChildConcern: (s) => ({ concern: firstOf(s.state.childConcerns), reason: text }),
  giveConsent: () => ({ to: { kind: 'person', role: 'relative' }, toWhom: text, what: ['situation'] }),
  withdrawConsent: (s) => ({ consent: firstOf(s.state.consents) }),
  setUnreachablePlan: () => ({ days: 60, attempts: 3, reason: text }),
  answerMayItEnd: () => ({ answer: 'continue', plan: { days: 60, attempts: 3 }, reason: text }),
  agreeToEnding: () => ({ reason: text }),
  continueInstead: () => ({ reason: text }),
  takeBackAnswer: () => ({ reason: text }),
  recordDecline: () => ({}),
  assessDecline: () => ({ reasons: text }),
  offerHandover: (s) => ({
    service: 'psychiatry',
    consent: firstOf(s.state.consents),
    share: ['name'],
    leastIntrusive: text,
    reason: text,
  }),
  sendHandover: (s) => ({ handover: handoverIn(s, 'offered') }),
  answerHandover: (s) => ({ handover: handoverIn(s, 'sent'), answer: 'rejected', reason: text }),
  withdrawHandover: (s) => ({ handover: handoverIn(s, 'sent'), reason: text }),
  agreeFirstMeeting: (s) => ({ handover: handoverIn(s, 'accepted'), on: inAWeek(s) }),
  recordAttendance: (s) => ({ handover: handoverIn(s, 'accepted'), attended: true }),
  assessLanding: (s) => ({
    handover: handoverIn(s, 'bridging'),
    landed: true,
    reasons: text,
  }),
  endOnGround: () => ({ ground: 'deceased', reasons: text }),
  confirmEnding: () => ({ reason: text }),
  recordIncident: (s) => ({ kind: 'violence', happenedAt: s.now, visitsInPairs: true, note: text }),
  reviewIncident: (s) => ({ incident: firstOf(s.state.incidents), note: text }),
  liftPairRule: () => ({ reason: text }),
  extendPairRule: (s) => ({ reviewOn: inAWeek(s), reason: text }),
  overridePairRule: () => ({ visit: 'v', reason: text }),
  correct: (s) => ({ target: s.event('incidentRecorded').seq, reason: text }),
  mergeInto: () => ({ caseId, reason: text }),
  takeInMerged: () => ({ caseId, contacts: [] }),
  undoMerge: () => ({ reason: text }),
  releaseMerged: () => ({ caseId: otherCase, reason: text }),
  undoJoin: () => ({ reason: text }),
  releaseJoined: () => ({ caseId: joinedCase, reason: text }),
  settleJoining: () => ({ caseId: joinedCase }),
  takeInLate: () => ({ caseId: joinedCase, contacts: [] }),
  linkReopened: () => ({ caseId }),
  unlinkReopened: () => ({ caseId }),
  moveToStandard: (s) => ({ standard: { ...s.rules.standard, version: 2 }, reason: text }),
  applySettings: () => ({ settings: { ...settingsOf('ballerup'), version: 2 } }),
};

const allCommands = Object.keys(allowedIn) as CommandType[];
const pairs = statuses.flatMap((status) => allCommands.map((command) => [status, command] as const));
const allowed = pairs.filter(([status, command]) => statusesAllowing(command).includes(status));
const refused = pairs.filter(
  ([status, command]) =>
    !statusesAllowing(command).includes(status) && !(openingCommands as readonly string[]).includes(command),
);

describe('statuses × commands, the whole table', () => {
  test.each(allowed)('a case that is %s can be told %s', (status, command) => {
    const story = caseFor(command, status);
    expect(story.status).toBe(status);
    expect(story.tries(command, sensible[command](story) as never)).toBeUndefined();
  });

  test.each(refused)('a case that is %s refuses %s, and says what it allows', (status, command) => {
    const story = caseIn[status]();
    expect(story.tries(command, sensible[command](story) as never)).toEqual({
      rejected: 'notAllowedInStatus',
      params: {
        status,
        allowedStatuses: statusesAllowing(command),
        allowedCommands: commandsAllowedIn(status),
      },
    });
  });

  test.each(openingCommands)('no case is begun twice by %s', (command) => {
    const story = caseIn.active();
    expect(story.tries(command, sensible[command](story) as never)).toEqual({
      rejected: 'alreadyStarted',
      params: { status: 'active' },
    });
  });

  test('before it has begun, a case can only be begun', () => {
    const story = aCase('ballerup').on('2026-02-02');
    expect(story.tries('addNote', { note: text })).toMatchObject({
      rejected: 'notStarted',
      params: { openings: [...openingCommands] },
    });
  });

  test('a command that nobody knows is refused, whatever its name', () => {
    const story = caseIn.active();
    for (const command of ['noSuchCommand', 'toString', '__proto__']) {
      expect(story.tries(command as CommandType, {} as never)).toEqual({
        rejected: 'unknownCommand',
        params: { command },
      });
    }
  });
});
