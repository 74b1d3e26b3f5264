import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';

export interface OfHandover {
  readonly caseId: string;
  readonly handover: string;
}

/** Mails the service a link; a try that was not answered is repeated under the same key. */
export function useSending(of: OfHandover, onDone?: () => void) {
  const { api } = useApp();
  const queries = useQueryClient();
  const tried = useRef({ to: '', key: '' });
  return useMutation({
    networkMode: 'always',
    mutationFn: (to: string) => {
      if (tried.current.to !== to) tried.current = { to, key: crypto.randomUUID() };
      const params = { path: of, header: { 'Idempotency-Key': tried.current.key } };
      return answerOf(api.POST('/v1/cases/{caseId}/handovers/{handover}/link', { params, body: { to } }));
    },
    onSuccess: async () => {
      tried.current = { to: '', key: '' };
      await queries.invalidateQueries({ queryKey: ['service link', of.caseId, of.handover] });
      onDone?.();
    },
  });
}

export function useRevoking(of: OfHandover) {
  const { api } = useApp();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    networkMode: 'always',
    mutationFn: () => {
      const params = { path: of, header: { 'Idempotency-Key': key.current } };
      return answerOf(api.POST('/v1/cases/{caseId}/handovers/{handover}/link/revoke', { params, body: {} }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['service link', of.caseId, of.handover] }),
  });
}
