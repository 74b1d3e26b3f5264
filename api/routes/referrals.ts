import { z } from 'zod';
import { problemKinds, referralChannels, referrerKinds } from '../../domain/case/intake-facts';
import type { Instant } from '../../domain/clock/time';
import { writeIdentity } from '../../store/identity/identities';
import { receiptOf, writeReferrer } from '../../store/identity/referrers';
import { caseIdFor } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { inForce } from '../cases/commands/rules-for-start';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { alikeWhileWritten } from '../cases/reading/alike-while-written';
import { foundCase } from '../cases/reading/found-citizens';
import { findPerhapsTheSame, itsCaseAndTheSame, perhapsTheSame } from '../cases/reading/perhaps-the-same';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { asking, writing } from '../endpoint';
import { paths } from '../paths';
import { Problem } from '../problems/problem';
import { commandAnswer } from '../schema/answers';
import { casesOfItems } from '../schema/cases-shown';
import { age, caseId, codes, happenedAt, line, text } from '../schema/fields';
import { identity, referrer } from '../schema/people';

export const referralBody = z.strictObject({
  channel: z.enum(referralChannels),
  referrer: z.enum(referrerKinds),
  description: text,
  receivedAt: happenedAt.optional(),
  urgent: z.boolean().optional(),
  targetGroups: codes.optional(),
  reasons: codes.optional().meta({ description: 'As the standard lists them, or `other`.' }),
  problem: z.enum(problemKinds).optional(),
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
    if (body.channel === 'authority') await refuseUnlessAuthority(deps, caller, now);
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

/** G11: the authority's channel is its caseworkers' own, or a system's that refers for them; others say how it came to them. */
async function refuseUnlessAuthority(deps: Deps, caller: Caller, now: Instant): Promise<void> {
  if (caller.kind === 'machine' || caller.person.roles.includes('caseworker')) return;
  const { standard } = await inForce(deps, caller.municipality, now);
  const right = referralChannels.filter((channel) => channel !== 'authority' && channel !== 'publicForm');
  const name = standard.authorityReferrer?.name ?? null;
  throw new Problem(422, 'authoritysChannel', { name, right, field: 'body.channel' });
}

const alikeSoFar = asking({
  path: paths.referralsAlike,
  act: 'searchCitizens',
  tag: 'Referrals',
  summary: 'While a referral is written: the few cases that may be about the same person, the likeliest first',
  description:
    'By names, aliases, places and a phone number in what is written so far. Limited and noted as a search; the audit log has ' +
    'the cases that were shown, and not the words, which may never be registered.',
  body: z
    .strictObject({ said: text.optional(), alias: line.optional(), place: line.optional() })
    .refine((asked) => Object.values(asked).some(Boolean), {
      message: 'asks for nobody',
      params: { expected: 'oneField' },
    }),
  notesBody: false,
  answer: z.object({ items: z.array(foundCase).readonly() }),
  shows: casesOfItems,
  async handle(deps, { body: { said, alias, place }, caller, sight }) {
    deps.searchRateLimit.begin(caller, null);
    const soFar = { ...(said && { said: said.text }), ...(alias && { alias }), ...(place && { place }) };
    return { items: await alikeWhileWritten(deps, soFar, { municipality: caller.municipality, sight }) };
  },
});

export const referrals = [registerReferral, alikeSoFar];
