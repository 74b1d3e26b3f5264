import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { why as words } from '../../../texts/web/why';
import { useApp } from '../app-context';
import { DialogLater } from '../dialog-later';
import type { WhyOf } from './why-dialog';
import './why.css';

type DeadlineProps = WhyOf & {
  /** What is due, and whose it is. */
  readonly title: string;
  readonly name?: string | undefined;
  /** As it is read out: what is due and when. */
  readonly label: string;
  readonly late?: boolean;
  readonly children: ComponentChildren;
};

/** A deadline, which opens why it stands. */
export function Deadline(props: DeadlineProps) {
  const { say, language } = useApp();
  const [open, setOpen] = useState(false);
  const { title, name, label, late = false, children } = props;
  const over = [title, name].filter(Boolean).join(' · ');
  const dialog = { title: say(words.title), over, onClose: () => setOpen(false) };
  return (
    <>
      <button
        type="button"
        class={late ? 'why-deadline late' : 'why-deadline'}
        aria-haspopup="dialog"
        aria-label={words.opens.fill(language, { deadline: label })}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && (
        <DialogLater name="why" load={() => import('./why-dialog')} {...dialog}>
          {({ WhyDialog }) => <WhyDialog {...props} {...dialog} />}
        </DialogLater>
      )}
    </>
  );
}
