import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../client';
import { answerOf } from '../api/problem';
import { useApp } from './app-context';

export type StaffMember = Schemas['StaffMember'];

/** Everybody who is or was on staff, by their names. */
export function useStaff() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['everybody on staff'],
    queryFn: () => answerOf(api.GET('/v1/staff')),
    select: ({ items }) => [...items].sort((a, b) => a.name.localeCompare(b.name, 'da')),
  });
}
