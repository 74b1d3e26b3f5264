import { useEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { movingIn as words } from '../../../texts/web/moving-in';
import { answerOf } from '../../api/problem';
import { refusedFields } from '../../api/refused-fields';
import { draftOf } from '../../drafts/forms';
import { useDraft } from '../../drafts/use-draft';
import { useApp } from '../../parts/app-context';
import { Choice, Field, Several } from '../../parts/field';
import { SendButton } from '../../parts/send-button';
import { TextField } from '../../parts/text-field';
import { useSentOnce } from '../../parts/use-sent-once';
import { ContactsField } from './contacts-field';
import { bodyOf, type Draft, emptyDraft, fieldAt, type MovingInBody, missingIn } from './draft';
import type { ToChoose } from './to-choose';

export type MovedIn = Schemas['MovingInAnswer'];

const WRONG = '.wrong :is(input, select, textarea)';

interface MovingInFormProps {
  readonly toChoose: ToChoose;
  readonly onMovedIn: (answer: MovedIn) => void;
}

/** Who it is, from when, where in the course and whose; what it rests on; and the contacts from which its days are counted. */
export function MovingInForm({ toChoose: { phases, targetGroups, workers }, onMovedIn }: MovingInFormProps) {
  const { api, say } = useApp();
  const { draft, change: write, forget } = useDraft(draftOf.movingIn, emptyDraft);
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { standing, send, writeOn } = useSentOnce(
    (body: MovingInBody, key) =>
      answerOf(api.POST('/v1/moving-in', { params: { header: { 'Idempotency-Key': key } }, body })),
    (answer) => {
      forget();
      onMovedIn(answer);
    },
  );
  const problem = standing.kind === 'refused' ? standing.problem : undefined;
  const refused = problem ? refusedFields(problem) : new Map<string, string>();
  const errors = errorsNow();
  useEffect(() => form.current?.querySelector<HTMLElement>(WRONG)?.focus(), [tried, problem]);

  const change = (changed: Partial<Draft>) => {
    write(changed);
    if (standing.kind !== 'writing') writeOn();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (standing.kind === 'sending') return;
    setTried((times) => times + 1);
    const body = bodyOf(draft);
    if (body) void send(body);
  };
  const written = (name: 'alias' | 'name' | 'place' | 'assessor' | 'reasons' | 'note') => ({
    label: say(words[name]),
    value: draft[name],
    onWrite: (text: string) => change({ [name]: text }),
    error: errors.get(name),
  });
  const day = (name: 'referredOn' | 'acceptedOn' | 'assessedOn' | 'followUpOn' | 'needReviewOn') => (
    <Field label={say(words[name])} error={errors.get(name)}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={draft[name]}
          onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
  const listed = (name: 'phase' | 'worker', options: readonly { readonly id: string; readonly text: string }[]) => (
    <Field label={say(words[name])} error={errors.get(name)}>
      {(control) => (
        <select
          {...control}
          value={draft[name]}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
        >
          <option value="">{say(words.choose)}</option>
          {options.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );

  return (
    <form ref={form} class="page-form" onSubmit={submit} noValidate>
      {problem && (
        <p class="error" role="alert">
          {problem.title}. {errors.size === 0 && problem.detail}
        </p>
      )}
      <TextField {...written('alias')} hint={say(words.aliasHint)} />
      <TextField {...written('name')} />
      <TextField {...written('place')} />
      {day('referredOn')}
      {day('acceptedOn')}
      {listed('phase', phases)}
      {listed('worker', workers)}
      <Several<string>
        legend={say(words.targetGroups)}
        chosen={draft.targetGroups}
        options={targetGroups.map(({ id, text }) => ({ value: id, label: text }))}
        onChoose={(chosen) => change({ targetGroups: chosen })}
        error={errors.get('targetGroups')}
      />
      <Choice<string>
        legend={say(words.isAssessed)}
        value={draft.isAssessed}
        options={[
          { value: 'yes', label: say(words.assessed) },
          { value: 'no', label: say(words.noneKnown) },
        ]}
        onChoose={(isAssessed) => change({ isAssessed })}
        error={errors.get('isAssessed')}
      />
      {draft.isAssessed === 'yes' && (
        <>
          <TextField {...written('assessor')} />
          {day('assessedOn')}
          <TextField {...written('reasons')} lines hint={say(words.reasonsHint)} />
        </>
      )}
      <ContactsField
        contacts={draft.contacts}
        onChange={(contacts) => change({ contacts })}
        refused={(path) => refused.get(`contacts.${path}`)}
        isTried={tried > 0}
      />
      {day('followUpOn')}
      {day('needReviewOn')}
      <TextField {...written('note')} lines hint={say(words.reasonsHint)} />
      {standing.kind === 'notSent' && (
        <p class="error" role="alert">
          {say(words.notSent)}
        </p>
      )}
      <div class="page-form-act">
        <SendButton class="button main wide" isSending={standing.kind === 'sending'}>
          {say(standing.kind === 'sending' ? words.saving : words.save)}
        </SendButton>
      </div>
    </form>
  );

  /** What is wrong, by the field that it stands beside. */
  function errorsNow(): ReadonlyMap<keyof Draft, string> {
    const missing = tried > 0 ? [...missingIn(draft)] : [];
    return new Map<keyof Draft, string>([
      ...missing.map((name) => [name, say(words.needed[name])] as const),
      ...[...refused].flatMap(([path, said]) => {
        const name = fieldAt[path];
        return name ? [[name, said] as const] : [];
      }),
    ]);
  }
}
