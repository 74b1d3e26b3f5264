import { canBeNamedAs, type NamedAs } from '../../../../domain/access/named-as';
import { restriction as words } from '../../../../texts/web/restriction';
import { useApp } from '../../../parts/app-context';
import { ColleaguesField } from '../../../parts/colleagues-field';
import type { StaffMember } from '../../../parts/use-staff';

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
