import type { BodyOf } from '../../../client';
import { problemKinds } from '../../../domain/case/intake-facts';
import type { OwnInitiative } from '../../api/own-initiative';
import type { OwnInitiativeAhead } from '../../vault/surroundings';

export interface Draft {
  /** The key by which it is sent, drawn as it is begun: found again after it was given, it is opened once all the same. */
  readonly key: string;
  readonly alias: string;
  readonly description: string;
  readonly place: string;
  readonly judgement: string;
  readonly leastIntrusive: string;
  readonly age: string;
  /** Codes, with a space between. */
  readonly criteria: string;
  readonly problem: string;
  readonly name: string;
  readonly phone: string;
}

export const emptyDraft: Draft = {
  key: '',
  alias: '',
  description: '',
  place: '',
  judgement: '',
  leastIntrusive: '',
  age: '',
  criteria: '',
  problem: '',
  name: '',
  phone: '',
};

export type Missing = Readonly<Record<'identity' | 'judgement' | 'leastIntrusive', boolean>>;

/** An alias or a description, so that a colleague finds the person again; and what the standard asks. */
export const missingIn = (draft: Draft, { leastIntrusiveAsked }: OwnInitiativeAhead): Missing => ({
  identity: [draft.alias, draft.description, draft.name].every(isBlank),
  judgement: isBlank(draft.judgement),
  leastIntrusive: leastIntrusiveAsked && isBlank(draft.leastIntrusive),
});

/** The case as it is opened, with whoever asks as its contact person. Undefined while something is missing. */
export function bodyOf(draft: Draft, ahead: OwnInitiativeAhead, worker: string): OwnInitiative | undefined {
  if (Object.values(missingIn(draft, ahead)).some(Boolean)) return undefined;
  const { judgement, leastIntrusive, age, problem } = draft;
  const kindOfProblem = problemKinds.find((kind) => kind === problem);
  return {
    worker,
    judgement: judgement.trim(),
    identity: identityOf(draft),
    ...(ahead.leastIntrusiveAsked && { assessment: { leastIntrusive: leastIntrusive.trim() } }),
    ...(ahead.criteria.length > 0 && { targetGroups: chosenCriteria(draft) }),
    ...(kindOfProblem && { problem: kindOfProblem }),
    ...(!isBlank(age) && { age: { years: Number(age), estimated: true } }),
  };
}

/** The criteria that are ticked. */
export const chosenCriteria = ({ criteria }: Draft): string[] => criteria.split(' ').filter(Boolean);

const known = ['alias', 'name', 'phone', 'place', 'description'] as const;

function identityOf(draft: Draft): NonNullable<OwnInitiative['identity']> {
  return Object.fromEntries(known.flatMap((field) => (isBlank(draft[field]) ? [] : [[field, draft[field].trim()]])));
}

/** By what somebody is looked for who may have a case already. Undefined where there is nothing to look by. */
export function lookedForBy(draft: Draft): BodyOf<'/v1/citizens/search'> | undefined {
  const name = [draft.alias, draft.name]
    .map((one) => one.trim())
    .join(' ')
    .trim();
  const [phone, place] = [draft.phone.trim(), draft.place.trim()];
  if (!name && !phone && !place) return undefined;
  return { ...(name && { name }), ...(phone && { phone }), ...(place && { place }) };
}

/** What the person is called until somebody knows more. */
export const calledIn = ({ name, alias, description }: Draft): string =>
  [name, alias, description].map((one) => one.trim()).find((one) => one !== '') ?? '';

const isBlank = (text: string): boolean => text.trim() === '';
