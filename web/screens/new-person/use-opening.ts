import { useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { answerOf, type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import type { Found } from './alike';
import { type Draft, lookedForBy, type OwnInitiative } from './draft';

/** How far the opening of a case has come. `alike`: somebody may have one already, and a person decides. */
export type Standing =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'alike'; readonly found: readonly Found[] }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'notSent' };

const MOST_ALIKE = 5;

/**
 * Opens a case, once it has been looked up whether the person has one. `onOpened`: the new case, and those that may be about
 * the same person and have not been shown yet.
 */
export function useOpening(onOpened: (caseId: string, same: Schemas['PerhapsTheSame']) => void) {
  const { api, person } = useApp();
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const shown = useRef(new Set<string>());
  const tried = useRef<{ readonly key: string; readonly content: string }>();

  /** The same key for the same content, so that what was sent and had no answer is opened once. */
  const keyFor = (body: OwnInitiative): string => {
    const content = JSON.stringify(body);
    if (tried.current?.content !== content) tried.current = { key: crypto.randomUUID(), content };
    return tried.current.key;
  };

  /** Nobody, where nothing is known to look by, or where looking is refused: that keeps nobody from beginning. */
  const lookFor = async (draft: Draft): Promise<readonly Found[]> => {
    const wanted = lookedForBy(draft);
    if (!wanted || !person.acts.includes('searchCitizens')) return [];
    const found = await answerOf(api.POST('/v1/citizens/search', { body: wanted })).catch((error: unknown) => {
      if (error instanceof Refused) return { items: [] };
      throw error;
    });
    return found.items.slice(0, MOST_ALIKE);
  };

  const send = async (body: OwnInitiative): Promise<void> => {
    const params = { header: { 'Idempotency-Key': keyFor(body) } };
    const { caseId, perhapsTheSame } = await answerOf(api.POST('/v1/own-initiative', { params, body }));
    onOpened(
      caseId,
      perhapsTheSame.filter((one) => !shown.current.has(one.caseId)),
    );
  };

  /** `looked`: who may be the same person has been shown, and is not. */
  const open = async (draft: Draft, body: OwnInitiative, looked: boolean): Promise<void> => {
    setStanding({ kind: 'sending' });
    try {
      const found = looked ? [] : await lookFor(draft);
      if (found.length > 0) {
        for (const { caseId } of found) shown.current.add(caseId);
        setStanding({ kind: 'alike', found });
      } else await send(body);
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  return { standing, open, writeOn: () => setStanding({ kind: 'writing' }) };
}
