import { useQuery } from '@tanstack/preact-query';
import type { Api } from '../../../client';
import type { LocalDate } from '../../../domain/clock/time';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { isGroup, type Whole, wholeOf } from '../../parts/rule-form/content';
import type { Settings } from '../standard/whole-version';

/** What new settings are begun from, what they come after, and the phases that each need their days. */
export interface Begun {
  readonly whole: Whole;
  readonly version: number;
  readonly before: Settings | undefined;
  readonly phases: readonly string[];
}

export function useBegun() {
  const { api, session } = useApp();
  return useQuery({
    queryKey: ['settings begun'],
    queryFn: (): Promise<Begun> => begun(api, session.clock.today()),
    // What is being written is not begun anew below one's hands.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function begun(api: Api, today: LocalDate): Promise<Begun> {
  const [{ items }, { items: versions }] = await Promise.all([
    answerOf(api.GET('/v1/settings')),
    answerOf(api.GET('/v1/standards')),
  ]);
  const standards = await Promise.all(
    versions.map(async ({ id, version }) => {
      const path = { standardId: id, version: String(version) };
      return (await answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path } }))).standard;
    }),
  );
  const before = items.at(-1);
  const version = Math.max(0, ...items.map(({ version: number }) => number)) + 1;
  const whole = before ? afterThose(before, version, today) : await outline(api);
  const ofText = standards.flatMap(({ phases }) => phases.map(({ id }) => id));
  const phases = [...new Set([...ofText, ...(ofText.length === 0 ? phasesIn(whole) : [])])];
  return { whole, version, before, phases };
}

/** Why is asked anew of each version; they hold from today, or from when the last ones do. */
function afterThose(before: Settings, version: number, today: LocalDate): Whole {
  const { reference: _ofThose, ...rest } = wholeOf(JSON.stringify(before)) ?? {};
  return { ...rest, version, from: before.from > today ? before.from : today };
}

async function outline(api: Api): Promise<Whole> {
  return wholeOf((await answerOf(api.GET('/v1/rules/outline'))).settings) ?? {};
}

function phasesIn({ followUp }: Whole): readonly string[] {
  const proposals = isGroup(followUp) ? followUp.proposals : undefined;
  return isGroup(proposals) ? Object.keys(proposals) : [];
}
