import { z } from 'zod';
import type { EntryId } from '../../domain';
import { outcomes, placeKinds } from '../../domain/case/contact-facts';
import { writeIdentity } from '../../store/identity/identities';
import { caseIdFor, derivedKey } from '../../temporal/derived-ids';
import { inWords } from '../cases/commands/command-answer';
import { openCase } from '../cases/commands/send';
import { aheadOf } from '../cases/commands/written-ahead';
import { findPerhapsTheSame, itsCaseAndTheSame, perhapsTheSame } from '../cases/reading/perhaps-the-same';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { workerAndTeam } from '../people';
import { commandAnswer } from '../schema/answers';
import {
  age,
  assessmentBefore,
  code,
  codes,
  days,
  happenedAt,
  plannedOn,
  planTerms,
  staffAs,
  teamId,
  text,
} from '../schema/fields';
import { identity } from '../schema/people';

const pastContact = z.strictObject({ happenedAt: happenedAt, outcome: z.enum(outcomes), place: z.enum(placeKinds) });

export const movingIn = [
  writing({
    path: paths.movingIn,
    inRehearsal: true,
    act: 'triage',
    tag: 'Referrals',
    summary: 'Move a case in with its past: facts with their dates, so that its clocks stand where they truly are',
    description:
      'All that is wrong is named at once, each with its field, and nothing is written. What is odd is taken and warned of: a ' +
      'date long ago or before the referral, the same contact twice, a child. Cases that may be about the same citizen are listed.',
    body: z.strictObject({
      referredAt: happenedAt,
      acceptedAt: happenedAt,
      phase: code,
      worker: staffAs('worker'),
      team: teamId.optional(),
      assessment: assessmentBefore,
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
    answer: commandAnswer.extend({ perhapsTheSame }).meta({ id: 'MovingInAnswer' }),
    shows: itsCaseAndTheSame,
    async handle(deps, { caller, asker, key, body, now, rehearsal, language }) {
      const { municipality, actor } = caller;
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
      const answer = await openCase(deps, sending, now);
      const same = await findPerhapsTheSame(deps, { caseId, caller, asker, identity: known });
      return { ...inWords(caseId, answer, language), perhapsTheSame: same };
    },
  }),
];
