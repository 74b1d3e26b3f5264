import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { frame } from '../../texts/web/frame';
import { useApp } from './app-context';
import { Icon } from './icon';

interface DialogProps {
  readonly title: string;
  /** A small line above the title. */
  readonly over?: string | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The browser's own dialog: keeps the keyboard inside, closes by Escape, and gives the focus back. From below on a phone. */
export function Dialog({ title, over, onClose, children }: DialogProps) {
  const { say } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <div>
          {over && <p class="over">{over}</p>}
          <h2 id={titleId} class="dialog-title">
            {title}
          </h2>
        </div>
        <button type="button" class="round" onClick={onClose}>
          <Icon name="close" />
          <span class="for-readers">{say(frame.close)}</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
