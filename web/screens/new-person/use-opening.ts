import { useRef, useState } from 'preact/hooks';
import { newPerson as words } from '../../../texts/web/new-person';
import { type OwnInitiative, ownInitiativeCommand } from '../../api/own-initiative';
import { answerOf, type Problem, Refused, Unreachable } from '../../api/problem';
import type { PerhapsTheSame } from '../../outbox/answers';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import type { Found } from './alike';
import { calledIn, type Draft, lookedForBy } from './draft';

/** How far the opening of a case has come. `alike`: somebody may have one already, and a person decides. */
export type Standing =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'alike'; readonly found: readonly Found[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

const MOST_ALIKE = 5;

/**
 * Opens a case, once it has been looked up whether the person has one. `onOpened`: the new case, which is kept until there is net
 * where there is none, and those that may be about the same person and have not been shown yet.
 */
export function useOpening(onOpened: (caseId: string, same: PerhapsTheSame) => void) {
  const { api, person } = useApp();
  const outbox = useOutbox();
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const shown = useRef(new Set<string>());

  /** Nobody, where nothing is known to look by, or looking is refused or comes to nothing: that keeps nobody from beginning. */
  const lookFor = async (draft: Draft): Promise<readonly Found[]> => {
    const wanted = lookedForBy(draft);
    if (!wanted || !person.acts.includes('searchCitizens')) return [];
    const found = await answerOf(api.POST('/v1/citizens/search', { body: wanted })).catch((error: unknown) => {
      if (error instanceof Refused || error instanceof Unreachable) return { items: [] };
      throw error;
    });
    return found.items.slice(0, MOST_ALIKE);
  };

  const send = async (draft: Draft, body: OwnInitiative): Promise<void> => {
    const command = { ...ownInitiativeCommand(body), name: calledIn(draft), what: words.title };
    const outcome = await outbox.openCase({ ...command, ...(draft.key && { key: draft.key }) }, person.municipality);
    switch (outcome.kind) {
      case 'refused':
        return setStanding({ kind: 'refused', problem: outcome.problem });
      case 'waiting':
        return onOpened(outcome.caseId, []);
      case 'sent': {
        const { caseId, perhapsTheSame = [] } = outcome;
        return onOpened(
          caseId,
          perhapsTheSame.filter((one) => !shown.current.has(one.caseId)),
        );
      }
    }
  };

  /** `looked`: who may be the same person has been shown, and is not. */
  const open = async (draft: Draft, body: OwnInitiative, looked: boolean): Promise<void> => {
    setStanding({ kind: 'sending' });
    const found = looked ? [] : await lookFor(draft);
    if (found.length === 0) return send(draft, body);
    for (const { caseId } of found) shown.current.add(caseId);
    setStanding({ kind: 'alike', found });
  };
  return { standing, open, writeOn: () => setStanding({ kind: 'writing' }) };
}
