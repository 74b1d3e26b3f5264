import type { IdentityChange } from '../../client';
import { identityActs as words } from '../../texts/web/acts/identity';
import { identityChange } from '../api/case-command';
import { act } from './act';
import type { Form } from './act-definition';
import { namedAs, someOf } from './chosen-fields';
import { line } from './written-fields';

const sayable = ['name', 'alias', 'cpr', 'phone', 'address', 'place'] as const;
type Sayable = (typeof sayable)[number];

const fields = {
  told: someOf({ label: words.told, options: namedAs(sayable, words) }),
  name: line({ label: words.whatName }),
  alias: line({ label: words.whatAlias }),
  cpr: line({ label: words.whatCpr, hint: words.cprHint }),
  phone: line({ label: words.whatPhone }),
  address: line({ label: words.whatAddress }),
  place: line({ label: words.whatPlace }),
  ownChoice: someOf({ label: words.ownChoice, options: namedAs(['saidByCitizen'], words) }),
};

type Said = Readonly<Record<Sayable, string>> & {
  readonly told: readonly Sayable[];
  readonly ownChoice: readonly 'saidByCitizen'[];
};

/** Whoever had neither name nor number so far is no longer anonymous: that is the citizen's own to choose. */
function endsAnonymity({ about: { shown }, read }: Pick<Form<Said>, 'about' | 'read'>): boolean {
  const { name, cpr } = shown.citizen;
  return !name && !cpr && (read('told') ?? []).some((one) => one === 'name' || one === 'cpr');
}

/** The citizen says who they are, or how they are reached: only what they have said is asked for. */
export const recordIdentity = act<Said>({
  title: words.recordIdentity,
  fields,
  leavesOut: (form) => [
    ...sayable.filter((one) => !form.read('told')?.includes(one)),
    ...(endsAnonymity(form) ? [] : (['ownChoice'] as const)),
  ],
  follows: ({ about, read }) =>
    about.say(read('told')?.includes('cpr') ? words.recordIdentityCprFollows : words.recordIdentityFollows),
  verb: words.recordIdentityVerb,
  command: (form) => {
    const said = form.said('told').map((one): IdentityChange => ({ [one]: form.said(one) }));
    const choice: IdentityChange = endsAnonymity(form) ? { chosenByCitizen: true } : {};
    return identityChange(form.about.shown.caseId, Object.assign({}, ...said, choice));
  },
});
