import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog';

interface DialogLinkProps {
  readonly label: string;
  readonly title: string;
  readonly over?: string;
  readonly children: ComponentChildren;
}

/** A line like a link, which opens what there is to see or do in a dialog. */
export function DialogLink({ label, title, over, children }: DialogLinkProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="dialog-link" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <Dialog title={title} over={over} onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      )}
    </>
  );
}
