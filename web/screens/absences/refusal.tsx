import { absenceDialog as words } from '../../../texts/web/absences';
import { Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';

/** Why it was not done. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { say } = useApp();
  if (!error) return null;
  return (
    <p class="error" role="alert">
      {error instanceof Refused ? error.problem.detail : say(words.noAnswer)}
    </p>
  );
}
