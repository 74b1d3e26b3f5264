import type { CaseState } from '../case/case-state';
import type { Consent } from '../case/consent-facts';
import type { ContactFact } from '../case/contact-facts';
import { inField, reject } from '../case/decision';
import type { EntryId } from '../ids';
import type { Rules } from '../rules/rule-book';

/** What an entry that can be struck out is. */
export const entryKinds = [
  'contact',
  'appointment',
  'consent',
  'consentWithdrawal',
  'incident',
  'stableContact',
  'phaseChange',
  'crisis',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** An entry by the number of its event, and which contact, where that holds several. */
type Wanted = { readonly target: number; readonly entry?: EntryId; readonly contact?: unknown };

/** This case's own contacts at a number: one, or all that it moved in with. */
const contactsAt = ({ contacts }: CaseState, target: number): readonly ContactFact[] =>
  contacts.filter(({ seq, from }) => seq === target && !from);

/** What the entry with this number is, if it is one that can be corrected. */
export function entryOf(state: CaseState, wanted: Wanted, rules: Pick<Rules, 'lacks'>) {
  const { target, entry } = wanted;
  const at = ({ seq }: { seq: number }) => seq === target;
  const logged = contactMeant(state, wanted, rules);
  if (logged) return { what: 'contact', logged } as const;
  if (entry || meansContact(wanted, rules)) return undefined;
  if (state.appointments.some(at)) return { what: 'appointment' } as const;
  const consent = state.consents.find((one) => at(one) && !one.over);
  if (consent) return { what: 'consent', consent: consent.id } as const;
  const again = withdrawals(state).find(({ overBy }) => overBy === target);
  if (again) return { what: 'consentWithdrawal', consent: again.id } as const;
  if (state.incidents.some(at)) return { what: 'incident' } as const;
  if (state.stableContact?.seq === target) return { what: 'stableContact' } as const;
  if (state.crisis?.seq === target) return { what: 'crisis' } as const;
  if (state.lastPhaseChange?.seq === target) return { what: 'phaseChange' } as const;
  return undefined;
}

/** What a contact should have said is told, so nothing else at that number is meant. A run from before that takes what is there. */
export function meansContact({ contact }: Pick<Wanted, 'contact'>, { lacks }: Pick<Rules, 'lacks'>): boolean {
  return contact !== undefined && !lacks?.includes('entry-named');
}

/** The contact that is named by its id, or stands alone at its number. A run from before that takes the first there. */
function contactMeant(state: CaseState, { target, entry, contact }: Wanted, { lacks }: Pick<Rules, 'lacks'>) {
  const there = contactsAt(state, target);
  if (entry) return there.find(({ id }) => id === entry);
  const isAlone = there.length === 1 && (contact !== undefined || state.stableContact?.seq !== target);
  return isAlone || lacks?.includes('entry-named') ? there[0] : undefined;
}

/** The entry's id, where its number alone does not say which of the case's things it was about. */
export function idOf(entry: NonNullable<ReturnType<typeof entryOf>>): EntryId | undefined {
  if (entry.what === 'contact') return entry.logged.id;
  return entry.what === 'consentWithdrawal' ? entry.consent : undefined;
}

/** The consents whose withdrawal can be struck out. In a case that is over, or declined, that ending is taken back first. */
function withdrawals({ consents, ended, ending }: CaseState): readonly Consent[] {
  if (ended || ending?.kind === 'decline') return [];
  return consents.filter(({ over, overBy }) => over === 'withdrawn' && overBy !== undefined);
}

/** An entry that can be corrected or struck out, by its number; of a contact, what the case has of it. */
export type Correctable = {
  readonly seq: number;
  readonly what: EntryKind | 'ending';
  readonly contact?: ContactFact;
};

/** Every entry that can be corrected or struck out as the case stands, in no order. */
export function correctableEntries(state: CaseState): readonly Correctable[] {
  const { contacts, appointments, consents, incidents, stableContact, crisis, lastPhaseChange } = state;
  const is = (what: Correctable['what']) => (one: { readonly seq: number } | undefined) =>
    one ? [{ seq: one.seq, what }] : [];
  return [
    ...contacts.filter(({ from }) => !from).map((contact) => ({ seq: contact.seq, what: 'contact' as const, contact })),
    ...appointments.flatMap(is('appointment')),
    ...consents.filter(({ over }) => !over).flatMap(is('consent')),
    ...withdrawals(state).flatMap(({ overBy }) =>
      overBy === undefined ? [] : is('consentWithdrawal')({ seq: overBy }),
    ),
    ...incidents.flatMap(is('incident')),
    ...is('stableContact')(stableContact),
    ...is('crisis')(crisis),
    ...is('phaseChange')(lastPhaseChange),
    ...is('ending')(endingToTakeBack(state)),
  ];
}

/** The ending, or the decline before it, that can still be taken back. */
function endingToTakeBack({ ended, ending }: CaseState): { readonly seq: number } | undefined {
  if (ended) return ended.correctable ? ended : undefined;
  return ending?.kind === 'decline' ? ending : undefined;
}

/** No ending that can be taken back, and no entry that can be corrected. */
export function nothingCorrectable(state: CaseState) {
  return correctableEntries(state).length > 0 ? undefined : nothingToCorrect(state, 0);
}

/** What is named is no entry that can be corrected; or several contacts are at its number, of which one is to be named. */
export function noSuchEntry(state: CaseState, { target, entry }: Wanted) {
  const known = contactsAt(state, target).map(({ id }) => id);
  if (known.length === 0) return inField('target', nothingToCorrect(state, target));
  const refused = entry
    ? reject('unknownEntry', { what: 'entry', id: entry, known })
    : reject('entryRequired', { known });
  return inField('entry', refused);
}

function nothingToCorrect(state: CaseState, target: number) {
  const closed = state.ended && !state.ended.correctable;
  return reject('nothingToCorrect', {
    target,
    correctable: correctable(state),
    ...(closed && { right: 'reopen' }),
  });
}

function correctable({ ended, ending, contacts, stableContact, crisis, lastPhaseChange }: CaseState): string[] {
  const endings = ended ? [ended].filter((one) => one.correctable) : ending?.kind === 'decline' ? [ending] : [];
  const own = contacts.filter(({ from }) => !from).slice(-10);
  return [...own, stableContact, crisis, lastPhaseChange, ...endings].flatMap((one) => (one ? [String(one.seq)] : []));
}
