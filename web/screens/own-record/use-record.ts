import { useMutation } from '@tanstack/preact-query';
import type { Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type OwnRecord = Schemas['OwnRecord'];
export type Entry = OwnRecord['entries'][number];

/** A record as it was put together, and the same as a file. */
export interface Given {
  readonly record: OwnRecord;
  readonly csv: string;
}

interface Asked {
  readonly reason: string;
  readonly withLookUps: boolean;
}

/** Has the record put together, which stands in the log each time; nothing of it is kept on the device. */
export function useRecord(caseId: string, onGiven: (given: Given) => void) {
  const { api } = useApp();
  return useMutation({
    networkMode: 'always',
    gcTime: 0,
    mutationFn: ({ reason, withLookUps }: Asked) => {
      const body = { reason, ...(withLookUps && { withLookUps: true as const }) };
      return answerOf(api.POST('/v1/cases/{caseId}/export', { params: { path: { caseId } }, body }));
    },
    onSuccess: ({ record, csv }) => onGiven({ record, csv }),
  });
}
