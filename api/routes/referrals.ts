import { z } from 'zod';
import { referralChannels, referrerKinds } from '../../domain/case/intake-facts';
import { writeIdentity } from '../../store/identity/identities';
import { receiptOf, writeReferrer } from '../../store/identity/referrers';
import { caseIdFor } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { findPerhapsTheSame, itsCaseAndTheSame, perhapsTheSame } from '../cases/reading/perhaps-the-same';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { commandAnswer } from '../schema/answers';
import { age, caseId, codes, happenedAt, text } from '../schema/fields';
import { identity, referrer } from '../schema/people';

export const referralBody = z.strictObject({
  channel: z.enum(referralChannels),
  referrer: z.enum(referrerKinds),
  description: text,
  receivedAt: happenedAt.optional(),
  urgent: z.boolean().optional(),
  targetGroups: codes.optional(),
  age: age.optional(),
  missingFacts: codes.optional(),
  earlierCase: caseId.optional(),
  identity: identity.optional(),
  referrerDetails: referrer.optional(),
  referrerWantsToStayUnnamed: z.boolean().optional(),
});

const registerReferral = writing({
  path: paths.referrals,
  inRehearsal: true,
  act: 'refer',
  tag: 'Referrals',
  summary: 'Register a referral (by phone, mail, at the door, or from a caseworker)',
  description: 'Nameless is fine: an alias or a description is enough. The referrer is kept apart from the citizen.',
  body: referralBody,
  alsoAbout: ({ earlierCase }) => (earlierCase ? [earlierCase] : []),
  status: 201,
  answer: commandAnswer.extend({ receipt: z.string(), perhapsTheSame }).meta({ id: 'ReferralAnswer' }),
  shows: itsCaseAndTheSame,
  async handle(deps, { caller, asker, key, body, now, rehearsal, language }) {
    const { municipality, actor } = caller;
    const { store, keys } = deps;
    const { identity: known, referrerDetails, ...told } = body;
    const opened = caseIdFor({ municipality, rehearsalId: deps.rehearsalId }, key);
    const wantsToStayUnnamed = body.referrerWantsToStayUnnamed ?? false;
    const content = { type: 'refer', caseId: opened, key, requestContent: body } as const;
    const ahead = aheadOf(keys, content);
    const at = { ...ahead, caseId: opened, municipality };
    const writeAhead = async () => {
      if (known) await writeIdentity(store.db, keys, { ...at, identity: known });
      await writeReferrer(store.db, keys, { ...at, referrer: referrerDetails ?? {}, wantsToStayUnnamed });
    };
    const data = { ...told, caseId: opened, municipality, ...(known && { identityVersion: ahead.version }) };
    const sending = { ...content, municipality, data, by: actor, writeAhead, rehearsal } as const;
    const answer = await openCase(deps, sending, now);
    const receipt = await receiptOf(store.db, opened, ahead.command);
    const same = await findPerhapsTheSame(deps, { caseId: opened, caller, asker, identity: known });
    return { ...inWords(opened, answer, language), receipt, perhapsTheSame: same };
  },
});

export const referrals = [registerReferral];
