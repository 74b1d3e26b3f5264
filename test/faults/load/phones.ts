import { randomUUID } from 'node:crypto';
import type { Chance } from '../arrangement/random';
import { type Ask, type Written, writeUntilAcknowledged } from './write';

/** Something that was done in the field, to be told later by whichever phones have it in their outbox. */
export type Submission = {
  /** Which of the cases it is about. */
  readonly about: number;
  readonly kind: 'contact' | 'note';
  readonly body: object;
};

const outcomes = ['contactMade', 'notMet', 'seen', 'refusedToTalk', 'messageLeft', 'newsThroughOthers'] as const;
const places = ['home', 'publicPlace', 'dropInCentre', 'shelter'] as const;
const MINUTE_MS = 60_000;

/** So many contacts and notes of the weeks before `now`, no two contacts of a case in the same minute. */
export function fieldWork(count: number, cases: number, chance: Chance, now: Date): Submission[] {
  return Array.from({ length: count }, (_unused, number): Submission => {
    const about = number % cases;
    if (chance.next() < 0.2)
      return { about, kind: 'note', body: { note: `Nummer ${number}: talte om en seng for natten.` } };
    const minutesAgo = 10 + 7 * Math.floor(number / cases) + chance.between(0, 6);
    const happenedAt = new Date(now.getTime() - minutesAgo * MINUTE_MS).toISOString();
    const told = { outcome: chance.oneOf(outcomes), channel: 'visit', place: chance.oneOf(places), happenedAt };
    return { about, kind: 'contact', body: chance.next() < 0.3 ? { ...told, note: `Nummer ${number}.` } : told };
  });
}

export type Sent = {
  /** One a submission, as first acknowledged. */
  readonly written: readonly Written[];
  readonly requests: number;
  /** Copies that were acknowledged otherwise than the first of the same submission. */
  readonly otherwise: readonly string[];
};

/** Sends each one to five times, all copies dealt out over the phones at random; each phone sends one after the other. */
export async function fromPhones(
  api: string,
  {
    submissions,
    cases,
    phones,
    chance,
  }: {
    readonly submissions: readonly Submission[];
    readonly cases: readonly string[];
    readonly phones: number;
    readonly chance: Chance;
  },
): Promise<Sent> {
  const copies = submissions.flatMap(({ about, ...said }): Ask[] => {
    const one = { ...said, key: randomUUID(), ...(cases[about] !== undefined && { caseId: cases[about] }) };
    return Array.from({ length: chance.between(1, 5) }, () => one);
  });
  const outboxes: Ask[][] = Array.from({ length: phones }, () => []);
  for (const copy of shuffled(copies, chance)) chance.oneOf(outboxes).push(copy);

  const first = new Map<string, Written>();
  const otherwise: string[] = [];
  const send = async (outbox: readonly Ask[]): Promise<void> => {
    for (const copy of outbox) {
      const written = await writeUntilAcknowledged(api, copy);
      const earlier = first.get(written.key) ?? written;
      first.set(written.key, earlier);
      if (earlier.version !== written.version) otherwise.push(`${written.key}: ${earlier.version}, ${written.version}`);
    }
  };
  await Promise.all(outboxes.map(send));
  return { written: [...first.values()], requests: copies.length, otherwise };
}

function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  const dealt = things.map((thing) => ({ thing, at: chance.next() }));
  return dealt.sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
