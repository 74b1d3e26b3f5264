import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bilingual } from '../../../../domain/rules/schema-parts';
import { acts } from '../../../../texts/web/acts/dialog';
import { comments as words } from '../../../../texts/web/comments';
import type { CaseCommand } from '../../../api/case-command';
import type { Problem } from '../../../api/problem';
import { useDraftTexts } from '../../../drafts/use-draft';
import { useOutbox } from '../../../outbox/outbox-context';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Field } from '../../../parts/field';
import { SendButton } from '../../../parts/send-button';

interface WriteDialogProps {
  readonly title: Bilingual;
  /** Whom the case is about, as the reader knows them. */
  readonly name: string;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  readonly isOptional?: boolean;
  readonly follows: Bilingual;
  readonly verb: Bilingual;
  /** What the draft is kept as, until it is saved. */
  readonly draft: string;
  readonly command: (text: string) => CaseCommand;
  readonly onClose: () => void;
  /** What it is written about. */
  readonly children: ComponentChildren;
}

type Standing =
  | { readonly kind: 'writing' | 'lacking' | 'sending' | 'kept' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** One text about something that stands above it, kept as it is written, and sent when there is a connection. */
export function WriteDialog({ children, ...props }: WriteDialogProps) {
  const { title, name, label, hint, isOptional = false, follows, verb, draft, command, onClose } = props;
  const { say } = useApp();
  const outbox = useOutbox();
  const [key] = useState(() => crypto.randomUUID());
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const { texts, write, forget } = useDraftTexts(draft);
  const text = (texts.text ?? '').trim();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (standing.kind === 'lacking' || standing.kind === 'refused') form.current?.querySelector('textarea')?.focus();
  }, [standing]);

  const save = async (event: Event) => {
    event.preventDefault();
    if (standing.kind === 'sending') return;
    if (!text && !isOptional) return setStanding({ kind: 'lacking' });
    setStanding({ kind: 'sending' });
    const outcome = await outbox.send({ ...command(text), name, what: title, key, byOwnClock: ['writtenAt'] });
    if (outcome.kind === 'refused') return setStanding({ kind: 'refused', problem: outcome.problem });
    forget();
    return outcome.kind === 'sent' ? onClose() : setStanding({ kind: 'kept' });
  };

  if (standing.kind === 'kept')
    return (
      <Dialog title={say(acts.saved)} over={say(title)} onClose={onClose}>
        <div class="dialog-body">
          <p>{say(acts.kept)}</p>
          <button type="button" class="button main wide" onClick={onClose}>
            {say(acts.close)}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={say(title)} over={name} onClose={onClose}>
      <form ref={form} onSubmit={(event) => void save(event)} noValidate>
        <div class="dialog-body">
          {children}
          <Field
            label={say(label)}
            hint={hint && say(hint)}
            error={standing.kind === 'lacking' ? say(words.needed) : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                value={texts.text ?? ''}
                onInput={(event) => {
                  write('text', event.currentTarget.value);
                  setStanding({ kind: 'writing' });
                }}
              />
            )}
          </Field>
          {standing.kind === 'refused' && (
            <p class="error" role="alert">
              {standing.problem.title}. {standing.problem.detail}
            </p>
          )}
        </div>
        <div class="save">
          <p class="follows">{say(follows)}</p>
          <SendButton class="button main wide" isSending={standing.kind === 'sending'}>
            {say(standing.kind === 'sending' ? acts.sending : verb)}
          </SendButton>
        </div>
      </form>
    </Dialog>
  );
}
