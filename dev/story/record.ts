import { paths } from '../../api/paths';
import type { Actor, CaseId, EventType } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Scene } from './scene';

/** An event as the timeline shows it: its name and its facts, the texts opened. */
export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly type: EventType;
  readonly title: string;
  readonly by: Actor;
  readonly byName: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

type Page = { readonly items: readonly Recorded[]; readonly next: string | null };

/** All that has happened in a case, in order. */
export async function eventsOf(scene: Scene, caseId: CaseId): Promise<readonly Recorded[]> {
  const events: Recorded[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const page: Page = await scene.readOnce('teamLead', `${paths.cases.timeline}?order=asc&limit=500${from}`, {
      caseId,
    });
    events.push(...page.items);
    cursor = page.next;
  }
  return events;
}
