import { paths } from '../../api/paths';
import type { CaseId } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';
import type { MessageKind } from '../../domain/tasks/message-kinds';
import type { SeededPerson } from '../../store/seed';

/** Something that someone was told, as it stood in their list when they looked. */
export type Message = {
  readonly id: string;
  readonly to: SeededPerson;
  readonly caseId: CaseId | null;
  readonly visitId: string | null;
  readonly kind: MessageKind | 'checkOutAsked' | 'visitAlarm';
  readonly title: string;
  readonly step: 'news' | 'reminder' | 'escalation';
  readonly visibleFrom: Instant;
  readonly dueAt: Instant | null;
  readonly basis: Basis | null;
  /** When it was seen. */
  readonly seenAt: Instant;
};

/** Those in whose lists a story looks: whoever has one of its cases, the team lead, and intake. */
export function watchersOf({
  workers,
}: {
  readonly workers: ReadonlyMap<CaseId, SeededPerson>;
}): readonly SeededPerson[] {
  return [...new Set<SeededPerson>([...workers.values(), 'teamLead', 'intakeOfficer'])];
}

/** Whatever reads and writes as someone on staff, and knows what time it is. */
type Reads = {
  readonly now: Instant;
  read<T>(who: SeededPerson, path: string): Promise<T>;
  quietly(who: SeededPerson, path: string, body: unknown, params: Record<string, string>): Promise<void>;
};

type Listed = { readonly items: readonly Omit<Message, 'to' | 'seenAt'>[] };

/** What is new in someone's list, the oldest first; they have read it afterwards. */
export async function messagesFor(scene: Reads, person: SeededPerson): Promise<Message[]> {
  const { items } = await scene.read<Listed>(person, `${paths.notifications.list}?unread=true&limit=200`);
  for (const { id } of items) {
    await scene.quietly(person, paths.notifications.read, { read: true }, { notificationId: id });
  }
  return items.map((item) => ({ ...item, to: person, seenAt: scene.now })).reverse();
}
