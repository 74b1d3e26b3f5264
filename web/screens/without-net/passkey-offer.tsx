import { passkey as words } from '../../../texts/web/passkey';
import { useApp } from '../../parts/app-context';
import { usePasskeyState } from './passkey-state';

/** Asked once, after the first thing that was logged: may the cases be opened by the phone's own lock where there is no net? */
export function PasskeyOffer() {
  const { say } = useApp();
  const { state, make, decline } = usePasskeyState();
  if (state === 'failed')
    return (
      <p class="banner amber" role="status">
        {say(words.notMade)}
      </p>
    );
  if (state !== 'toAsk') return null;
  return (
    <section class="banner" aria-labelledby="passkey-offer">
      <div>
        <h2 id="passkey-offer" class="small-head">
          {say(words.offer)}
        </h2>
        <p class="soft">{say(words.offerHelp)}</p>
      </div>
      <button type="button" class="button main" onClick={() => void make()}>
        {say(words.accept)}
      </button>
      <button type="button" class="button" onClick={() => void decline()}>
        {say(words.decline)}
      </button>
    </section>
  );
}

/** The same in the settings, for whoever said no or changed their phone. */
export function PasskeyChoice() {
  const { say } = useApp();
  const { state, make } = usePasskeyState();
  switch (state) {
    case 'impossible':
      return null;
    case 'made':
      return <p class="soft">{say(words.readable)}</p>;
    case 'failed':
      return <p role="status">{say(words.notMade)}</p>;
    case 'toAsk':
    case 'declined':
      return (
        <div>
          <p class="soft">{say(words.offerHelp)}</p>
          <button type="button" class="button wide" onClick={() => void make()}>
            {say(words.offer)}
          </button>
        </div>
      );
  }
}
