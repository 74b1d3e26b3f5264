import { useQuery } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { frame } from '../../../texts/web/frame';
import { search as words } from '../../../texts/web/search';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { Empty, Loaded } from '../../parts/states';
import { addressOfCase } from '../../paths';
import { EmergencyAccessDialog } from '../emergency-access/emergency-access-dialog';
import { OfferEmergencyAccess } from '../emergency-access/offer-emergency-access';
import { asked } from './asked';
import { FoundRow } from './found-row';
import './search.css';

const SHORTEST = 2;

/** One box for alias, name, sound, place and number. What is searched for is sent in no address and kept nowhere. */
export function SearchPage() {
  const { say, person } = useApp();
  const [sought, setSought] = useState(() => asked.by(person.id));
  return (
    <main id="content" class="page search" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(frame.search)}</h1>
      </header>
      <Box
        begin={sought?.words ?? ''}
        onSearch={(wanted) =>
          setSought(asked.keep({ person: person.id, words: wanted, turn: (sought?.turn ?? 0) + 1 }))
        }
      />
      {sought && <Found key={sought.turn} sought={sought} />}
    </main>
  );
}

interface BoxProps {
  readonly begin: string;
  readonly onSearch: (words: string) => void;
}

function Box({ begin, onSearch }: BoxProps) {
  const { say } = useApp();
  const [typed, setTyped] = useState(begin);
  const [tooShort, setTooShort] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Whoever comes back to what was found reads on there.
  useEffect(() => {
    if (begin === '') input.current?.focus();
  }, []);
  return (
    <search>
      <form
        class="search-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = typed.trim();
          setTooShort(wanted.length < SHORTEST);
          if (wanted.length >= SHORTEST) onSearch(wanted);
        }}
      >
        <Field label={say(words.box)} hint={say(words.hint)} error={tooShort ? say(words.tooShort) : undefined}>
          {(control) => (
            <input
              {...control}
              ref={input}
              type="search"
              autocomplete="off"
              spellcheck={false}
              enterkeyhint="search"
              maxLength={200}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="button main">
          <Icon name="search" />
          {say(frame.search)}
        </button>
      </form>
    </search>
  );
}

function Found({ sought }: { readonly sought: NonNullable<ReturnType<typeof asked.by>> }) {
  const { api, say } = useApp();
  const { route } = useLocation();
  const [inEmergency, setInEmergency] = useState(false);
  const query = useQuery({
    queryKey: ['search', sought.person, sought.turn],
    queryFn: () => answerOf(api.POST('/v1/search', { body: { words: sought.words } })),
    // Each search is noted, so none is made that nobody asked for.
    staleTime: 'static',
    retry: false,
  });
  return (
    <Loaded query={query}>
      {({ items, more }) =>
        items.length === 0 ? (
          <div role="status">
            <Empty icon="search" title={say(words.nobody)}>
              <p>{say(words.nobodyHelp)}</p>
              <OfferEmergencyAccess onChosen={() => setInEmergency(true)} />
            </Empty>
            {inEmergency && (
              <EmergencyAccessDialog
                onOpened={(caseId) => route(addressOfCase(caseId))}
                onClose={() => setInEmergency(false)}
              />
            )}
          </div>
        ) : (
          <section class="heap" aria-labelledby="found">
            <p class="for-readers" role="status">
              {say(words.found)}: {items.length}
            </p>
            <h2 id="found">
              {say(words.found)} <span class="count">{items.length}</span>
            </h2>
            <ul class="rows-of-cases">
              {items.map((one) => (
                <FoundRow key={one.caseId} found={one} />
              ))}
            </ul>
            {more && <p class="soft">{say(words.more)}</p>}
          </section>
        )
      }
    </Loaded>
  );
}
