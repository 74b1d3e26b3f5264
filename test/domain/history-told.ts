import fc from 'fast-check';
import type { CaseId, CommandData, CommandType, EntryId } from '../../domain';
import { type IncidentKind, incidentKinds } from '../../domain/case/care-facts';
import { type ContactFact, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { pauseReasons } from '../../domain/case/paused-days';
import { type Instant, localDateOf, plusDays, plusMinutes } from '../../domain/clock/time';
import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import { aCase, anAcceptedCase, type CaseStory, type Municipality, shippedRules, text } from './a-case';

/** A contact as it happened, when it is told, and how what was told is set right afterwards. */
export type Happened = {
  readonly minute: number;
  readonly outcome: (typeof outcomes)[number];
  readonly place: (typeof placeKinds)[number];
  /** Followed up on the person's own day; left out: as proposed. */
  readonly followUpAfterDays?: number;
  readonly toldAfter: number;
  readonly setRight?: SetRight;
};

type SetRight = {
  readonly after: number;
  /** What it should have said; left out: it is struck out. */
  readonly to?: Pick<Happened, 'outcome' | 'place' | 'followUpAfterDays'> & { readonly earlierBy: number };
};

/** What people do at their own moments, in this order. */
export type Act =
  | { readonly act: 'phase' | 'merge' | 'release'; readonly which: number }
  | { readonly act: 'pause' | 'followUp' | 'snooze' | 'needReview' | 'appointment'; readonly days: number }
  | { readonly act: 'phaseStruckOut' | 'resume' | 'crisis' | 'childConcern' | 'consent' };
export type Timed = { readonly minute: number; readonly does: Act };

/** An incident, and how long after it is recorded it is struck out, where it is. */
export type HappenedIncident = {
  readonly minute: number;
  readonly kind: IncidentKind;
  readonly pairs: boolean;
  readonly struckOutAfter?: number;
};

export type History = {
  readonly municipality: Municipality;
  readonly happened: readonly Happened[];
  readonly incidents: readonly HappenedIncident[];
  readonly acts: readonly Timed[];
};

const day = 24 * 60;
const lastMinute = 120 * day;
/** Contacts happen, and are told, at odd minutes and people act at even ones, so that no two of them are at one moment. */
const odd = (most: number) => fc.nat(most / 2 - 1).map((half) => half * 2 + 1);
const even = (most: number) => fc.nat(most / 2).map((half) => half * 2);
const delay = fc.oneof(fc.constant(0), even(2 * day), even(40 * day));
const ownDays = fc.nat(60);

const setRight: fc.Arbitrary<SetRight> = fc.record(
  {
    after: even(20 * day),
    to: fc.record(
      {
        outcome: fc.constantFrom(...outcomes),
        place: fc.constantFrom(...placeKinds),
        followUpAfterDays: ownDays,
        earlierBy: even(5 * day),
      },
      { requiredKeys: ['outcome', 'place', 'earlierBy'] },
    ),
  },
  { requiredKeys: ['after'] },
);

const happened: fc.Arbitrary<Happened> = fc.record(
  {
    minute: odd(lastMinute),
    outcome: fc.constantFrom(...outcomes),
    place: fc.constantFrom(...placeKinds),
    followUpAfterDays: ownDays,
    toldAfter: delay,
    setRight,
  },
  { requiredKeys: ['minute', 'outcome', 'place', 'toldAfter'] },
);

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('phase', 'phase', 'merge', 'release'), which: fc.nat(4) }),
  fc.record({ act: fc.constantFrom('pause', 'followUp', 'snooze', 'needReview', 'appointment'), days: fc.nat(40) }),
  fc.record({ act: fc.constantFrom('phaseStruckOut', 'resume', 'crisis', 'childConcern', 'consent') }),
);

const incident: fc.Arbitrary<HappenedIncident> = fc.record(
  {
    minute: even(lastMinute),
    kind: fc.constantFrom(...incidentKinds),
    pairs: fc.boolean(),
    struckOutAfter: even(20 * day),
  },
  { requiredKeys: ['minute', 'kind', 'pairs'] },
);

/** A history of four months: contacts, and what people do meanwhile. */
export const history: fc.Arbitrary<History> = fc.record({
  municipality: fc.constantFrom('ballerup', 'gentofte'),
  happened: fc.uniqueArray(happened, { selector: ({ minute }) => minute, minLength: 1, maxLength: 10 }),
  incidents: fc.array(incident, { maxLength: 3 }),
  acts: fc
    .array(fc.record({ minute: even(lastMinute), does: act }), { maxLength: 10 })
    .map((acts) => [...acts].sort((a, b) => a.minute - b.minute)),
});

