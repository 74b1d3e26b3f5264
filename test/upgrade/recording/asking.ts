import { randomUUID } from 'node:crypto';
import { signIns } from '../../../dev/login/sign-in';
import { instant, localDateOf, plusDays } from '../../../domain/clock/time';
import { type SeededMunicipality, type SeededPerson, seededLogin, seededStaff } from '../../../store/seed';

export type Answer = { readonly caseId: string; readonly number: string; readonly [field: string]: unknown };

export type More = {
  readonly as?: SeededPerson | 'nobody';
  readonly municipality?: SeededMunicipality;
  readonly rehearsal?: string;
  readonly method?: 'POST' | 'PUT';
  readonly key?: string;
};

export type Ask = (path: string, body: object | undefined, more?: More) => Promise<Answer>;

export const inDays = (days: number): string => plusDays(localDateOf(instant(Date.now())), days);
export const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Asks an API as one of the seeded people; what it refuses is an error. A question a moment early is asked again. */
export function asking(url: string): Ask {
  const signedIn = signIns(url, seededLogin);
  return async (path, body, { as = 'worker', municipality = 'ballerup', rehearsal, method = 'POST', key } = {}) => {
    const who = as === 'nobody' ? {} : await signedIn(seededStaff(municipality, as));
    const given = key ?? randomUUID();
    for (let tries = 0; ; tries += 1) {
      const response = await fetch(url + path, {
        method: body ? method : 'GET',
        headers: {
          ...who,
          ...(rehearsal && { Rehearsal: rehearsal }),
          ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': given }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as Answer & { code?: string };
      if (response.ok) return answer;
      if (answer.code !== 'nothingOpen' || tries === 40) {
        throw new Error(`${path} was answered ${response.status}: ${JSON.stringify(answer)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
}
