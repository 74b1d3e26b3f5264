import { z } from 'zod';
import { writeIdentity } from '../../store/identity/identities';
import { caseIdFor } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import { beginOutreach } from '../schema/assessment';
import { itsCase } from '../schema/cases-shown';
import { age, caseId, codes, reason } from '../schema/fields';
import { identity } from '../schema/people';

export const ownInitiative = [
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
      age: age.optional(),
      earlierCase: caseId.optional(),
      identity: identity.optional(),
    }),
    alsoAbout: ({ earlierCase }) => (earlierCase ? [earlierCase] : []),
    status: 201,
    answer: commandAnswer,
    shows: itsCase,
    async handle(deps, { caller: { municipality, actor }, key, body, now, rehearsal, language }) {
      const { identity: known, ...told } = body;
      const opened = caseIdFor({ municipality, rehearsalId: deps.rehearsalId }, key);
      const who = await workerAndTeam(deps, municipality, body);
      const content = { type: 'startOwnInitiative', caseId: opened, key, requestContent: body } as const;
      const ahead = aheadOf(deps.keys, content);
      const at = { ...ahead, caseId: opened, municipality };
      const writeAhead = async () => known && writeIdentity(deps.store.db, deps.keys, { ...at, identity: known });
      const data = { ...told, ...who, caseId: opened, municipality, ...(known && { identityVersion: ahead.version }) };
      const sending = { ...content, municipality, data, by: actor, writeAhead, rehearsal } as const;
      return inWords(opened, await openCase(deps, sending, now), language);
    },
  }),
];
