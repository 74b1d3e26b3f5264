import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { Dialog, type DialogProps } from './dialog';
import { Loaded } from './states';

interface DialogLaterProps<Code> extends Pick<DialogProps, 'title' | 'over' | 'onClose'> {
  readonly name: string;
  readonly load: () => Promise<Code>;
  readonly children: (code: Code) => ComponentChildren;
}

/**
 * A dialog whose code comes when it is opened: from the device, which keeps the whole build once the first page is there. So the
 * first visit does without it.
 */
export function DialogLater<Code>({ name, load, title, over, onClose, children }: DialogLaterProps<Code>) {
  const query = useQuery({
    queryKey: ['code', name],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (query.data !== undefined) return <>{children(query.data)}</>;
  return (
    <Dialog title={title} over={over} onClose={onClose}>
      <div class="dialog-body">
        <Loaded query={query}>{() => null}</Loaded>
      </div>
    </Dialog>
  );
}
