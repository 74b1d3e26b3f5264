import { z } from 'zod';
import { referrersOf } from '../../store/read/referrers-of';
import { asking, reading } from '../endpoint';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { referrer } from '../schema/people';
import { dateTime, orNull } from '../schema/values';

const tag = 'Referrals';
const known = { receipt: z.string(), at: dateTime };

/** Kept apart from the citizen’s record: no view, list, timeline or export of a case has any of it. */
export const referrers = [
  reading({
    path: paths.cases.referrer,
    act: 'seeReferrer',
    tag,
    summary: 'Who was worried: by each referral, its receipt, and the referrer where they did not ask to stay unnamed',
    params: caseParams,
    answer: z.object({
      items: z.array(z.object({ ...known, wantsToStayUnnamed: z.boolean(), referrer: orNull(referrer) })).readonly(),
    }),
    async handle({ store, keys, knownCases }, { params: { caseId }, caller: { municipality } }) {
      if (!(await knownCases.has(municipality, caseId))) throw unknownCase();
      const found = await referrersOf(store.db, keys, municipality, caseId);
      const items = found.map(({ receipt, at, wantsToStayUnnamed, referrer: who }) => {
        return { receipt, at, wantsToStayUnnamed, referrer: wantsToStayUnnamed ? null : who };
      });
      return { items };
    },
  }),
  asking({
    path: paths.cases.unnamedReferrer,
    act: 'decideAsLead',
    tag,
    summary: 'A referrer who wants to stay unnamed: to the team lead alone, with a reason',
    params: caseParams,
    body: z.strictObject({ receipt: z.string().max(20), reason: text }),
    answer: z.object({ ...known, referrer }),
    async handle({ store, keys, knownCases }, { params: { caseId }, caller: { municipality }, body }) {
      if (!(await knownCases.has(municipality, caseId))) throw unknownCase();
      const found = await referrersOf(store.db, keys, municipality, caseId);
      const one = found.find(({ receipt }) => receipt === body.receipt);
      if (!one) throw new Problem(404, 'nothingKnown');
      return { receipt: one.receipt, at: one.at, referrer: one.referrer };
    },
  }),
];
