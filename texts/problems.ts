import { accessProblems } from './problems/access';
import { casesProblems } from './problems/cases';
import { installationProblems } from './problems/installation';
import { requestFormProblems } from './problems/request';

/** What can be wrong with a request itself, and what else can keep it from being served. */
export const requestProblems = {
  ...requestFormProblems,
  ...accessProblems,
  ...casesProblems,
  ...installationProblems,
};
