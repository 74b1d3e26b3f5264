import type { StaffRole } from '../../../domain/access/roles';
import { roleNames } from '../../../texts/names';
import { explanation } from '../../../texts/web/explanation';
import { useApp } from '../../parts/app-context';
import { addressOfClause } from '../../paths';
import './cited.css';

interface ClauseLinkProps {
  readonly standard: { readonly id: string; readonly version: number };
  readonly clause: string;
}

/** A clause by its number, which leads to what it says. */
export function ClauseLink({ standard, clause }: ClauseLinkProps) {
  const { language } = useApp();
  return (
    <a
      class="process-clause"
      href={addressOfClause(standard, clause)}
      aria-label={explanation.read.fill(language, { clause })}
    >
      {clause}
    </a>
  );
}

/** "(kontaktperson, teamleder)" */
export function Roles({ roles }: { readonly roles: readonly StaffRole[] }) {
  const { say } = useApp();
  return <>({roles.map((role) => say(roleNames[role])).join(', ')})</>;
}
