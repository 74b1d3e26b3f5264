import type { ComponentChildren } from 'preact';
import { editedMeanwhile } from '../../../../texts/web/edited-meanwhile';
import { useApp } from '../../../parts/app-context';
import { EditedMeanwhile, type Said } from '../../../parts/edited-meanwhile';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';

interface EntryFormProps {
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  /** Where somebody else has changed it since it was read: as it was, and as it is now. */
  readonly meanwhile: { readonly before: readonly Said[]; readonly now: readonly Said[] } | undefined;
  /** What is refused is said beside its field. */
  readonly isSaidBesideAField: boolean;
  readonly verb: string;
  readonly onSave: () => void;
  readonly children: ComponentChildren;
}

/** The form of somebody on staff, or of a team, with what somebody else has changed meanwhile. */
export function EntryForm({ saving, meanwhile, isSaidBesideAField, verb, onSave, children }: EntryFormProps) {
  const { say } = useApp();
  return (
    <form
      class="dialog-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      {meanwhile && <EditedMeanwhile {...meanwhile} />}
      {!isSaidBesideAField && !meanwhile && <Refusal error={saving.error} />}
      <SendButton isSending={saving.isPending}>{meanwhile ? say(editedMeanwhile.saveOver) : verb}</SendButton>
    </form>
  );
}
