import { z } from 'zod';
import { type Cpr, kindOfCpr } from '../../store/identity/cpr';
import { knownIdentity } from '../cases/commands/change-identity';
import { contactDetailsOf } from '../cases/reading/shown-citizen';
import { asking } from '../endpoint';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { shownReachability } from '../schema/reachability';

const tag = 'Citizens';
const withReason = z.strictObject({ reason: text });

/** What is masked everywhere else, to whoever says why; the audit log keeps both. */
export const revealing = [
  asking({
    path: paths.cases.cpr,
    act: 'revealCpr',
    tag,
    summary: 'The CPR number in full, with a reason; it is recorded who saw it and why',
    params: caseParams,
    body: withReason,
    answer: z.object({ cpr: z.string(), kind: z.enum(['own', 'replacement']) }),
    async handle(deps, { params: { caseId }, caller: { municipality } }) {
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      const { cpr } = await knownIdentity(deps, municipality, caseId);
      if (!cpr) throw new Problem(404, 'nothingKnown');
      return { cpr, kind: kindOfCpr(cpr as Cpr) };
    },
  }),
  asking({
    path: paths.cases.contactDetails,
    act: 'revealCpr',
    tag,
    summary:
      'Phone, address and usual place of a citizen under protection, with a reason; it is recorded who saw them and why',
    params: caseParams,
    body: withReason,
    answer: z.object({
      phone: z.string().optional(),
      address: z.string().optional(),
      place: z.string().optional(),
      description: z.string().optional(),
      reachability: shownReachability.optional(),
    }),
    async handle(deps, { params: { caseId }, caller: { municipality } }) {
      if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
      return contactDetailsOf(await knownIdentity(deps, municipality, caseId));
    },
  }),
];
