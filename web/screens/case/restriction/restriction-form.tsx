import type { ComponentChildren } from 'preact';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';

interface RestrictionFormProps {
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: () => void;
  readonly follows?: string;
  readonly verb: string;
  readonly children: ComponentChildren;
}

/** The form of whatever is done about who sees a case. */
export function RestrictionForm({ saving, onSave, follows, verb, children }: RestrictionFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div class="dialog-body">
        {children}
        <Refusal error={saving.error} />
      </div>
      <div class="save">
        {follows && <p class="follows">{follows}</p>}
        <SendButton class="button main wide" isSending={saving.isPending}>
          {verb}
        </SendButton>
      </div>
    </form>
  );
}
