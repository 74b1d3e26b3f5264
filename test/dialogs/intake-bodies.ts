import { endingActs as ending } from '../../texts/web/acts/ending';
import { intakeActs as intake } from '../../texts/web/acts/intake';
import type { WithDialog } from '../../web/allowed/page-acts';
import { type Shown, some, type Writing } from './body';

/** Only what is not as it is proposed is sent. */
const unless = <Value>(said: Value, proposed: unknown): Value | undefined =>
  JSON.stringify(said) === JSON.stringify(proposed) ? undefined : said;

const accepting =
  (path: string): Writing =>
  (said, { choices, targetGroups: before }) => {
    const { firstAssessment: first } = choices;
    const groups = said.codes(
      intake.targetGroups,
      Object.fromEntries(choices.targetGroups.map(({ id, text }) => [id, { da: text, en: text }])),
    );
    const plan = {
      days: said.number(intake.planDays) ?? first?.plan.days,
      attempts: said.number(intake.planAttempts) ?? first?.plan.attempts,
    };
    const assessment = some({
      reason: said.text(intake.why),
      leastIntrusive: said.text(ending.leastIntrusive),
      targetGroups: unless(groups.toSorted(), before.toSorted()) && groups,
      firstAttemptBy: unless(said.text(intake.firstAttemptBy), first?.firstAttemptBy),
      followUpDays: unless(said.number(intake.followUpDays), first?.followUpDays),
      plan: unless(plan, first && { days: first.plan.days, attempts: first.plan.attempts }),
    });
    return [path, { worker: said.among(intake.whichWorker, choices.workers)?.id, assessment }];
  };

const proposedLook = ({ choices }: Shown) => choices.firstAssessment?.lookAgainOn;

/** What whoever takes in referrals would send. */
export const intakeBodies = {
  accept: accepting('accept'),
  leaveWaitingList: accepting('wait/leave'),
  acceptAndWait: (said, shown) => [
    'wait',
    some({
      reason: said.text(intake.waitReason),
      lookAgainOn: unless(said.text(intake.lookAgainOn), proposedLook(shown)),
    }),
  ],
  keepWaiting: (said, shown) => [
    'wait/keep',
    { lookAgainOn: said.text(intake.lookAgainOn) ?? proposedLook(shown), reason: said.text(intake.waitReason) },
  ],
  declareOutsideTargetGroup: (said) => {
    const delivery = said.among(intake.letter, [undefined, 'digitalPost', 'mail', 'handed']);
    return [
      'outside-target-group',
      some({
        reason: said.text(intake.outsideReason),
        guidance: said.text(intake.guidance),
        letter: delivery && { delivery, reasons: said.text(intake.letterReasons) },
      }),
    ];
  },
} as const satisfies Partial<Record<WithDialog, Writing>>;
