import { useState } from 'preact/hooks';
import { type Problem, Refused, saysNothingOfIt } from '../api/problem';
import { useSameKey } from './use-same-key';

/** How far the sending of a form has come. */
export type Standing =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'notSent' };

/** Sends a form that opens a case. The same content has the same key, so that what was sent and had no answer is done once. */
export function useSentOnce<Body, Answer>(
  post: (body: Body, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const { keyFor } = useSameKey();

  const send = async (body: Body): Promise<void> => {
    setStanding({ kind: 'sending' });
    try {
      onDone(await post(body, keyFor(body)));
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  return { standing, send, writeOn: () => setStanding({ kind: 'writing' }) };
}