/** One thing that is said: under a number of its own, so that it has the same id in whichever order things are said. */
export type Saying = {
  readonly minute: number;
  /** Says it at the moment that the story has reached; the code of the refusal, where the case refuses it. */
  readonly say: (story: CaseStory) => string | undefined;
};

const beginning = '2026-02-02';

/** The case before any of it: silent for longer than it lasts, nothing is asked about an ending. */
export function beforeIt(municipality: Municipality): CaseStory {
  const patient = shippedRules(municipality, (shipped) => ({
    ...shipped,
    unreachable: { ...shipped.unreachable, days: 400 },
  }));
  return anAcceptedCase(beginning, municipality, patient);
}

export const endOfIt = (story: CaseStory): Instant => plusMinutes(startOf(story), lastMinute + 70 * day);

function startOf({ state: { activeSince } }: CaseStory): Instant {
  if (!activeSince) throw new Error('outreach has not begun');
  return activeSince;
}

/** What is said of a history, as chains within which one thing is said after the other, whatever comes in between. */
export function chainsOf(history: History, told: 'atOnce' | 'late'): readonly (readonly Saying[])[] {
  const { happened: all, incidents, acts } = history;
  const contacts = all.map((one, index) => ofContact(one, 100 + index * 2, told));
  const recorded = incidents.map((one, index) => ofIncident(one, 300 + index * 2));
  const done = acts.map(
    ({ minute, does }, index): Saying => ({ minute, say: (story) => perform(story.numbered(200 + index * 2), does) }),
  );
  return [...contacts, ...recorded, done];
}

function ofContact(one: Happened, number: number, told: 'atOnce' | 'late'): readonly Saying[] {
  const { minute, toldAfter, setRight: right } = one;
  const logged = {
    minute: told === 'late' ? minute + toldAfter : minute,
    say: (story: CaseStory) => log(story.numbered(number), one),
  };
  if (!right) return [logged];
  const say = (story: CaseStory) => correct(story.numbered(number + 1), one, right, idOf(number));
  return [logged, { minute: minute + toldAfter + right.after, say }];
}

function ofIncident({ minute, kind, pairs, struckOutAfter }: HappenedIncident, number: number): readonly Saying[] {
  const recorded = {
    minute,
    say: (story: CaseStory) =>
      refusalOf(story.numbered(number), 'recordIncident', {
        kind,
        happenedAt: plusMinutes(startOf(story), minute),
        visitsInPairs: pairs,
        note: text,
      }),
  };
  if (struckOutAfter === undefined) return [recorded];
  const say = (story: CaseStory) => {
    const target = story.state.incidents.find(({ id }) => id === idOf(number))?.seq ?? 0;
    return refusalOf(story.numbered(number + 1), 'correct', { target, reason: text });
  };
  return [recorded, { minute: minute + struckOutAfter, say }];
}

/** Says everything at its own moment; gives what was refused. */
export function toldInTime(story: CaseStory, chains: readonly (readonly Saying[])[]): readonly string[] {
  const start = startOf(story);
  const refused = chains
    .flat()
    .toSorted((a, b) => a.minute - b.minute)
    .map(({ minute, say }) => say(story.passTimeUntil(plusMinutes(start, minute))));
  story.passTimeUntil(endOfIt(story));
  return refused.flatMap((code) => code ?? []);
}

/** Says everything at one moment, of the chains the one that is drawn next; gives what was refused. */
export function toldAtOnce(
  story: CaseStory,
  chains: readonly (readonly Saying[])[],
  draw: (most: number) => number,
): readonly string[] {
  const left = chains.map((chain) => [...chain]).filter((chain) => chain.length > 0);
  const refused: string[] = [];
  while (left.length > 0) {
    const at = draw(left.length - 1);
    const code = left[at]?.shift()?.say(story);
    if (code) refused.push(code);
    if (left[at]?.length === 0) left.splice(at, 1);
  }
  return refused;
}

const idOf = (number: number) => `c0000000-0000-4000-8000-${String(number).padStart(12, '0')}` as EntryId;

