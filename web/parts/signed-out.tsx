import { useEffect } from 'preact/hooks';
import type { Language } from '../../domain/rules/schema-parts';
import { frame, states, session as words } from '../../texts/web/frame';
import { signInAddress } from '../api/session';
import { useApp } from './app-context';
import { Dialog } from './dialog';
import { Mark } from './icon';

interface DoorProps {
  readonly language: Language;
}

/** Where one signs in, and comes back to the page that one wanted. */
export function SignInPage({ language, isOver }: DoorProps & { readonly isOver: boolean }) {
  return (
    <main class="door">
      <Mark />
      <h1>{frame.product[language]}</h1>
      <p class="soft">{words.welcome[language]}</p>
      <p>{(isOver ? words.over : words.signedOut)[language]}</p>
      <a class="button main door-act" href={signInAddress()}>
        {words.signIn[language]}
      </a>
    </main>
  );
}

/** While it is not known who is there. */
export function Starting({
  language,
  failed,
  onAgain,
}: DoorProps & { readonly failed: boolean; readonly onAgain: () => void }) {
  return (
    <main class="door">
      <Mark />
      <h1>{frame.product[language]}</h1>
      {failed ? (
        <>
          <p role="alert">{states.unreachable[language]}</p>
          <button type="button" class="button main door-act" onClick={onAgain}>
            {states.tryAgain[language]}
          </button>
        </>
      ) : (
        <p role="status">{states.loading[language]}</p>
      )}
    </main>
  );
}

/** Signed out while the page was open: what stands on it stays, and one signs in beside it. */
export function SignedOutMeanwhile({ onBack }: { readonly onBack: () => void }) {
  const { say } = useApp();
  useEffect(() => {
    window.addEventListener('focus', onBack);
    return () => window.removeEventListener('focus', onBack);
  }, [onBack]);
  return (
    <Dialog title={say(words.overMeanwhile)} onClose={onBack}>
      <div class="dialog-body">
        <p>{say(words.nothingLost)}</p>
        <a class="button main" href={signInAddress()} target="_blank" rel="noopener">
          {say(words.inNewWindow)}
        </a>
      </div>
    </Dialog>
  );
}
