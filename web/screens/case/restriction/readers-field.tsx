import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../../../client';
import { canBeNamedAs, type NamedAs } from '../../../../domain/access/named-as';
import { restriction as words } from '../../../../texts/web/restriction';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { ColleaguesField } from '../../../parts/colleagues-field';

export type StaffMember = Schemas['StaffMember'];

/** Who works here, by their names. */
export function useStaff() {
  const { api } = useApp();
  return useQuery({
    queryKey: ['staff', 'to be named'],
    queryFn: () => answerOf(api.GET('/v1/staff')),
    select: ({ items }) => [...items].sort((a, b) => a.name.localeCompare(b.name, 'da')),
  });
}

interface ReadersFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly staff: readonly StaffMember[];
  /** As what they are named, which their roles must allow. */
  readonly as: NamedAs;
  readonly leftOut?: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Those who are to see a restricted case. */
export function ReadersField({ label, hint, error, staff, as, leftOut = [], chosen, onChoose }: ReadersFieldProps) {
  const { say } = useApp();
  const colleagues = staff.filter(
    ({ id, active, roles }) => active && canBeNamedAs(as, roles) && !leftOut.includes(id),
  );
  return (
    <ColleaguesField
      label={label}
      oneMore={say(words.oneMore)}
      hint={hint}
      errorAt={(place) => (place === 0 ? error : undefined)}
      nobody={say(words.nobody)}
      colleagues={colleagues}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

export const hasLead = (chosen: readonly string[], staff: readonly StaffMember[]): boolean =>
  staff.some(({ id, active, roles }) => chosen.includes(id) && active && roles.includes('teamLead'));
