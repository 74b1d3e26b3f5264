import { instant, showInstant } from '../../../domain/clock/time';
import { scopeNames, programs as words } from '../../../texts/web/programs';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import type { Program } from './program';

interface ProgramCardProps {
  readonly program: Program;
  readonly onChange: () => void;
  readonly onWithdrawOrReadmit: () => void;
}

/** One system: what it may do, and when it last did. */
export function ProgramCard({ program, onChange, onWithdrawOrReadmit }: ProgramCardProps) {
  const { say, language } = useApp();
  const { id, name, scopes, active, addedAt, lastUsedAt } = program;
  const shown = (at: string) => showInstant(instant(at));
  return (
    <li class="card">
      {!active && (
        <Badge icon="close" tone="red">
          {say(words.shutOut)}
        </Badge>
      )}
      <h2>{name}</h2>
      <ul class="scopes">
        {scopes.map((scope) => (
          <li key={scope}>{say(scopeNames[scope])}</li>
        ))}
      </ul>
      <p class="soft">{words.clientId.fill(language, { id })}</p>
      <p class="soft">
        {lastUsedAt ? words.usedAt.fill(language, { at: shown(lastUsedAt) }) : say(words.neverUsed)}
        {`. ${words.addedAt.fill(language, { at: shown(addedAt) })}`}
      </p>
      <div class="programs-acts">
        <button type="button" class="button" onClick={onChange}>
          {say(words.change)} <span class="for-readers">{name}</span>
        </button>
        <button type="button" class="button" onClick={onWithdrawOrReadmit}>
          {say(active ? words.withdraw : words.readmit)} <span class="for-readers">{name}</span>
        </button>
      </div>
    </li>
  );
}
