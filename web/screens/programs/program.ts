import { useQuery } from '@tanstack/preact-query';
import type { Api, Schemas } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type Program = Schemas['Program'];

export function usePrograms() {
  const { api } = useApp();
  return useQuery({ queryKey: ['programs'], queryFn: () => answerOf(api.GET('/v1/programs')) });
}

/** Lets a program in, changes it, or shuts it out. */
export function saveProgram(
  api: Api,
  { id, name, scopes, active }: Pick<Program, 'id' | 'name' | 'scopes' | 'active'>,
  key: string,
) {
  const params = { path: { programId: id }, header: { 'Idempotency-Key': key } };
  return answerOf(api.PUT('/v1/programs/{programId}', { params, body: { name, scopes: [...scopes], active } }));
}
