import { useEffect, useState } from 'preact/hooks';
import { passkey as words } from '../../../texts/web/passkey';
import { useApp } from '../../parts/app-context';
import type { Vault } from '../../vault/vault';

/** `impossible`: no session, no cases of one's own, or a device without passkeys. `declined`: asked, and not made. */
type PasskeyState = 'impossible' | 'toAsk' | 'declined' | 'made' | 'failed';

/** Whether one's vault can be opened by the device's own lock, and how to make it so. */
export function usePasskeyState() {
  const { vault, person, say } = useApp();
  const [state, setState] = useState<PasskeyState>('impossible');
  const carries = person.acts.includes('carriedToDevice');
  useEffect(() => {
    let isShown = true;
    const look = () =>
      void stateOf(vault, person.id).then((found) => {
        if (isShown && carries) setState((before) => (before === 'failed' ? before : found));
      });
    look();
    const stop = vault.listen(look);
    return () => {
      isShown = false;
      stop();
    };
  }, [vault, person.id, carries]);
  return {
    state,
    async make() {
      const { keeper } = await vault.load();
      setState((await keeper.addPasskey(say(words.passkeyName))) ? 'made' : 'failed');
    },
    async decline() {
      const { keeper } = await vault.load();
      await keeper.declinePasskey();
      setState('declined');
    },
  };
}

async function stateOf(vault: Vault, person: string): Promise<PasskeyState> {
  if (vault.keysOf(person).kind !== 'open') return 'impossible';
  const { keeper, hasPasskeys } = await vault.load();
  const kept = await keeper.kept();
  if (!kept || !keeper.isOpenByServer || !(await hasPasskeys())) return 'impossible';
  if (kept.passkeyWrap) return 'made';
  return kept.askedForPasskey ? 'declined' : 'toAsk';
}
