import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { ruleInWords } from '../../../texts/codes';
import { manyCases as words } from '../../../texts/web/many-cases';
import { useApp } from '../app-context';
import { Several } from '../field';
import { nameOf } from '../name-of';
import { SendButton } from '../send-button';
import { TextField } from '../text-field';
import type { ManyCases } from './use-many-cases';
import './many-cases.css';

type Open = Schemas['ListedCase'];

interface ManyCasesFormProps<Body> {
  readonly cases: readonly Open[];
  readonly many: ManyCases<Body>;
  /** What is sent; undefined while one of the form's own fields lacks. */
  readonly bodyOf: (chosen: string[], reason: string) => Body | undefined;
  readonly act: (count: number) => string;
  readonly sending: Bilingual;
  readonly notSent: Bilingual;
  /** The form's own fields, and what it comes to. */
  readonly children: (chosen: readonly string[], wasTried: boolean) => ComponentChildren;
}

/** Which cases, what is to be done with them, and why. */
export function ManyCasesForm<Body>(props: ManyCasesFormProps<Body>) {
  const { cases, many, bodyOf, act, sending, notSent, children } = props;
  const { say, language } = useApp();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const { standing, move } = many;
  const form = useRef<HTMLFormElement>(null);
  const all = cases.map(({ caseId }) => caseId);
  const chosen = all.filter((caseId) => !left.includes(caseId));
  useEffect(() => form.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus(), [tried]);

  const said = (lacking: boolean, text: Bilingual) => (tried > 0 && lacking ? say(text) : undefined);
  const why = reason.trim();
  const isSending = standing.kind === 'sending';
  const submit = (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    setTried((times) => times + 1);
    const body = chosen.length > 0 && why ? bodyOf(chosen, why) : undefined;
    if (body) void move(body);
  };
  return (
    <form ref={form} class="page-form" onSubmit={submit} noValidate>
      <Several<string>
        legend={say(words.which)}
        chosen={chosen}
        options={cases.map((one) => ({ value: one.caseId, label: inALine(one, language) }))}
        onChoose={(now) => setLeft(all.filter((caseId) => !now.includes(caseId)))}
        error={said(chosen.length === 0, words.casesNeeded)}
      />
      <div class="many-cases-all">
        <button type="button" class="button" onClick={() => setLeft([])}>
          {say(words.all)}
        </button>
        <button type="button" class="button" onClick={() => setLeft(all)}>
          {say(words.none)}
        </button>
      </div>
      {children(chosen, tried > 0)}
      <TextField
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        error={said(!why, words.reasonNeeded)}
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
          {say(notSent)}
        </p>
      )}
      <div class="page-form-act">
        <SendButton class="button main wide" isSending={isSending}>
          {isSending ? say(sending) : act(chosen.length)}
        </SendButton>
      </div>
    </form>
  );
}

const inALine = (one: Open, language: Parameters<typeof nameOf>[1]): string =>
  [nameOf(one, language), one.number, one.phase ? ruleInWords(one.phase, language) : one.statusText].join(' · ');
