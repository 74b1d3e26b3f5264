import { refusal as words } from '../../texts/web/refusal';
import { Refused } from '../api/problem';
import { useApp } from './app-context';

/** Why a change that is made at once or not at all was not made. */
export function Refusal({ error }: { readonly error: unknown }) {
  const { say } = useApp();
  if (!error) return null;
  return (
    <p class="error" role="alert">
      {error instanceof Refused ? error.problem.detail : say(words.noAnswer)}
    </p>
  );
}
