import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface SendButtonProps {
  readonly isSending: boolean;
  readonly class?: string;
  /** Left out, it sends the form that it stands in. */
  readonly onSend?: () => void;
  readonly children: ComponentChildren;
}

/**
 * Sends a form, or does an act. Pressed again while it sends it does nothing; it is never `disabled`, since the browser takes the
 * focus from what is. Where a field was refused, the focus goes to the first of them.
 */
export function SendButton({ isSending, class: kind = 'button main', onSend, children }: SendButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !isSending)
      button.current?.form?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus();
    wasSending.current = isSending;
  }, [isSending]);
  return (
    <button
      ref={button}
      type={onSend ? 'button' : 'submit'}
      class={kind}
      aria-disabled={isSending}
      onClick={(event) => {
        // Enter in a field presses the form's button too.
        if (isSending) event.preventDefault();
        else onSend?.();
      }}
    >
      {children}
    </button>
  );
}
