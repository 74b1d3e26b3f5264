import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ModalProps {
  readonly class: string;
  /** The id of the heading that names it. */
  readonly titleId: string;
  /** By Escape, or a phone's back. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The browser's own dialog over everything else: keeps the keyboard inside, closes by Escape, and gives the focus back. */
export function Modal({ class: kind, titleId, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={kind}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
