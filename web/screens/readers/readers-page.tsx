import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { readers as words } from '../../../texts/web/readers';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { addressOfReaders } from '../../paths';
import { FoundReaders } from './found-readers';
import './readers.css';

/** Who looked at a case, when and for what, for the lead of the case and for whoever oversees it. Which case stands in the address. */
export function ReadersPage() {
  const { say, person } = useApp();
  const { query, route } = useLocation();
  const asked = query.case ?? '';
  const lists = query.lists === 'true';
  return (
    <main id="content" class="page readers" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <p>{say(person.acts.includes('audit') ? words.help : words.helpOfLead)}</p>
      <AskForm asked={asked} onAsk={(number) => route(addressOfReaders(number))} />
      {asked && (
        <FoundReaders
          key={asked}
          asked={asked}
          lists={lists}
          onLists={(wanted) => route(addressOfReaders(asked, wanted), true)}
        />
      )}
    </main>
  );
}

interface AskFormProps {
  readonly asked: string;
  readonly onAsk: (number: string) => void;
}

const IS_ID = /^[0-9a-f-]{36}$/;

const asWritten = (asked: string): string => (IS_ID.test(asked) ? '' : asked);

function AskForm({ asked, onAsk }: AskFormProps) {
  const { say } = useApp();
  const [number, setNumber] = useState(asWritten(asked));
  const [lacks, setLacks] = useState(false);
  useEffect(() => setNumber(asWritten(asked)), [asked]);
  return (
    <form
      class="readers-ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = number.trim();
        setLacks(!wanted);
        if (wanted) onAsk(wanted);
      }}
    >
      <Field label={say(words.number)} error={lacks ? say(words.needed) : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            maxLength={60}
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button main">
        {say(words.show)}
      </button>
    </form>
  );
}
