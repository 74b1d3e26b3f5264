import { z } from 'zod';
import { problemKinds } from '../../domain/case/intake-facts';
import { localDateOf } from '../../domain/clock/time';
import { proposedAssessment } from '../../domain/intake/first-assessment';
import { asksLeastIntrusive, requiredCriteriaOf } from '../../domain/rules/standard-queries';
import { writeIdentity } from '../../store/identity/identities';
import { caseIdFor } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { inForce } from '../cases/commands/rules-for-start';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { findPerhapsTheSame, itsCaseAndTheSame, perhapsTheSame } from '../cases/reading/perhaps-the-same';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import { beginOutreach } from '../schema/assessment';
import { age, caseId, codes, reason } from '../schema/fields';
import { identity } from '../schema/people';
import { listOf, localDate } from '../schema/values';

/** What is proposed and asked where somebody begins today. */
const ahead = z
  .object({
    phase: z.string(),
    firstAttemptBy: localDate,
    leastIntrusiveAsked: z.boolean(),
    minimumAge: z.number().nullable(),
    criteria: listOf(z.object({ id: z.string(), text: z.string() })).meta({
      description:
        'What the standard asks for together; one that is missing is warned of, and your judgement is its reason.',
    }),
  })
  .meta({ id: 'OwnInitiativeAhead' });

export const ownInitiative = [
  reading({
    path: paths.ownInitiative,
    act: 'seeRules',
    tag: 'Referrals',
    summary: 'What the standard asks and the settings propose where somebody begins on own initiative today',
    answer: ahead,
    async handle(deps, { caller: { municipality }, now, language }) {
      const rules = (await inForce(deps, municipality, now)).now;
      const { phase, firstAttemptBy } = proposedAssessment(rules, localDateOf(now));
      return {
        phase,
        firstAttemptBy,
        leastIntrusiveAsked: asksLeastIntrusive(rules.standard, 'triage'),
        minimumAge: rules.standard.ageRule?.minimum ?? null,
        criteria: requiredCriteriaOf(rules.standard).map(({ id, name }) => ({ id, text: name[language] })),
      };
    },
  }),
  writing({
    path: paths.ownInitiative,
    inRehearsal: true,
    act: 'doOutreach',
    tag: 'Referrals',
    summary: 'Begin on own initiative: active at once, with the judgement as reason and a first assessment',
    body: z.strictObject({
      ...beginOutreach,
      judgement: reason,
      targetGroups: codes.optional(),
      problem: z.enum(problemKinds).optional(),
      age: age.optional(),
      earlierCase: caseId.optional(),
      identity: identity.optional(),
    }),
    alsoAbout: ({ earlierCase }) => (earlierCase ? [earlierCase] : []),
    status: 201,
    answer: commandAnswer.extend({ perhapsTheSame }).meta({ id: 'OwnInitiativeAnswer' }),
    shows: itsCaseAndTheSame,
    async handle(deps, { caller, asker, key, body, now, rehearsal, language }) {
      const { municipality, actor } = caller;
      const { identity: known, ...told } = body;
      const opened = caseIdFor({ municipality, rehearsalId: deps.rehearsalId }, key);
      const who = await workerAndTeam(deps, municipality, body);
      const content = { type: 'startOwnInitiative', caseId: opened, key, requestContent: body } as const;
      const ahead = aheadOf(deps.keys, content);
      const at = { ...ahead, caseId: opened, municipality };
      const writeAhead = async () => known && writeIdentity(deps.store.db, deps.keys, { ...at, identity: known });
      const data = { ...told, ...who, caseId: opened, municipality, ...(known && { identityVersion: ahead.version }) };
      const sending = { ...content, municipality, data, by: actor, writeAhead, rehearsal } as const;
      const answer = await openCase(deps, sending, now);
      const same = await findPerhapsTheSame(deps, { caseId: opened, caller, asker, identity: known });
      return { ...inWords(opened, answer, language), perhapsTheSame: same };
    },
  }),
];
