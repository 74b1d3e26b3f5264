import type { CaseId, CommandType, EntryId } from '../../domain';
import type { HandoverState } from '../../domain/case/handover-states';
import type { Status } from '../../domain/case/status';
import {
  aCase,
  anAcceptedCase,
  at,
  bo,
  type CaseStory,
  day,
  lead,
  otherCase,
  shippedRules,
  staff,
  text,
} from './a-case';

const ownGround = { id: 'ownGround', name: { da: 'Egen grund', en: 'Own ground' }, assessment: true };
/** Any attempts will do for the question to open. */
const variety = { days: 0, dayParts: 0, ways: 0 };
const rules = () =>
  shippedRules('ballerup', (shipped) => ({
    ...shipped,
    unreachable: { ...shipped.unreachable, variety },
    additionalGrounds: [ownGround],
  }));

/** A case in which much is open: what a command is about is there to be found. */
export const caseIn: Record<Status, () => CaseStory> = {
  referred: () => withWorries(aCase('ballerup', rules()).on('2026-02-02 09:00').referred()),
  waiting: () =>
    withPeople(
      withWorries(aCase('ballerup', rules()).on('2026-02-02 09:00').referred().does('acceptAndWait', { reason: text })),
    ),
  active: () => withMuchUnderWay(anAcceptedCase('2026-02-02', 'ballerup', rules())),
  paused: () => caseIn.active().does('pause', { because: 'hospital', until: day('2026-06-01') }),
  ending: () => caseIn.active().on('2026-05-05 10:00').does('answerMayItEnd', { answer: 'end', reason: text }),
  ended: () => caseIn.active().does('endOnGround', { ground: 'movedAway', reasons: text }),
};

const withWorries = (story: CaseStory) =>
  story
    .does('recordIncident', { kind: 'threat', happenedAt: story.now, visitsInPairs: true, note: text })
    .does('openChildConcern', { kind: 'child', note: text })
    .does('markCrisis', { kind: 'eviction' })
    .does('namePlace', { kind: 'publicPlace', name: text })
    .does('addConcern', { ...concern, joined: joinedCase, underWay: true, entries: [toRemember, toAnswer] });

const withoutTakingIn = (story: CaseStory) => story.does('settleJoining', { caseId: joinedCase });
export const reopenedCase = 'ca5e0000-0000-4000-8000-0000000000aa' as CaseId;
export const joinedCase = 'ca5e0000-0000-4000-8000-0000000000bb' as CaseId;
const toRemember = {
  entry: 'lineForNextTime',
  id: 'line' as EntryId,
  contact: 'contact' as EntryId,
  line: text,
} as const;
const toAnswer = {
  entry: 'comment',
  id: 'comment' as EntryId,
  contact: 'contact' as EntryId,
  since: at('2026-02-02 08:00'),
  by: staff(lead),
  comment: text,
  answers: [],
} as const;
const concern = { channel: 'phone', referrer: 'shop', description: text } as const;

const withPeople = (story: CaseStory) =>
  story
    .does('assign', { worker: otherWorker, reason: text })
    .does('addSecondWorker', { worker: bo })
    .does('takeInMerged', { caseId: otherCase, contacts: [] })
    .consented();

const otherWorker = 'd0000000-0000-4000-8000-0000000000d0' as typeof bo;

/** Handovers at every step, an appointment, and enough attempts for the question to open on 03.05. */
function withMuchUnderWay(story: CaseStory): CaseStory {
  withPeople(withWorries(story))
    .logged('notMet')
    .does('makeAppointment', { at: at('2026-06-08 10:00'), what: text });
  for (const happenedAt of [11, 12, 13, 14].map((hour) => at(`2026-02-02 ${hour}:00`))) {
    story.now = happenedAt;
    story.logged('notMet');
  }
  for (const state of ['offered', 'sent', 'accepted'] as const) {
    story.offered('psychiatry', { reason: text, send: state !== 'offered' });
    const handover = story.last;
    if (state === 'accepted') story.does('answerHandover', { handover, answer: 'accepted' });
  }
  return story;
}

/** Where a command needs a case of its own: in that status, and no other kind of it. */
const casesOfTheirOwn: { readonly [T in CommandType]?: (status: Status) => CaseStory } = {
  answerMayItEnd: () => caseIn.active().on('2026-05-05 10:00'),
  commentOnContact: (status) => caseIn[status]().logged('notMet', { happenedAt: at('2026-02-02 09:00') }),
  markCrisis: (status) => caseIn[status]().does('closeCrisis', { note: text }),
  assessLanding: (status) => {
    const story = caseIn[status]();
    return story.does('recordAttendance', { handover: handoverIn(story, 'accepted'), attended: true });
  },
  agreeToEnding: () => caseIn.ending().by(lead),
  continueInstead: () => caseIn.ending().by(lead),
  assessDecline: () => anAcceptedCase('2026-02-02', 'gentofte').does('recordDecline', {}),
  undoJoin: () =>
    aCase('ballerup', rules())
      .on('2026-02-02 09:00')
      .referred()
      .does('joinToCase', { caseId: otherCase, reason: text }),
  unlinkReopened: (status) => caseIn[status]().does('linkReopened', { caseId: reopenedCase }),
  mergeInto: (status) => withoutTakingIn(caseIn[status]()),
  joinToCase: (status) => withoutTakingIn(caseIn[status]()),
  undoMerge: () =>
    caseIn
      .active()
      .does('settleJoining', { caseId: joinedCase })
      .does('mergeInto', { caseId: otherCase, reason: text }),
  confirmEnding: () => anAcceptedCase('2026-02-02').on('2026-08-01').by(lead),
};

/** A case in this status, in which the command can be given. */
export const caseFor = (command: CommandType, status: Status): CaseStory =>
  (casesOfTheirOwn[command] ?? caseIn[status])(status);

export const handoverIn = (story: CaseStory, state: HandoverState): EntryId =>
  story.state.handovers.find((one) => one.state === state)?.id ?? ('none' as EntryId);
