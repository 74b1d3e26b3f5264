import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { useSentOnce } from '../../parts/use-sent-once';
import type { ReferralBody } from './draft';

export type Registered = Schemas['ReferralAnswer'];

/** Registers a referral, once. */
export function useRegistering(onRegistered: (answer: Registered) => void) {
  const { api } = useApp();
  const { send: register, ...sending } = useSentOnce(
    (body: ReferralBody, key) =>
      answerOf(api.POST('/v1/referrals', { params: { header: { 'Idempotency-Key': key } }, body })),
    onRegistered,
  );
  return { ...sending, register };
}
