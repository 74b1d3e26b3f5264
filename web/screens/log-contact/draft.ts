import type { BodyOf } from '../../../client';
import { type ContactChannel, isSighting, type Outcome } from '../../../domain/case/contact-facts';
import { type Instant, instant, isLocalDate, localDateOf, localTimeOf } from '../../../domain/clock/time';
import { linesIn } from '../../parts/lines';
import type { ContactCase, Report } from './contact-case';
import type { Place } from './place';
import { happenedAt, type When } from './when';

export type ContactBody = BodyOf<'/v1/cases/{caseId}/contacts'>;

/** What a person fills in beside outcome and place; all of it may be left as it is. */
export interface Draft {
  readonly next: NextDay;
  readonly otherDay: string;
  readonly reason: string;
  readonly companions: readonly string[];
  /** Undefined: as the place says. */
  readonly channel: ContactChannel | undefined;
  readonly note: string;
  readonly wishes: string;
  /** What one did together, of the activities that the standard names. */
  readonly activities: readonly string[];
  readonly outsideArea: boolean;
  readonly areaReason: string;
  /** To be remembered next time, each on a line of its own. */
  readonly forNextTime: string;
  /** The lines of the time before that are done. */
  readonly tickedOff: readonly string[];
  readonly when: When;
  readonly day: string;
  readonly time: string;
}

/** How the day of the next follow-up comes about: as proposed, agreed with the citizen, or another day for a reason. */
export type NextDay = 'proposal' | 'agreed' | 'otherDay';

export const emptyDraft: Draft = {
  next: 'proposal',
  otherDay: '',
  reason: '',
  companions: [],
  channel: undefined,
  note: '',
  wishes: '',
  activities: [],
  outsideArea: false,
  areaReason: '',
  forNextTime: '',
  tickedOff: [],
  when: 'now',
  day: '',
  time: '',
};

/** A form filled in as was reported; the note is one’s own. */
export function draftOfReport({ happenedAt, channel }: Report): Draft {
  const at = instant(happenedAt);
  return {
    ...emptyDraft,
    when: 'anotherTime',
    day: localDateOf(at),
    time: localTimeOf(at),
    channel: channel ?? undefined,
  };
}

/** What a step of the form is given: the draft, how to change it, and whether what lacks is to be said. */
export interface DraftProps {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly missing: Missing | undefined;
}

export type Missing = Readonly<Record<'otherDay' | 'reason' | 'companions' | 'when' | 'areaReason', boolean>>;

/** What was chosen before the draft. */
export interface Chosen {
  readonly about: ContactCase;
  readonly outcome: Outcome;
  readonly place: Place;
  /** The report of another system that is taken over with it. */
  readonly takesOver?: Report | undefined;
}

/** Only outreach that goes on has a next follow-up. */
export const setsNextDay = ({ status }: ContactCase): boolean => status === 'active' || status === 'ending';

/** What is seen or heard answers no follow-up, so that one stands unless the person says otherwise. */
export const keepsNextDay = (outcome: Outcome): boolean => isSighting({ outcome });

export const channelOf = ({ channel }: Draft, { kind }: Place): ContactChannel =>
  channel ?? (kind === 'phone' ? 'phone' : 'visit');

/** Under the rule of visits in pairs nobody is on a visit alone. */
export const needsCompanion = (draft: Draft, { needsTwo }: ContactCase, place: Place): boolean =>
  needsTwo && channelOf(draft, place) === 'visit';

export function missingIn(draft: Draft, { about, place }: Pick<Chosen, 'about' | 'place'>, now: Instant): Missing {
  return {
    otherDay: draft.next !== 'proposal' && !isLocalDate(draft.otherDay),
    reason: draft.next === 'otherDay' && draft.reason.trim() === '',
    companions: needsCompanion(draft, about, place) && draft.companions.length === 0,
    when: happenedAt(draft.when, draft, now) === undefined,
    areaReason: draft.outsideArea && draft.areaReason.trim() === '',
  };
}

/** The contact as it is sent. Undefined while something is missing. */
export function bodyOf(draft: Draft, chosen: Chosen, now: Instant): ContactBody | undefined {
  const { outcome, place, takesOver } = chosen;
  const at = happenedAt(draft.when, draft, now);
  if (at === undefined || Object.values(missingIn(draft, chosen, now)).some(Boolean)) return undefined;
  const [note, wishes, lines] = [draft.note.trim(), draft.wishes.trim(), linesIn(draft.forNextTime)];
  return {
    outcome,
    happenedAt: at,
    place: place.kind,
    channel: channelOf(draft, place),
    ...(place.named && { namedPlace: place.named.id }),
    ...(draft.companions.length > 0 && { participants: [...draft.companions] }),
    ...(note && { note }),
    ...(wishes && { wishes }),
    ...(lines.length > 0 && { forNextTime: [...lines] }),
    ...(draft.activities.length > 0 && { activities: [...draft.activities] }),
    ...(draft.outsideArea && { outsideArea: true }),
    ...(takesOver && { takesOver: takesOver.id }),
    ...nextDayOf(draft),
    ...reasonOf(draft),
  };
}

/** Accepting the proposal sends no date, so that one that changed meanwhile is not refused. */
function nextDayOf({ next, otherDay }: Draft) {
  switch (next) {
    case 'proposal':
      return {};
    case 'agreed':
      return { nextFollowUpOn: otherDay, agreedWithCitizen: true as const };
    case 'otherDay':
      return { nextFollowUpOn: otherDay };
  }
}

/** For another day, for being outside the area, or for both: the API takes one text. */
function reasonOf({ next, reason, outsideArea, areaReason }: Draft) {
  const reasons = [...(next === 'otherDay' ? [reason.trim()] : []), ...(outsideArea ? [areaReason.trim()] : [])];
  return reasons.length > 0 ? { reason: reasons.join('\n') } : {};
}
