import { z } from 'zod';
import { referrerKinds } from '../../domain/case/intake-facts';
import type { Instant } from '../../domain/clock/time';
import { isInsideHours } from '../../domain/clock/working-days';
import type { Language } from '../../domain/rules/schema-parts';
import { writeIdentity } from '../../store/identity/identities';
import { receiptOf, writeReferrer } from '../../store/identity/referrers';
import { caseIdFor } from '../../temporal/derived-ids';
import { emergency } from '../../texts/emergency';
import { inForce } from '../cases/commands/rules-for-start';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import type { Deps } from '../deps';
import { thePublic } from '../door/caller';
import { type PublicWriteInput, writingByAnyone } from '../endpoint';
import { paths } from '../paths';
import { age, codes, line, municipalityId, text } from '../schema/fields';
import { referrer } from '../schema/people';

const publicBody = z.strictObject({
  municipality: municipalityId,
  description: text,
  referrer: z.enum(referrerKinds),
  urgent: z.boolean().optional(),
  reasons: codes.optional().meta({ description: 'As the standard lists them, or `other`.' }),
  alias: line.optional(),
  place: line.optional(),
  age: age.optional(),
  referrerDetails: referrer.optional(),
  referrerWantsToStayUnnamed: z.boolean().optional(),
  website: z
    .literal('')
    .optional()
    .meta({ description: 'Always empty. A field that people do not see and programs fill in.' }),
});

const outOfHours = z.object({ name: z.string(), url: z.string(), area: z.string(), forWhom: z.string() });

/** B24, G18: anyone may refer, with no login; what they get is a receipt's number and no more. */
const publicReferral = {
  path: paths.publicReferrals,
  tag: 'Referrals',
  summary: 'Refer someone through the public form',
  description:
    'No identity is needed. The answer is a receipt’s number and no more; outside hours it tells of the acute service ' +
    'and whom that is for. It is never a replacement for 112.',
  body: publicBody,
  status: 201,
  answer: z.object({ receipt: z.string(), emergency: z.string(), outOfHours: outOfHours.nullable() }),
  async handle(deps: Deps, { key, body, now, language, rehearsal }: PublicWriteInput<z.infer<typeof publicBody>>) {
    const { store, keys } = deps;
    const { municipality, alias, place, referrerDetails, ...told } = body;
    const rules = await inForce(deps, municipality, now);
    const caseId = caseIdFor({ municipality, rehearsalId: deps.rehearsalId }, key);
    const content = { type: 'refer', caseId, key, requestContent: body } as const;
    const ahead = aheadOf(keys, content);
    const at = { ...ahead, caseId, municipality };
    const known = { ...(alias && { alias }), ...(place && { place }) };
    const hasIdentity = Object.keys(known).length > 0;
    const wantsToStayUnnamed = body.referrerWantsToStayUnnamed ?? false;
    const writeAhead = async () => {
      if (hasIdentity) await writeIdentity(store.db, keys, { ...at, identity: known });
      await writeReferrer(store.db, keys, { ...at, referrer: referrerDetails ?? {}, wantsToStayUnnamed });
    };
    const channel = 'publicForm' as const;
    const data = { ...told, channel, caseId, municipality, ...(hasIdentity && { identityVersion: ahead.version }) };
    await openCase(deps, { ...content, municipality, data, by: thePublic, writeAhead, rehearsal }, now);
    const receipt = await receiptOf(store.db, caseId, ahead.command);
    return { receipt, emergency: emergency[language], outOfHours: acuteService(rules, now, language) };
  },
} as const;

const referPublicly = writingByAnyone(publicReferral);

/** The same by the form that needs no script. `form` reads what the browser sent. */
export const referByForm = (form: NonNullable<Parameters<typeof writingByAnyone>[1]>) =>
  writingByAnyone({ ...publicReferral, path: paths.publicForm.form }, form);

/** G8: told of evenings, nights and weekends, with the narrower group it is for. */
function acuteService({ standard, now: rules }: Awaited<ReturnType<typeof inForce>>, now: Instant, language: Language) {
  const service = standard.outOfHours;
  if (!service || isInsideHours(now, rules.settings.calendar)) return null;
  const { name, url, area, forWhom } = service;
  return { name, url, area, forWhom: forWhom[language] };
}

export const publicReferrals = [referPublicly];
