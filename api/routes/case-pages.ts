import { z } from 'zod';
import { pageOf } from '../cases/reading/case-page';
import { endingShown } from '../cases/reading/ending-view';
import { seeCase } from '../cases/reading/seen-case';
import { hasCaseAccess } from '../door/require-access';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { casePage } from '../schema/case-page';
import { casesOfEntries } from '../schema/cases-shown';
import { endingView } from '../schema/ending-view';
import { caseParams, wholeNumber } from '../schema/params';

export const casePages = [
  reading({
    path: paths.cases.page,
    compressed: true,
    act: 'seeCase',
    tag: 'Cases',
    summary:
      'The page of a case in one answer: who it is and how to reach them, safety, what is open and why, and the latest entries',
    description:
      'With `minVersion` (from a write’s answer) people read what they wrote. An unchanged case has the same ETag.',
    params: caseParams,
    query: z.strictObject({ minVersion: wholeNumber(1, 1_000_000).optional() }),
    answer: casePage,
    shows: ({ latest, links }) => [...casesOfEntries(latest), ...links.map(({ caseId }) => caseId)],
    async handle(deps, { params: { caseId }, query: { minVersion }, caller: { municipality }, asker, language }) {
      const seen = await seeCase(deps, municipality, caseId, minVersion);
      return pageOf(deps, seen, { asker, language });
    },
  }),
  reading({
    path: paths.cases.ending,
    act: 'seeCase',
    tag: 'Cases',
    summary:
      'Deciding an ending, in one answer: the question and when it goes by itself, what holds it, the attempts and what they lack, the plan, what follows',
    description:
      'Whether the case may end because contact has been impossible. The commands are those of the assessments; which of ' +
      'them are yours now stands in `allowed`. With `minVersion` (from a write’s answer) people read what they wrote.',
    params: caseParams,
    query: z.strictObject({ minVersion: wholeNumber(1, 1_000_000).optional() }),
    answer: endingView,
    async handle(deps, { params: { caseId }, query: { minVersion }, caller, asker, language }) {
      const { municipality, actor: by } = caller;
      const seen = await seeCase(deps, municipality, caseId, minVersion);
      const asLead = await hasCaseAccess(deps, { asker, municipality, act: 'decideAsLead' }, caseId);
      return endingShown(deps, seen, { asker, by, asLead, language });
    },
  }),
];
