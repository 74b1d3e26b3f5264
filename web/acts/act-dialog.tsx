import { useState } from 'preact/hooks';
import { acts as words } from '../../texts/web/acts/dialog';
import { useApp } from '../parts/app-context';
import { Dialog } from '../parts/dialog';
import { nameOf } from '../parts/name-of';
import type { ActDefinition, ActProps } from './act-definition';
import { ActForm, type Done } from './act-form';
import { SavedWords } from './saved-words';

/** The dialog of any act. It closes once the act is done, unless there is something to be told of it. */
export function ActDialog<Said>({
  definition,
  shown,
  onClose,
}: ActProps & { readonly definition: ActDefinition<Said> }) {
  const { say, language } = useApp();
  const [done, setDone] = useState<Done>();
  const title = say(definition.title);
  if (done)
    return (
      <Dialog title={say(words.saved)} over={title} onClose={onClose}>
        <div class="dialog-body">
          <SavedWords done={done} />
          <button type="button" class="button main wide" onClick={onClose}>
            {say(words.close)}
          </button>
        </div>
      </Dialog>
    );
  const finish = (came: Done) => (came.kind === 'taken' && came.warnings.length === 0 ? onClose() : setDone(came));
  return (
    <Dialog title={title} over={nameOf(shown, language)} onClose={onClose}>
      <ActForm definition={definition} shown={shown} onDone={finish} />
    </Dialog>
  );
}
