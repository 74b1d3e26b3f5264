import { useQuery } from '@tanstack/preact-query';
import type { Api, Schemas } from '../../../client';
import type { Scope } from '../../../domain/access/roles';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';

export type Program = Schemas['Program'];

/** A program with the access that it is to have. */
export type Access = Pick<Program, 'id' | 'name' | 'active'> & { readonly scopes: readonly Scope[] };

export function usePrograms() {
  const { api } = useApp();
  return useQuery({ queryKey: ['programs'], queryFn: () => answerOf(api.GET('/v1/programs')) });
}

/** Lets a program in, changes it, or shuts it out. */
export function saveProgram(api: Api, { id, name, scopes, active }: Access, key: string) {
  const params = { path: { programId: id }, header: { 'Idempotency-Key': key } };
  return answerOf(api.PUT('/v1/programs/{programId}', { params, body: { name, scopes: [...scopes], active } }));
}
