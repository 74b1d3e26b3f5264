import { useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { answerOf, type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import type { ReferralBody } from './draft';

export type Registered = Schemas['ReferralAnswer'];

/** How far the registering has come. */
export type Standing =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'notSent' };

/** Registers a referral. The same content has the same key, so that what was sent and had no answer is registered once. */
export function useRegistering(onRegistered: (answer: Registered) => void) {
  const { api } = useApp();
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const tried = useRef<{ readonly key: string; readonly content: string }>();

  const keyFor = (body: ReferralBody): string => {
    const content = JSON.stringify(body);
    if (tried.current?.content !== content) tried.current = { key: crypto.randomUUID(), content };
    return tried.current.key;
  };

  const register = async (body: ReferralBody): Promise<void> => {
    setStanding({ kind: 'sending' });
    try {
      const params = { header: { 'Idempotency-Key': keyFor(body) } };
      onRegistered(await answerOf(api.POST('/v1/referrals', { params, body })));
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  return { standing, register, writeOn: () => setStanding({ kind: 'writing' }) };
}
