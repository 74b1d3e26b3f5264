import type { CaseEvent, CaseState } from '../../../domain';
import type { Act, Basis } from '../../../domain/rules/basis';
import type { StandardRef } from '../../../domain/rules/rule-book';
import type { Language } from '../../../domain/rules/schema-parts';
import { clauseText } from '../../../domain/rules/standard-queries';
import { loadEvents } from '../../../store/read/timeline';
import { listSettings } from '../../../store/rules/settings';
import { listStandards } from '../../../store/rules/standards';
import { basisSentence, type Named } from '../../../texts/basis-sentence';
import type { Deps } from '../../deps';
import { namesOfStaff, type StaffNames } from '../../names-of-staff';
import { saidBasis } from './said-basis';

/**
 * How the bases of one case are said in words, as they were stored: the clause's own text in the version it is of, the
 * setting's number and setter, the reason given.
 */
export async function basisInWords(deps: Deps, state: CaseState, language: Language) {
  const { municipality, caseId } = state;
  const { store, rehearsalId } = deps;
  const [standards, settings, names, events] = await Promise.all([
    listStandards(store.db, { municipality, rehearsalId }),
    listSettings(store.db, { municipality, rehearsalId }),
    namesOfStaff(deps, municipality),
    loadEvents(store.db, municipality, caseId),
  ]);
  return basesSaidWith(deps, { state, standards, settings, names, events, language });
}

type Known = {
  readonly state: CaseState;
  readonly standards: Awaited<ReturnType<typeof listStandards>>;
  readonly settings: Awaited<ReturnType<typeof listSettings>>;
  readonly names: StaffNames;
  readonly events: readonly CaseEvent[];
  readonly language: Language;
};

/** The same where all that it takes has been read already. */
export function basesSaidWith(
  deps: Pick<Deps, 'sealing'>,
  { state, standards, settings, names, events, language }: Known,
) {
  const clauseOf = (clause: string, of: StandardRef) => {
    const found = standards.find(({ standard }) => isSame(standard, of));
    return {
      id: clause,
      says: clauseText(found?.standard ?? { clauses: {} }, clause) ?? '',
      standard: { id: of.id, version: of.version },
      from: found?.activeFrom ?? null,
    };
  };
  const reasonOf = async (act: Named<Act>): Promise<string | null> => {
    const event = act.from ? undefined : events.find(({ seq }) => seq === act.event);
    return event ? reasonIn(deps, state.caseId, event) : null;
  };
  return async (basis: Basis) => {
    const { topic, clause, standard = state.standard } = basis;
    const said = saidBasis(basis, { names, settings });
    const { assessed, proposalTaken } = said;
    return {
      topic,
      text: basisSentence(said, language),
      clause: clause ? clauseOf(clause, standard) : null,
      setting: said.setting ?? null,
      assessment: assessed ? { ...shownAct(assessed), reason: await reasonOf(assessed) } : null,
      proposalTaken: proposalTaken ? shownAct(proposalTaken) : null,
      basis,
    };
  };
}

const shownAct = ({ by, at, event }: Named<Act>) => ({ by, at, event });

function isSame(standard: StandardRef, { id, version }: StandardRef): boolean {
  return standard.id === id && standard.version === version;
}

/** The reason that someone gave, opened, where their act has one. */
async function reasonIn(
  { sealing }: Pick<Deps, 'sealing'>,
  caseId: CaseState['caseId'],
  { data }: CaseEvent,
): Promise<string | null> {
  const texts = data as Readonly<Record<'reason' | 'reasons' | 'judgement' | 'note' | 'leastIntrusive', unknown>>;
  const sealed = texts.reason ?? texts.reasons ?? texts.judgement ?? texts.note ?? texts.leastIntrusive;
  const opened = await sealing.openAll(caseId, sealed ?? null);
  return typeof opened === 'string' ? opened : null;
}
