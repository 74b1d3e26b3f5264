import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { useKeyed } from '../../../parts/use-keyed';

export interface OfHandover {
  readonly caseId: string;
  readonly handover: string;
}

/** Mails the service a link; a try that was not answered is repeated under the same key. */
export function useSending(of: OfHandover, onDone?: () => void) {
  const { api } = useApp();
  return useKeyed(
    (to: string, key: string) => {
      const params = { path: of, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/v1/cases/{caseId}/handovers/{handover}/link', { params, body: { to } }));
    },
    () => onDone?.(),
  );
}

export function useRevoking(of: OfHandover) {
  const { api } = useApp();
  return useKeyed(
    (_content: 'revoke', key: string) => {
      const params = { path: of, header: { 'Idempotency-Key': key } };
      return answerOf(api.POST('/v1/cases/{caseId}/handovers/{handover}/link/revoke', { params, body: {} }));
    },
    () => undefined,
  );
}
