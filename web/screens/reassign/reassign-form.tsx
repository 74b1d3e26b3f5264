import { useEffect, useRef, useState } from 'preact/hooks';
import { ruleInWords } from '../../../texts/codes';
import { reassign as words } from '../../../texts/web/reassign';
import { useApp } from '../../parts/app-context';
import { Field, Several } from '../../parts/field';
import { nameOf } from '../../parts/name-of';
import { TextField } from '../new-person/text-field';
import { Loads } from './loads';
import { type Open, type Reassigning, usePreview } from './use-reassigning';

interface ReassignFormProps {
  readonly cases: readonly Open[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly reassigning: Reassigning;
}

/** Which cases, to whom, what it comes to, and why. */
export function ReassignForm({ cases, others, reassigning }: ReassignFormProps) {
  const { say, language } = useApp();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const { standing, move } = reassigning;
  const form = useRef<HTMLFormElement>(null);
  const chosen = cases.map(({ caseId }) => caseId).filter((caseId) => !left.includes(caseId));
  const preview = usePreview(chosen, to);
  useEffect(() => form.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus(), [tried]);

  const lacks = {
    cases: chosen.length === 0,
    to: to === '',
    reason: reason.trim() === '',
  };
  const said = (lacking: boolean, text: string) => (tried > 0 && lacking ? text : undefined);
  const isSending = standing.kind === 'sending';
  const submit = (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    setTried((times) => times + 1);
    if (!Object.values(lacks).some(Boolean)) {
      const name = others.find(({ id }) => id === to)?.name ?? '';
      void move({ cases: chosen, worker: to, reason: reason.trim() }, name);
    }
  };
  const options = cases.map((one) => ({
    value: one.caseId,
    label: [nameOf(one, language), one.number, one.phase ? ruleInWords(one.phase, language) : one.statusText].join(
      ' · ',
    ),
  }));
  return (
    <form ref={form} class="page-form" onSubmit={submit} noValidate>
      <Several<string>
        legend={say(words.which)}
        chosen={chosen}
        options={options}
        onChoose={(now) => setLeft(cases.map(({ caseId }) => caseId).filter((caseId) => !now.includes(caseId)))}
        error={said(lacks.cases, say(words.casesNeeded))}
      />
      <div class="reassign-all">
        <button type="button" class="button" onClick={() => setLeft([])}>
          {say(words.all)}
        </button>
        <button type="button" class="button" onClick={() => setLeft(cases.map(({ caseId }) => caseId))}>
          {say(words.none)}
        </button>
      </div>
      <Field label={say(words.to)} error={said(lacks.to, say(words.toNeeded))}>
        {(control) => (
          <select {...control} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
            <option value="">{say(words.choose)}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {to && chosen.length > 0 && <Loads preview={preview} />}
      <TextField
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        error={said(lacks.reason, say(words.reasonNeeded))}
        value={reason}
        onWrite={setReason}
        lines
      />
      {standing.kind === 'refused' && (
        <p class="error" role="alert">
          {standing.problem.title}. {standing.problem.detail}
        </p>
      )}
      {standing.kind === 'notSent' && (
        <p class="error" role="alert">
          {say(words.notSent)}
        </p>
      )}
      <div class="page-form-act">
        <button type="submit" class="button main wide" aria-disabled={isSending}>
          {isSending ? say(words.moving) : words.move.fill(language, { count: chosen.length })}
        </button>
      </div>
    </form>
  );
}
