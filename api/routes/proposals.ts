import { z } from 'zod';
import { localDateOf, plusDays } from '../../domain/clock/time';
import { proposedAssessment } from '../../domain/intake/first-assessment';
import { proposedFollowUpAfter } from '../../domain/outreach/follow-up';
import { proposalOf } from '../../domain/rules/rule-book';
import { asksLeastIntrusive, nextPhase } from '../../domain/rules/standard-queries';
import { rulesInForce } from '../cases/commands/rules-for-start';
import { contactChoicesOf } from '../cases/reading/choices';
import { reportsToTakeOver } from '../cases/reading/reports-to-take-over';
import { seeCase } from '../cases/reading/seen-case';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { askedAt } from '../schema/fields';
import { openReport } from '../schema/open-report';
import { caseParams } from '../schema/params';
import { listOf, localDate } from '../schema/values';

const plan = z.object({ days: z.number(), attempts: z.number() });

export const proposals = [
  reading({
    path: paths.cases.proposals,
    act: 'seeCase',
    tag: 'Cases',
    summary: 'What the settings, and the citizen’s own interval, propose today',
    description: 'Each is taken as proposed where a command leaves it out; a departure asks for a reason.',
    params: caseParams,
    query: z.strictObject({
      happenedAt: askedAt.optional().meta({ description: 'When the contact was that is followed up; left out: now.' }),
    }),
    answer: z.object({
      firstAssessment: z.object({
        phase: z.string(),
        firstAttemptBy: localDate,
        followUpDays: z.number(),
        plan,
        leastIntrusiveAsked: z.boolean(),
      }),
      followUpOn: localDate,
      followUpLatest: localDate,
      needReview: z.object({
        nextReviewOn: localDate,
        followUpDays: z.number(),
        plan,
        leastIntrusiveAsked: z.boolean(),
      }),
      nextPhase: z.string().nullable(),
      contact: z
        .object({
          activities: listOf(z.object({ id: z.string(), text: z.string() })),
          area: z
            .string()
            .nullable()
            .meta({ description: 'Outside it a contact asks for a reason. Null: none is named.' }),
        })
        .meta({ description: 'What the case’s standard has to be told of a contact.' }),
      reports: listOf(openReport).meta({
        description: 'What programs have reported, to be taken over with the contact that is logged; the latest first.',
      }),
    }),
    async handle(deps, { params: { caseId }, query: { happenedAt }, caller: { municipality }, language }) {
      const { state, now } = await seeCase(deps, municipality, caseId);
      const rules = await rulesInForce(deps, state, now);
      const { standard, settings } = rules;
      const today = localDateOf(now);
      const first = proposedAssessment(rules, localDateOf(state.status === 'waiting' ? now : state.opening.at));
      const followUpDays = state.followUpDays ?? proposalOf(rules, state.phase ?? first.phase);
      const standing = state.plan ? { days: state.plan.days, attempts: state.plan.attempts } : first.plan;
      return {
        firstAssessment: {
          ...first,
          followUpDays: proposalOf(rules, first.phase),
          leastIntrusiveAsked: asksLeastIntrusive(standard, 'triage'),
        },
        followUpOn: proposedFollowUpAfter(state, happenedAt ?? now, rules).on,
        followUpLatest: plusDays(today, settings.followUp.maximumDays),
        needReview: {
          nextReviewOn: plusDays(today, settings.needReview.days),
          followUpDays,
          plan: standing,
          leastIntrusiveAsked: asksLeastIntrusive(standard, 'needReview'),
        },
        nextPhase: (state.phase && nextPhase(standard, state.phase)) ?? null,
        contact: contactChoicesOf(rules, language),
        reports: await reportsToTakeOver(deps, state),
      };
    },
  }),
];
