import type { Identity } from '../../store/identity/identities';
import type { SeededMunicipality, SeededPerson } from '../../store/seed';
import type { LivedCase } from './lived-case';
import { goesOnTo, goesOut, type Habits, isAccepted, isReferred, visit } from './outreach';
import { hasPlace } from './turns';

/** An invented citizen, what is known of them from the first day, and what happens to them. Days are counted from today. */
export interface Life {
  readonly name: string;
  readonly municipality: SeededMunicipality;
  readonly identity: Identity;
  readonly live: (one: LivedCase) => Promise<void>;
  /** The link by which the service of its last offer answers; the contact person whose case it is has sent it. */
  readonly link?: OfferedLink;
}

/** How a link of the demo stands, so many days before today. */
export interface OfferedLink {
  readonly sent: number;
  readonly opened?: number;
  readonly revoked?: number;
  /** The code was wrong too many times. */
  readonly stopped?: true;
}

export interface Course {
  readonly worker: SeededPerson;
  /** How many days ago the referral came. */
  readonly since: number;
  readonly by: Parameters<typeof isReferred>[2];
  readonly words: string;
  readonly met: number;
  readonly place: readonly [Exclude<Habits['kind'], undefined>, string];
  /** Later phases, each with how many days ago it began; the first one begins by itself. */
  readonly phases?: readonly (readonly [number, string])[];
  /** Until how many days ago somebody went out at each follow-up. */
  readonly until: number;
}

/**
 * Referred, accepted, and gone out to at each follow-up through the phases. Answers the habits, so that what follows goes
 * on in the same way.
 */
export async function liveThrough(one: LivedCase, course: Course): Promise<Habits> {
  const { worker, since, by, words, met, phases = [], until } = course;
  await isReferred(one, -since, by, words);
  await isAccepted(one, -since + 1, worker);
  const [kind, name] = course.place;
  const place = await hasPlace(one, -since + 2, kind, name, worker);
  const habits = { met, by: worker, kind, place };
  await visit(one, one.day(-since + 3), 'contactMade', habits);
  for (const [days, phase] of phases) {
    await goesOut(one, -days, habits);
    await goesOnTo(one, -days, phase, worker);
  }
  await goesOut(one, -until, habits);
  return habits;
}
