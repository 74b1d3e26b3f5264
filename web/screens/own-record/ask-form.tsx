import { useEffect, useRef, useState } from 'preact/hooks';
import { ownRecord as words } from '../../../texts/web/own-record';
import { Refused } from '../../api/problem';
import { refusedFields } from '../../api/refused-fields';
import { useApp } from '../../parts/app-context';
import { Field, Tick } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { type Given, useRecord } from './use-record';

interface AskFormProps {
  readonly caseId: string;
  /** It has been put together already. */
  readonly isAgain: boolean;
  readonly onGiven: (given: Given) => void;
}

/** Why the record is given out, and whether with the days on which the citizen was looked up. */
export function AskForm({ caseId, isAgain, onGiven }: AskFormProps) {
  const { say } = useApp();
  const [reason, setReason] = useState('');
  const [withLookUps, setWithLookUps] = useState(true);
  const [lacks, setLacks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asking = useRecord(caseId, onGiven);
  const refused = asking.error instanceof Refused ? refusedFields(asking.error.problem).get('reason') : undefined;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('.wrong textarea')?.focus();
  }, [lacks, asking.error]);

  const ask = (event: Event) => {
    event.preventDefault();
    setLacks(!reason.trim());
    if (reason.trim() && !asking.isPending) asking.mutate({ reason: reason.trim(), withLookUps });
  };

  return (
    <form ref={form} class="card own-record-ask" noValidate onSubmit={ask}>
      <p>{say(words.intro)}</p>
      <Field
        label={say(words.why)}
        hint={say(words.whyHint)}
        error={lacks && !reason.trim() ? say(words.whyMissing) : refused}
      >
        {(control) => (
          <textarea
            {...control}
            class="short"
            value={reason}
            onInput={({ currentTarget: { value } }) => setReason(value)}
          />
        )}
      </Field>
      <Tick label={say(words.withLookUps)} ticked={withLookUps} onTick={setWithLookUps} />
      {!refused && <Refusal error={asking.error} />}
      <SendButton class={isAgain ? 'button' : 'button main'} isSending={asking.isPending}>
        {say(asking.isPending ? words.fetching : isAgain ? words.fetchAgain : words.fetch)}
      </SendButton>
    </form>
  );
}
