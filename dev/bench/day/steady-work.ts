import { setTimeout as pause } from 'node:timers/promises';
import type { BenchApi } from '../api';
import { postContact } from '../api-cases';
import type { BenchCase } from '../cases';
import type { Question } from '../many-cases/questions';

/** What was answered, in milliseconds each. */
export interface Answers {
  readonly contactMs: readonly number[];
  readonly listMs: readonly number[];
  readonly failed: number;
}

/** Each contact at its own moment, whether or not those before it have been answered; timed from that moment on. */
export async function steadily(
  { api, list }: { readonly api: BenchApi; readonly list: Question },
  cases: readonly BenchCase[],
  { contacts, seconds }: { contacts: number; seconds: number },
): Promise<Answers> {
  const [contactMs, listMs]: [number[], number[]] = [[], []];
  let failed = 0;
  const begun = performance.now();
  const one = async (number: number): Promise<void> => {
    const asked = performance.now();
    await list(number);
    listMs.push(performance.now() - asked);
    const sent = performance.now();
    try {
      await postContact(api, cases[(number * 7_919) % cases.length] as BenchCase);
      contactMs.push(performance.now() - sent);
    } catch {
      failed += 1;
    }
  };
  const inFlight: Promise<void>[] = [];
  for (let number = 0; number < contacts; number += 1) {
    const wait = begun + (number * seconds * 1_000) / contacts - performance.now();
    if (wait > 0) await pause(wait);
    inFlight.push(one(number));
  }
  await Promise.all(inFlight);
  return { contactMs, listMs, failed };
}
