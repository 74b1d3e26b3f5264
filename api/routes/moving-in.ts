import { z } from 'zod';
import type { EntryId } from '../../domain';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { writeIdentity } from '../../store/identity/identities';
import { caseIdFor, derivedKey } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import { itsCase } from '../schema/cases-shown';
import { age, code, codes, days, happenedAt, plannedOn, planTerms, staffAs, teamId, text } from '../schema/fields';
import { identity } from '../schema/people';

const pastContact = z.strictObject({ happenedAt: happenedAt, outcome: z.enum(outcomes), place: z.enum(placeKinds) });

export const movingIn = [
  writing({
    path: paths.movingIn,
    inRehearsal: true,
    act: 'triage',
    tag: 'Referrals',
    summary: 'Move a case in with its past: facts with their dates, so that its clocks stand where they truly are',
    body: z.strictObject({
      referredAt: happenedAt,
      acceptedAt: happenedAt,
      phase: code,
      worker: staffAs('worker'),
      team: teamId.optional(),
      targetGroups: codes.optional(),
      age: age.optional(),
      contacts: z.array(pastContact).max(400).optional(),
      stableContactAt: happenedAt.optional(),
      followUpOn: plannedOn.optional(),
      followUpDays: days.optional(),
      needReviewOn: plannedOn.optional(),
      plan: planTerms.extend({ assessedAt: happenedAt }).optional(),
      note: text.optional(),
      identity: identity.optional(),
    }),
    status: 201,
    answer: commandAnswer,
    shows: itsCase,
    async handle(deps, { caller: { municipality, actor }, key, body, now, rehearsal, language }) {
      const { identity: known, contacts = [], ...told } = body;
      const caseId = caseIdFor({ municipality, rehearsalId: deps.rehearsalId }, key);
      const who = await workerAndTeam(deps, municipality, body);
      const content = { type: 'moveIn', caseId, key, requestContent: body } as const;
      const ahead = aheadOf(deps.keys, content);
      const at = { ...ahead, caseId, municipality };
      const writeAhead = async () => known && writeIdentity(deps.store.db, deps.keys, { ...at, identity: known });
      const past = contacts.map((one, index) => ({
        ...one,
        id: derivedKey(key, `contact/${index}`) as string as EntryId,
      }));
      const data = {
        ...told,
        ...who,
        caseId,
        municipality,
        contacts: past,
        ...(known && { identityVersion: ahead.version }),
      };
      const sending = { ...content, municipality, data, by: actor, writeAhead, rehearsal } as const;
      return inWords(caseId, await openCase(deps, sending, now), language);
    },
  }),
];
