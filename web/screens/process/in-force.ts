import type { Api } from '../../../client';
import type { LocalDate } from '../../../domain/clock/time';
import { settingsOn } from '../../../domain/rules/rule-book';
import { answerOf } from '../../api/problem';

interface Which {
  readonly standardId: string;
  readonly version: string;
}

/** The standard that new cases begin under today, or the one that is named, with the settings of today; null where there is none. */
export async function readInForce(api: Api, today: LocalDate, named: Which | undefined) {
  const which = named ?? (await ofToday(api, today));
  if (!which) return null;
  const [{ standard }, { items }] = await Promise.all([
    answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path: which } })),
    answerOf(api.GET('/v1/settings')),
  ]);
  const settings = settingsOn(items, today);
  return settings ? { standard, settings } : null;
}

export type InForceToday = NonNullable<Awaited<ReturnType<typeof readInForce>>>;

async function ofToday(api: Api, today: LocalDate): Promise<Which | undefined> {
  const { items } = await answerOf(api.GET('/v1/standards'));
  const active = items
    .filter(({ activeFrom }) => activeFrom !== null && activeFrom <= today)
    .sort((one, other) => (one.activeFrom ?? '').localeCompare(other.activeFrom ?? '') || one.version - other.version);
  const latest = active.at(-1);
  return latest && { standardId: latest.id, version: String(latest.version) };
}
