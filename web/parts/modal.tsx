import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useCovered } from './covering';

interface ModalProps {
  readonly class: string;
  /** The id of the heading that names it. */
  readonly titleId: string;
  /** By Escape, or a phone's back. */
  readonly onClose: () => void;
  /** Whether it is what covers the app. */
  readonly isCover?: boolean;
  readonly children: ComponentChildren;
}

/**
 * The browser's own dialog over everything else: keeps the keyboard inside, closes by Escape, and gives the focus back. One
 * that comes while the app is covered opens when it is uncovered, since nobody could take the cover away from below it.
 */
export function Modal({ class: kind, titleId, onClose, isCover = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const waits = useCovered() && !isCover;
  useEffect(() => {
    const element = dialog.current;
    if (!waits && element && !element.open) element.showModal();
  }, [waits]);
  useEffect(() => {
    const element = dialog.current;
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
