import type { BodyOf } from '../../../client';
import { type ReferralChannel, type ReferrerKind, referrerKinds } from '../../../domain/case/intake-facts';
import type { Language } from '../../../domain/rules/schema-parts';
import type { MissingFact } from '../../../texts/codes';
import { newReferral as words } from '../../../texts/web/new-referral';

export type ReferralBody = BodyOf<'/v1/referrals'>;

const channels = ['phone', 'door', 'mail'] as const satisfies readonly ReferralChannel[];
export type Channel = (typeof channels)[number] | 'authority';
/** What an authority may have to leave out. */
export const missingFacts = ['place', 'phone', 'parallelServices'] as const satisfies readonly MissingFact[];
export const answers = ['yes', 'no', 'notKnown'] as const;
export const companies = ['alone', 'withOthers', 'notKnown'] as const;

/** What is written while somebody talks, field by field in the order in which it is asked. */
export interface Draft {
  readonly danger: boolean;
  readonly said: string;
  /** The ended case of the same person, by its id and its number; empty: none. */
  readonly earlierCase: string;
  readonly earlierNumber: string;
  readonly where: string;
  readonly when: string;
  readonly chance: string;
  readonly looks: string;
  readonly called: string;
  readonly language: string;
  readonly company: string;
  readonly risk: string;
  readonly adult: string;
  readonly years: string;
  readonly relation: string;
  readonly fullName: string;
  readonly age: string;
  readonly targetGroups: readonly string[];
  readonly missingFacts: readonly string[];
  readonly channel: string;
  readonly name: string;
  readonly callBack: string;
  readonly unnamed: boolean;
  readonly knows: string;
  readonly urgent: boolean;
}

export const emptyDraft: Draft = {
  danger: false,
  said: '',
  earlierCase: '',
  earlierNumber: '',
  where: '',
  when: '',
  chance: '',
  looks: '',
  called: '',
  language: '',
  company: 'notKnown',
  risk: '',
  adult: 'notKnown',
  years: '',
  relation: 'other',
  fullName: '',
  age: '',
  targetGroups: [],
  missingFacts: [],
  channel: 'phone',
  name: '',
  callBack: '',
  unnamed: false,
  knows: 'notKnown',
  urgent: false,
};

/** As it is begun by a caseworker, whose own referral it is unless they say otherwise. */
export const emptyDraftOfCaseworker: Draft = { ...emptyDraft, relation: 'authority', channel: 'authority' };

/** Whether an authority refers, which knows more of the citizen than somebody in the street. */
export const isFromAuthority = ({ relation }: Draft): boolean => relation === 'authority';

/** How it may have come: the authority's own channel is its caseworkers' alone (G11). */
export const channelsOf = (draft: Draft, isCaseworker: boolean): readonly Channel[] =>
  isCaseworker && isFromAuthority(draft) ? ['authority', ...channels] : channels;

/** How it came; by phone where what was chosen before is no choice any more. */
export const channelOf = (draft: Draft, isCaseworker: boolean): Channel =>
  channelsOf(draft, isCaseworker).find((one) => one === draft.channel) ?? 'phone';

const ADULT = 18;

export type Missing = Readonly<Record<'said' | 'years', boolean>>;

/** What is said, and how old somebody is who is not of age: all else may be left out. */
export const missingIn = ({ said, adult, years }: Draft): Missing => ({
  said: said.trim() === '',
  years: adult === 'no' && !(/^\d+$/.test(years) && Number(years) < ADULT),
});

/** The referral as it is registered. Undefined while something is missing. */
export function bodyOf(draft: Draft, language: Language, isCaseworker = false): ReferralBody | undefined {
  if (Object.values(missingIn(draft)).some(Boolean)) return undefined;
  const identity = identityOf(draft);
  const details = filled({ name: draft.name, phone: draft.callBack });
  const relation: ReferrerKind = referrerKinds.find((kind) => kind === draft.relation) ?? 'other';
  return {
    channel: channelOf(draft, isCaseworker),
    referrer: relation,
    description: descriptionOf(draft, language),
    ...((draft.urgent || draft.danger) && { urgent: true }),
    ...(draft.earlierCase && { earlierCase: draft.earlierCase }),
    ...(isFromAuthority(draft) && knownToAuthority(draft)),
    ...(draft.adult === 'no' && { age: { years: Number(draft.years), estimated: true } }),
    ...(Object.keys(identity).length > 0 && { identity }),
    ...(Object.keys(details).length > 0 && { referrerDetails: details }),
    ...(draft.unnamed && { referrerWantsToStayUnnamed: true }),
  };
}

/** What an authority is asked beside what everybody is. */
function knownToAuthority({ age, targetGroups, missingFacts }: Draft): Partial<ReferralBody> {
  return {
    ...(age !== '' && { age: { years: Number(age), estimated: false } }),
    ...(targetGroups.length > 0 && { targetGroups: [...targetGroups] }),
    ...(missingFacts.length > 0 && { missingFacts: [...missingFacts] }),
  };
}

/** What was said, and under it line by line what was answered and has no place of its own. */
function descriptionOf(draft: Draft, language: Language): string {
  const answered = (answer: string) => {
    const one = [...answers, ...companies].find((known) => known === answer);
    return one && one !== 'notKnown' ? words[one][language] : '';
  };
  const lines = [
    [words.notedWhen, draft.when],
    [words.notedLanguage, draft.language],
    [words.notedCompany, answered(draft.company)],
    [words.notedRisk, draft.risk],
    [words.notedAdult, draft.adult === 'yes' ? words.yes[language] : ''],
    [words.notedKnows, answered(draft.knows)],
  ] as const;
  const noted = lines.flatMap(([line, what]) => (what.trim() ? [line.fill(language, { what: what.trim() })] : []));
  return [draft.said.trim(), noted.join('\n')].filter(Boolean).join('\n\n');
}

function identityOf(draft: Draft): NonNullable<ReferralBody['identity']> {
  const { called, where, looks, chance } = draft;
  const goodTimes = chance.trim();
  const name = isFromAuthority(draft) ? draft.fullName : '';
  return {
    ...filled({ alias: called, name, place: where, description: looks }),
    ...(goodTimes && { reachability: { goodTimes } }),
  };
}

/** Those that say something. */
function filled<Name extends string>(fields: Readonly<Record<Name, string>>): { [Field in Name]?: string } {
  const said: { [Field in Name]?: string } = {};
  for (const name in fields) if (fields[name].trim()) said[name] = fields[name].trim();
  return said;
}

/** In which field a refusal stands, by its place in the body. */
export const fieldAt = (path: string, { adult }: Draft): keyof Draft | undefined =>
  /^age\b/.test(path) ? (adult === 'no' ? 'years' : 'age') : fields[path];

const fields: Readonly<Record<string, keyof Draft>> = {
  description: 'said',
  'identity.place': 'where',
  'identity.reachability': 'chance',
  'identity.reachability.goodTimes': 'chance',
  'identity.description': 'looks',
  'identity.alias': 'called',
  'identity.name': 'fullName',
  targetGroups: 'targetGroups',
  channel: 'channel',
  'referrerDetails.name': 'name',
  'referrerDetails.phone': 'callBack',
};
