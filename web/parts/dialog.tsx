import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { frame } from '../../texts/web/frame';
import { useApp } from './app-context';
import { Icon } from './icon';
import { Modal } from './modal';

export interface DialogProps {
  readonly title: string;
  /** A small line above the title. */
  readonly over?: string | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog with a title and a cross to close it by. From below on a phone. */
export function Dialog({ title, over, onClose, children }: DialogProps) {
  const { say } = useApp();
  const titleId = useId();
  return (
    <Modal class="dialog" titleId={titleId} onClose={onClose}>
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
    </Modal>
  );
}
