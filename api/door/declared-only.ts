import type { Deps } from '../deps';
import type { Asked, Endpoint, ReadRequest } from '../endpoint';
import type { Answered } from './arrived';
import type { Named } from './audit';
import type { Gate } from './door';

/**
 * Nothing leaves that the endpoint does not declare, and the audit log is told which cases do. In tests an answer that
 * names a case which the log is not told of fails.
 */
export const declaredOnly =
  ({ settings: { checkAnswers } }: Pick<Deps, 'settings'>): Gate<Needs, object, Answered> =>
  async ({ endpoint, read, named = new Set() }, next) => {
    const answered = await next({});
    const { answer, shown } = read.declared(answered.answer, checkAnswers);
    const noted = new Set<string>([...named, ...shown.cases, ...shown.results.map(({ caseId }) => caseId)]);
    const beyond = checkAnswers ? casesIn(answer).filter((caseId) => !noted.has(caseId)) : [];
    if (beyond.length > 0) throw new RangeError(`${endpoint.path} shows cases that the audit log is not told of`);
    return { ...answered, answer, shown };
  };

type Needs = Partial<Named> & {
  readonly endpoint: Pick<Endpoint, 'path'>;
  readonly read: Pick<ReadRequest<Asked>, 'declared'>;
};

/** Every case in a value: the values of all fields `caseId` at any depth. */
function casesIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'caseId' && typeof inner === 'string' ? [inner] : casesIn(inner),
  );
}
