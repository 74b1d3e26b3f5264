import type { Outcome } from '../../../domain/case/contact-facts';
import { type Instant, isLocalDate } from '../../../domain/clock/time';
import type { ContactCase } from './contact-case';
import type { ContactBody } from './held-contacts';
import type { Place } from './place-step';
import { happenedAt, type When } from './when';

/** What a person fills in beside outcome and place; all of it may be left as it is. */
export interface Draft {
  readonly next: 'proposal' | 'otherDay';
  readonly otherDay: string;
  readonly reason: string;
  readonly companion: string;
  readonly note: string;
  readonly wishes: string;
  readonly when: When;
  readonly day: string;
  readonly time: string;
}

export const emptyDraft: Draft = {
  next: 'proposal',
  otherDay: '',
  reason: '',
  companion: '',
  note: '',
  wishes: '',
  when: 'now',
  day: '',
  time: '',
};

/** What a step of the form is given: the draft, how to change it, and whether what lacks is to be said. */
export interface DraftProps {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly missing: Missing | undefined;
}

export type Missing = Readonly<Record<'otherDay' | 'reason' | 'companion' | 'when', boolean>>;

/** Only outreach that goes on has a next follow-up. */
export const setsNextDay = ({ status }: ContactCase): boolean => status === 'active' || status === 'ending';

/** Under the rule of visits in pairs one is not there alone; by phone one is nowhere. */
export const needsCompanion = ({ needsTwo }: ContactCase, { kind }: Place): boolean => needsTwo && kind !== 'phone';

export function missingIn(draft: Draft, about: ContactCase, place: Place, now: Instant): Missing {
  const otherDay = draft.next === 'otherDay';
  return {
    otherDay: otherDay && !isLocalDate(draft.otherDay),
    reason: otherDay && draft.reason.trim() === '',
    companion: needsCompanion(about, place) && draft.companion === '',
    when: happenedAt(draft.when, draft, now) === undefined,
  };
}

/** The contact as it is sent. Undefined while something is missing. */
export function bodyOf(
  draft: Draft,
  { about, outcome, place }: { about: ContactCase; outcome: Outcome; place: Place },
  now: Instant,
): ContactBody | undefined {
  const at = happenedAt(draft.when, draft, now);
  if (at === undefined || Object.values(missingIn(draft, about, place, now)).some(Boolean)) return undefined;
  const [note, wishes] = [draft.note.trim(), draft.wishes.trim()];
  return {
    outcome,
    happenedAt: at,
    place: place.kind,
    channel: place.kind === 'phone' ? 'phone' : 'visit',
    ...(place.named && { namedPlace: place.named.id }),
    ...(draft.companion && { participants: [draft.companion] }),
    ...(note && { note }),
    ...(wishes && { wishes }),
    // Accepting the proposal sends no date, so that one that changed meanwhile is not refused.
    ...(draft.next === 'otherDay' && { nextFollowUpOn: draft.otherDay, reason: draft.reason.trim() }),
  };
}
