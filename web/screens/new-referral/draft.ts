import type { BodyOf } from '../../../client';
import { type ReferralChannel, type ReferrerKind, referrerKinds } from '../../../domain/case/intake-facts';
import type { Language } from '../../../domain/rules/schema-parts';
import { newReferral as words } from '../../../texts/web/new-referral';

export type ReferralBody = BodyOf<'/v1/referrals'>;

export const channels = ['phone', 'door', 'mail'] as const satisfies readonly ReferralChannel[];
export const answers = ['yes', 'no', 'notKnown'] as const;
export const companies = ['alone', 'withOthers', 'notKnown'] as const;

/** What is written while somebody talks, field by field in the order in which it is asked. */
export interface Draft {
  readonly danger: boolean;
  readonly said: string;
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
  channel: 'phone',
  name: '',
  callBack: '',
  unnamed: false,
  knows: 'notKnown',
  urgent: false,
};

const ADULT = 18;

export type Missing = Readonly<Record<'said' | 'years', boolean>>;

/** What is said, and how old somebody is who is not of age: all else may be left out. */
export const missingIn = ({ said, adult, years }: Draft): Missing => ({
  said: said.trim() === '',
  years: adult === 'no' && !(/^\d+$/.test(years) && Number(years) < ADULT),
});

/** The referral as it is registered. Undefined while something is missing. */
export function bodyOf(draft: Draft, language: Language): ReferralBody | undefined {
  if (Object.values(missingIn(draft)).some(Boolean)) return undefined;
  const identity = identityOf(draft);
  const details = filled({ name: draft.name, phone: draft.callBack });
  const relation: ReferrerKind = referrerKinds.find((kind) => kind === draft.relation) ?? 'other';
  return {
    channel: channels.find((one) => one === draft.channel) ?? 'phone',
    referrer: relation,
    description: descriptionOf(draft, language),
    ...((draft.urgent || draft.danger) && { urgent: true }),
    ...(draft.adult === 'no' && { age: { years: Number(draft.years), estimated: true } }),
    ...(Object.keys(identity).length > 0 && { identity }),
    ...(Object.keys(details).length > 0 && { referrerDetails: details }),
    ...(draft.unnamed && { referrerWantsToStayUnnamed: true }),
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

function identityOf({ called, where, looks, chance }: Draft): NonNullable<ReferralBody['identity']> {
  const goodTimes = chance.trim();
  return {
    ...filled({ alias: called, place: where, description: looks }),
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
export const fieldAt: Readonly<Record<string, keyof Draft>> = {
  description: 'said',
  'identity.place': 'where',
  'identity.reachability': 'chance',
  'identity.reachability.goodTimes': 'chance',
  'identity.description': 'looks',
  'identity.alias': 'called',
  'age.years': 'years',
  age: 'years',
  'referrerDetails.name': 'name',
  'referrerDetails.phone': 'callBack',
};
