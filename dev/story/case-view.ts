import type { ShownState } from '../../api/cases/reading/show-state';
import { paths } from '../../api/paths';
import type { CaseId, CaseSummary } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { SeededPerson } from '../../store/seed';

/** A basis with its sentence, as the API tells it. */
export type Why = {
  readonly text: string;
  readonly setting: { readonly key: string; readonly value: unknown } | null;
  readonly assessment: { readonly by: string | null; readonly at: Instant } | null;
  readonly basis: Basis;
};

/** Something that someone is asked to do or decide. */
export type ListedTask = {
  readonly cause: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly asks: readonly string[];
  readonly showsFrom: Instant;
  readonly due: Instant | null;
  readonly standing: 'waiting' | 'due' | 'overdue';
  readonly urgent: boolean;
  readonly why: Why;
};

/** A case as those who work with it see it at one moment. */
export type CaseView = {
  readonly caseId: CaseId;
  readonly state: ShownState;
  readonly summary: CaseSummary;
  readonly citizen: Readonly<Record<string, string>>;
  readonly matters: readonly ListedTask[];
};

type One = Pick<CaseView, 'state' | 'summary'> & { readonly citizen: CaseView['citizen'] | null };
type WhyAnswer = { readonly matters: readonly ListedTask[] };

/** Whatever reads as someone on staff. */
type Reads = { readOnce<T>(who: SeededPerson, path: string, params?: Record<string, string>): Promise<T> };

export async function viewOf(scene: Reads, caseId: CaseId): Promise<CaseView> {
  const [{ state, summary, citizen }, { matters }] = await Promise.all([
    scene.readOnce<One>('teamLead', paths.cases.one, { caseId }),
    scene.readOnce<WhyAnswer>('teamLead', paths.cases.why, { caseId }),
  ]);
  return { caseId, state, summary, citizen: citizen ?? {}, matters };
}

/** When the next thing happens by itself in the case; nothing, where only people can move it. */
export async function nextInstant(scene: Reads, caseId: CaseId): Promise<Instant | undefined> {
  const { summary } = await scene.readOnce<One>('teamLead', paths.cases.one, { caseId });
  return summary.nextStep?.at;
}
