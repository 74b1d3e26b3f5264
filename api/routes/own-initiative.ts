import { z } from 'zod';
import { problemKinds } from '../../domain/case/intake-facts';
import { writeIdentity } from '../../store/identity/identities';
import { caseIdFor } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { ownInitiativeAheadOf } from '../cases/reading/own-initiative-ahead';
import { findPerhapsTheSame, itsCaseAndTheSame, perhapsTheSame } from '../cases/reading/perhaps-the-same';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import { beginOutreach } from '../schema/assessment';
import { age, caseId, codes, reason } from '../schema/fields';
import { ownInitiativeAhead } from '../schema/own-initiative';
import { identity } from '../schema/people';

export const ownInitiative = [
  reading({
    path: paths.ownInitiative,
    act: 'seeRules',
    tag: 'Referrals',
    summary: 'What the standard asks and the settings propose where somebody begins on own initiative today',
    answer: ownInitiativeAhead,
    handle: (deps, { caller: { municipality }, now, language }) =>
      ownInitiativeAheadOf(deps, { municipality, now, language }),
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
