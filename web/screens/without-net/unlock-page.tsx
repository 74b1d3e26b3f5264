import { useState } from 'preact/hooks';
import type { Language } from '../../../domain/rules/schema-parts';
import { frame, states } from '../../../texts/web/frame';
import { vault as words } from '../../../texts/web/vault';
import type { Person } from '../../api/session';
import { Mark } from '../../parts/icon';
import type { Away } from '../../vault/keeper';
import type { Vault } from '../../vault/vault';
import { LooseNoteField } from './loose-note-field';

interface UnlockPageProps {
  readonly vault: Vault;
  readonly away: Extract<Away, { kind: 'locked' }>;
  readonly language: Language;
  readonly onOpen: (person: Person) => void;
  readonly onAgain: () => void;
  /** Keeps a note of no case. Throws where the device will not. */
  readonly onKeep: (note: string) => Promise<void>;
}

/** There is no net, and somebody's cases lie here: they are opened by the phone's own lock. */
export function UnlockPage({ vault, away, language, onOpen, onAgain, onKeep }: UnlockPageProps) {
  const [failed, setFailed] = useState(false);
  const unlock = async () => {
    setFailed(false);
    const person = await vault.unlock().catch(() => undefined);
    if (person) onOpen(person);
    else setFailed(true);
  };
  return (
    <main class="door">
      <Mark />
      <h1>{frame.product[language]}</h1>
      <p role="status">{words.noNet[language]}</p>
      <p>{(away.hasPasskey ? words.locked : words.cannotRead)[language]}</p>
      {failed && <p role="alert">{words.notUnlocked[language]}</p>}
      {away.hasPasskey && (
        <button type="button" class="button main door-act" onClick={() => void unlock()}>
          {words.unlock[language]}
        </button>
      )}
      <button type="button" class="button door-act" onClick={onAgain}>
        {states.tryAgain[language]}
      </button>
      <LooseNoteField language={language} onKeep={onKeep} />
    </main>
  );
}
