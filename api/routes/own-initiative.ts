import { z } from 'zod';
import { writeIdentity } from '../../store/identity/identities';
import { inWords } from '../cases/commands/command-answer';
import { caseIdFor } from '../cases/commands/new-id';
import { openCase } from '../cases/commands/send';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import { beginOutreach } from '../schema/assessment';
import { itsCase } from '../schema/cases-shown';
import { age, caseId, codes, text } from '../schema/fields';
import { identity } from '../schema/people';

export const ownInitiative = [
  writing({
    path: paths.ownInitiative,
    act: 'doOutreach',
    tag: 'Referrals',
    summary: 'Begin on own initiative: active at once, with the judgement as reason and a first assessment',
    body: z.strictObject({
      ...beginOutreach,
      judgement: text,
      targetGroups: codes.optional(),
      age: age.optional(),
      earlierCase: caseId.optional(),
      identity: identity.optional(),
    }),
    status: 201,
    answer: commandAnswer,
    shows: itsCase,
    async handle(deps, { caller: { municipality, actor }, key, body, now, rehearsal, language }) {
      const { identity: known, ...told } = body;
      const opened = caseIdFor(municipality, key);
      const who = await workerAndTeam(deps, municipality, body);
      const at = { caseId: opened, version: key, municipality };
      if (known) await writeIdentity(deps.store.db, deps.keys, { ...at, identity: known });
      const data = { ...told, ...who, caseId: opened, municipality, ...(known && { identityVersion: key as string }) };
      const sending = { municipality, caseId: opened, data, key, by: actor, requestContent: body, rehearsal } as const;
      return inWords(opened, await openCase(deps, { ...sending, type: 'startOwnInitiative' }, now), language);
    },
  }),
];
