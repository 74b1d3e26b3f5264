import { useState } from 'preact/hooks';
import { scopes as allScopes } from '../../../domain/access/roles';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { scopeNames, programDialogs as words } from '../../../texts/web/programs';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Field, Several } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import { type Access, type Program, saveProgram } from './program';

interface ProgramDialogProps {
  readonly known: readonly Program[];
  /** The one that is changed; left out, another is let in. */
  readonly program?: Program;
  readonly onClose: () => void;
}

type Wrong = Partial<Record<'id' | 'name' | 'scopes', Bilingual>>;

/** What a system is called and what it may do. */
export function ProgramDialog({ known, program, onClose }: ProgramDialogProps) {
  const { api, say } = useApp();
  const [written, setWritten] = useState<Access>(program ?? { id: '', name: '', scopes: [], active: true });
  const [wrong, setWrong] = useState<Wrong>({});
  const saving = useKeyed((body: Access, key: string) => saveProgram(api, body, key), onClose);
  const change = (part: Partial<Access>) => {
    saving.reset();
    setWritten({ ...written, ...part });
  };
  const error = (field: keyof Wrong): string | undefined => wrong[field] && say(wrong[field]);
  return (
    <Dialog title={say(program ? words.changeTitle : words.addTitle)} over={program?.name} onClose={onClose}>
      <form
        class="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const lacking = lacksOf(written, program ? [] : known);
          setWrong(lacking);
          if (Object.keys(lacking).length === 0) saving.mutate({ ...written, id: written.id.trim() });
        }}
      >
        <Field label={say(words.name)} hint={say(words.nameHint)} error={error('name')}>
          {(control) => (
            <input
              {...control}
              value={written.name}
              maxLength={LONGEST}
              onInput={({ currentTarget: { value } }) => change({ name: value })}
            />
          )}
        </Field>
        {!program && (
          <Field label={say(words.clientId)} hint={say(words.clientIdHint)} error={error('id')}>
            {(control) => (
              <input
                {...control}
                value={written.id}
                maxLength={LONGEST}
                autoComplete="off"
                spellcheck={false}
                onInput={({ currentTarget: { value } }) => change({ id: value })}
              />
            )}
          </Field>
        )}
        <Several
          legend={say(words.scopes)}
          hint={say(words.scopesHint)}
          chosen={written.scopes}
          options={allScopes.map((value) => ({ value, label: say(scopeNames[value]) }))}
          onChoose={(scopes) => change({ scopes })}
          error={error('scopes')}
        />
        {!program && <p>{say(words.addFollows)}</p>}
        <Refusal error={saving.error} />
        <SendButton isSending={saving.isPending}>{say(program ? words.changeConfirm : words.addConfirm)}</SendButton>
      </form>
    </Dialog>
  );
}

const LONGEST = 200;

/** A system that is there already would be changed without anyone having read what it may do now. */
function lacksOf({ id, name, scopes }: Access, known: readonly Program[]): Wrong {
  return {
    ...(!name.trim() && { name: words.nameMissing }),
    ...(!id.trim() && { id: words.clientIdMissing }),
    ...(known.some((one) => one.id === id.trim()) && { id: words.clientIdKnown }),
    ...(scopes.length === 0 && { scopes: words.scopesMissing }),
  };
}