function contactOf(story: CaseStory, { minute, outcome, place, followUpAfterDays }: Omit<Happened, 'toldAfter'>) {
  const happenedAt = plusMinutes(startOf(story), minute);
  const own = followUpAfterDays !== undefined && {
    nextFollowUpOn: plusDays(localDateOf(happenedAt), followUpAfterDays),
  };
  return { happenedAt, outcome, place, ...own };
}

function log(story: CaseStory, one: Happened): string | undefined {
  return refusalOf(story, 'logContact', { ...contactOf(story, one), channel: 'visit', reason: text });
}

function correct(story: CaseStory, one: Happened, { to }: SetRight, id: EntryId): string | undefined {
  const target = story.events.find(({ type, data }) => type === 'contactLogged' && data.id === id)?.seq ?? 0;
  const minute = one.minute - (to?.earlierBy ?? 0);
  const contact = to && contactOf(story, { ...to, minute });
  return refusalOf(story, 'correct', { target, reason: text, ...(contact && { contact }) });
}

function refusalOf<T extends CommandType>(story: CaseStory, type: T, data: CommandData[T]): string | undefined {
  return story.tries(type, data)?.rejected;
}

function perform(story: CaseStory, does: Act): string | undefined {
  const tries = <T extends CommandType>(type: T, data: CommandData[T]) => refusalOf(story, type, data);
  const today = localDateOf(story.now);
  switch (does.act) {
    case 'phase': {
      const { phases } = story.rules.standard;
      return tries('changePhase', { to: phases[does.which % phases.length]?.id ?? '', reason: text });
    }
    case 'phaseStruckOut':
      return tries('correct', { target: story.state.lastPhaseChange?.seq ?? 0, reason: text });
    case 'pause':
      return tries('pause', {
        because: pauseReasons[does.days % 3] ?? 'prison',
        until: plusDays(today, does.days + 1),
      });
    case 'resume':
      return tries('resume', {});
    case 'followUp':
      return tries('setFollowUp', { on: plusDays(today, does.days), reason: text });
    case 'snooze':
      return (
        tries('setFollowUp', { on: plusDays(today, 1), reason: text }) ??
        tries('snoozeFollowUp', { on: plusDays(today, 2 + does.days), reason: text })
      );
    case 'needReview':
      return tries('recordNeedReview', {
        need: 'continues',
        leastIntrusive: text,
        reason: text,
        ...(does.days > 20 && { followUpDays: does.days }),
      });
    case 'appointment':
      return tries('makeAppointment', { at: plusMinutes(story.now, does.days * day), what: text });
    case 'crisis':
      return story.state.crisis ? tries('closeCrisis', { note: text }) : tries('markCrisis', { kind: 'other' });
    case 'childConcern':
      return tries('openChildConcern', { kind: 'child', note: text });
    case 'consent':
      return tries('giveConsent', { to: { kind: 'service', service: 'psychiatry' }, toWhom: text, what: ['name'] });
    case 'merge':
      return takeIn(story, does.which % 2);
    case 'release':
      return tries('releaseMerged', { caseId: otherId(does.which % 2), reason: text });
  }
}

const otherId = (which: number) => `ca5e0000-0000-4000-8000-00000000000${which + 7}` as CaseId;

/** Another case about the same citizen, with what it has: contacts, incidents, visits in pairs. */
function takeIn(story: CaseStory, which: number): string | undefined {
  const other = aCase(which === 0 ? 'ballerup' : 'gentofte')
    .on('2026-01-12 09:00')
    .referred({ caseId: otherId(which) })
    .accepted();
  other
    .on('2026-01-20 12:00')
    .numbered(900 + which)
    .does('recordIncident', {
      kind: 'threat',
      happenedAt: other.now,
      visitsInPairs: which === 0,
      note: text,
    });
  const contacts: ContactFact[] = [];
  for (const [hours, outcome] of [
    [24, 'notMet'],
    [30 * 24, 'contactMade'],
  ] as const) {
    const at = plusMinutes(startOf(other), hours * 60 + which);
    if (at <= story.now)
      contacts.push({
        id: `${which}-${hours}` as EntryId,
        seq: 3,
        at,
        outcome,
        place: 'home',
        followUpOn: plusDays(localDateOf(at), 9),
      });
  }
  const { activeSince } = other.state;
  return refusalOf(story, 'takeInMerged', {
    caseId: otherId(which),
    contacts,
    ...(activeSince && { activeSince }),
    entries: carriedEntriesOf(other.state, other.events, other.now),
  });
}
