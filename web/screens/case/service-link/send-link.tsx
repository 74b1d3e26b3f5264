import { useState } from 'preact/hooks';
import { serviceLink as words } from '../../../../texts/web/service-link';
import { useApp } from '../../../parts/app-context';
import { Field } from '../../../parts/field';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';
import { type OfHandover, useSending } from './asking';

interface SendLinkProps {
  readonly of: OfHandover;
  /** Where the one before went. */
  readonly before: string;
  readonly verb: string;
  readonly onDone?: () => void;
}

const IS_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Where the link is to go. It is sent at once or not at all: nobody may believe that it was done. */
export function SendLink({ of, before, verb, onDone }: SendLinkProps) {
  const { say } = useApp();
  const [to, setTo] = useState(before);
  const [isWrong, setWrong] = useState(false);
  const sending = useSending(of, onDone);
  const send = () => {
    const address = to.trim();
    setWrong(!IS_ADDRESS.test(address));
    if (IS_ADDRESS.test(address)) sending.mutate(address);
  };
  return (
    <form
      class="send-link"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={say(words.address)}
        hint={say(words.addressHint)}
        error={isWrong ? say(words.addressWrong) : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="email"
            maxLength={200}
            autocomplete="off"
            value={to}
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        )}
      </Field>
      <Refusal error={sending.error} />
      <SendButton isSending={sending.isPending}>{verb}</SendButton>
    </form>
  );
}
