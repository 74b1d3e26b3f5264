import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import { useApp } from '../app-context';
import { useSameKey } from '../use-same-key';
import { type NotMoved, notMovedOf } from './not-moved';

/** How far it has come. `underWay`: it takes longer than an answer waits. */
type Standing<Body> =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'underWay' }
  | { readonly kind: 'done'; readonly body: Body; readonly moved: number; readonly notMoved: readonly NotMoved[] };

type Answer = { readonly results: readonly Schemas['BulkResult'][] } | Schemas['ActUnderWay'];

export interface ManyCases<Body> {
  readonly standing: Standing<Body>;
  readonly move: (body: Body) => Promise<void>;
  readonly chooseOn: () => void;
}

/** One act at many cases. The same content has the same key, so that what had no answer is done once. */
export function useManyCases<Body>(send: (body: Body, key: string) => Promise<Answer>): ManyCases<Body> {
  const { sentVersions } = useApp();
  const [standing, setStanding] = useState<Standing<Body>>({ kind: 'choosing' });
  const { keyFor } = useSameKey();

  const move = async (body: Body): Promise<void> => {
    setStanding({ kind: 'sending' });
    try {
      const answer = await send(body, keyFor(body));
      setStanding('results' in answer ? doneBy(body, answer.results) : { kind: 'underWay' });
      void sentVersions.readAnew();
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  return { standing, move, chooseOn: () => setStanding({ kind: 'choosing' }) };
}

function doneBy<Body>(body: Body, results: readonly Schemas['BulkResult'][]): Standing<Body> {
  const notMoved = notMovedOf(results);
  return { kind: 'done', body, moved: results.length - notMoved.length, notMoved };
}
