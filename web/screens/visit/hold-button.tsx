import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';

/** As long as `holding` of visit.css takes. */
export const HOLD_MS = 1_500;
const KEYS = ['Enter', ' '];

interface HoldButtonProps {
  readonly label: string;
  /** Pressed again meanwhile it does nothing; it keeps the focus, which a `disabled` one would lose. */
  readonly isSending: boolean;
  readonly onHeld: () => void;
}

/**
 * A button that is pressed and held, so that a pocket presses nothing; by finger, mouse or key. Who cannot hold, or let go too
 * soon, is asked, and presses a second time.
 */
export function HoldButton({ label, isSending, onHeld }: HoldButtonProps) {
  const { say } = useApp();
  const [standing, setStanding] = useState<'idle' | 'holding' | 'asking'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const [toPress, toConfirm] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const wasAsking = useRef(false);
  const isAsking = standing === 'asking';
  // Each takes the other's place, and the browser takes the focus from what is gone.
  useLayoutEffect(() => {
    if (isAsking) toConfirm.current?.focus();
    else if (wasAsking.current) toPress.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  const held = () => {
    setStanding('idle');
    onHeld();
  };
  const hold = () => {
    if (isSending) return;
    setStanding('holding');
    clearTimeout(timer.current);
    timer.current = setTimeout(held, HOLD_MS);
  };
  const letGo = () => {
    clearTimeout(timer.current);
    setStanding((now) => (now === 'holding' ? 'asking' : now));
  };

  if (isAsking)
    return (
      <fieldset class="confirm-call" aria-label={label}>
        <button ref={toConfirm} type="button" class="button danger" onClick={held}>
          {say(words.confirmCall)}
        </button>
        <button type="button" class="button" onClick={() => setStanding('idle')}>
          {say(words.cancelCall)}
        </button>
      </fieldset>
    );
  return (
    <button
      ref={toPress}
      type="button"
      class={standing === 'holding' ? 'button danger hold holding' : 'button danger hold'}
      aria-disabled={isSending}
      aria-description={say(words.holdIt)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        hold();
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!KEYS.includes(event.key)) return;
        event.preventDefault();
        if (!event.repeat) hold();
      }}
      onKeyUp={(event) => {
        if (!KEYS.includes(event.key)) return;
        // Else some browsers press the button once more as the key is let go.
        event.preventDefault();
        letGo();
      }}
      onBlur={letGo}
      // A screen reader presses without holding.
      onClick={({ detail }) => detail === 0 && !isSending && setStanding('asking')}
    >
      <span>{label}</span>
      <small>{say(standing === 'holding' ? words.holding : words.holdIt)}</small>
    </button>
  );
}
