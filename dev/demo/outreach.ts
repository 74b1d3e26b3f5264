import type { EntryId } from '../../domain';
import type { Outcome, PlaceKind } from '../../domain/case/contact-facts';
import { type LocalDate, plusDays } from '../../domain/clock/time';
import { followUpOf } from '../../domain/outreach/follow-up';
import type { SeededPerson } from '../../store/seed';
import type { LivedCase, OnTheDay } from './lived-case';
import { goals, said, visits } from './words';

/** How it usually goes with someone. */
export interface Habits {
  /** How often they are met, from 0 to 1. */
  readonly met: number;
  readonly by?: SeededPerson;
  readonly kind?: Exclude<PlaceKind, 'phone'>;
  /** One of the case's named places. */
  readonly place?: EntryId;
  /** A colleague who comes along, as where visits are in pairs. */
  readonly along?: SeededPerson;
}

const TIMES = ['08.30', '09.15', '10.00', '11.20', '13.05', '14.10', '15.30', '17.15'] as const;
const MISSED: readonly [Outcome, ...Outcome[]] = ['notMet', 'notMet', 'notMet', 'messageLeft', 'seen', 'refusedToTalk'];

/** Goes out at each follow-up until so many days from today, and reviews the need whenever that is asked. */
export async function goesOut(one: LivedCase, untilDays: number, habits: Habits): Promise<void> {
  for (;;) {
    const day = nextVisit(one);
    if (day >= one.day(untilDays)) return;
    const met = one.chance.next() < habits.met;
    await visit(one, day, met ? 'contactMade' : one.chance.of(MISSED), habits);
    if (met) await reviewNeedWhereAsked(one, habits);
  }
}

/** One visit, with what was seen and, where there was contact, now and then what the citizen said. */
export async function visit(one: LivedCase, day: LocalDate, outcome: Outcome, habits: Habits): Promise<void> {
  const { by: as = 'worker', kind: place = 'publicPlace', place: namedPlace, along } = habits;
  const note = await one.text(one.chance.of(visits[outcome]));
  const wishes = outcome === 'contactMade' && one.chance.next() < 0.3 && (await one.text(one.chance.of(said)));
  const data = {
    outcome,
    place,
    note,
    channel: 'visit' as const,
    ...(namedPlace && { namedPlace }),
    ...(wishes && { wishes }),
    ...(along && { participants: [one.staff(along)] }),
    ...(outcome === 'contactMade' && { minutes: 10 + Math.floor(one.chance.next() * 50) }),
  };
  one.give(day, { type: 'logContact', data }, { as, time: one.chance.of(TIMES).replace('.', ':') });
}

async function reviewNeedWhereAsked(one: LivedCase, { by: as = 'worker' }: Habits): Promise<void> {
  const { needReview, status } = one.state;
  if (status !== 'active' || !needReview || needReview.on > plusDays(one.today, 7)) return;
  const data = {
    need: 'continues',
    goals: await one.text(one.chance.of(goals)),
    leastIntrusive: await one.text('Ingen anden indsats når frem for tiden.'),
    reason: await one.text('Borgeren er stadig alene om det meste.'),
  } as const;
  one.give(one.today, { type: 'recordNeedReview', data }, { as, time: '20:00' });
}

/** The day on which the next follow-up is due, moved by a day now and then; a week on where none is set. */
function nextVisit(one: LivedCase): LocalDate {
  const { firstAttempt, contacts } = one.state;
  const wanted = followUpOf(one.state)?.on ?? (contacts.length === 0 ? firstAttempt?.by : undefined);
  const day = plusDays(wanted ?? plusDays(one.today, 7), one.chance.next() < 0.8 ? 0 : 1);
  return day > one.today ? day : plusDays(one.today, 1);
}

/** By phone, mail or at the door: somebody was worried. */
export async function isReferred(
  one: LivedCase,
  days: number,
  by: 'neighbour' | 'relative' | 'housingAssociation' | 'police' | 'generalPractitioner' | 'shop' | 'authority',
  words: string,
  more: OnTheDay & { readonly urgent?: boolean } = {},
): Promise<void> {
  const { urgent = false, ...onTheDay } = more;
  const { caseId, id: municipality } = one;
  const channel = by === 'authority' ? 'authority' : 'phone';
  const data = { caseId, municipality, channel, referrer: by, description: await one.text(words), urgent } as const;
  one.give(one.day(days), { type: 'refer', data }, { as: 'intakeOfficer', ...onTheDay });
}

export async function isAccepted(one: LivedCase, days: number, worker: SeededPerson = 'worker'): Promise<void> {
  const assessment = {
    leastIntrusive: await one.text('Borgeren bruger ingen af de etablerede tilbud.'),
    reason: await one.text('Isoleret og uden anden støtte; fristerne passer til det.'),
  };
  const data = { worker: one.staff(worker), team: one.team, assessment };
  one.give(one.day(days), { type: 'accept', data }, { as: 'intakeOfficer', time: '09:10' });
}

/** Met on the street, and found to be in the target group. */
export async function isBegun(one: LivedCase, days: number, worker: SeededPerson, words: string): Promise<void> {
  const { caseId, id: municipality, team } = one;
  const assessment = { leastIntrusive: await one.text('Borgeren bruger ingen af de etablerede tilbud.') };
  const data = { caseId, municipality, judgement: await one.text(words), worker: one.staff(worker), team, assessment };
  one.give(one.day(days), { type: 'startOwnInitiative', data }, { as: worker });
}

export async function goesOnTo(one: LivedCase, days: number, phase: string, as: SeededPerson = 'worker') {
  const reason = await one.text('Kontakten bærer det nu.');
  one.give(one.day(days), { type: 'changePhase', data: { to: phase, reason } }, { as, time: '16:00' });
}
