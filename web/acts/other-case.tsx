import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { mergingActs as words } from '../../texts/web/acts/merging';
import { foundBy, search } from '../../texts/web/search';
import { answerOf } from '../api/problem';
import { useApp } from '../parts/app-context';
import { Choice, Field } from '../parts/field';
import { nameOf } from '../parts/name-of';
import { useCandidates } from '../parts/use-candidates';
import type { ActField, Option, Shown } from './act-field';
import './other-case.css';

/** The other case about the same citizen: one that is alike, or one that is searched for. */
export const otherCase: ActField<string> = {
  starts: () => '',
  read: (filledIn) => (filledIn ? { said: filledIn } : 'missing'),
  Show: OtherCase,
};

/** Shorter words find nobody. */
const SHORTEST = 2;

function OtherCase({ filledIn, onChange, error, about }: Shown) {
  const { say } = about;
  const [sought, setSought] = useState('');
  const { options, isPending, isError } = useOtherCases(about, sought);
  // What is chosen is always in sight.
  const seek = (wanted: string) => {
    onChange('');
    setSought(wanted);
  };
  return (
    <div class={error ? 'wrong other-case' : 'other-case'}>
      {options.length > 0 ? (
        <Choice<string>
          legend={say(words.whichCase)}
          value={filledIn}
          options={options}
          onChoose={onChange}
          error={error}
        />
      ) : (
        <>
          <p class={isError ? 'error' : 'soft'} role="status">
            {say(isPending ? words.looking : isError ? words.notCompared : sought ? search.nobody : words.noneAlike)}
          </p>
          {error && (
            <p class="error" role="alert">
              {error}
            </p>
          )}
        </>
      )}
      <Seek say={say} onSeek={seek} />
    </div>
  );
}

interface SeekProps extends Pick<Shown['about'], 'say'> {
  readonly onSeek: (words: string) => void;
}

/** A box of its own within the form: Enter in it searches and saves nothing. */
function Seek({ say, onSeek }: SeekProps) {
  const [typed, setTyped] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  const seek = () => {
    const wanted = typed.trim();
    setTooShort(wanted.length < SHORTEST);
    if (wanted.length >= SHORTEST) onSeek(wanted);
  };
  return (
    <>
      <Field label={say(words.seek)} hint={say(words.seekHint)} error={isTooShort ? say(search.tooShort) : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
            maxLength={200}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              seek();
            }}
          />
        )}
      </Field>
      <button type="button" class="button" onClick={seek}>
        {say(words.seekVerb)}
      </button>
    </>
  );
}

/** The cases to choose among: those alike until something is searched for; none that has ended, and not this one. */
function useOtherCases({ shown, language }: Shown['about'], sought: string) {
  const { api, person } = useApp();
  const alike = useCandidates(shown);
  const found = useQuery({
    queryKey: ['other-cases', person.id, sought],
    queryFn: () => answerOf(api.POST('/v1/search', { body: { words: sought } })),
    enabled: sought !== '',
    // Each search is noted, so none is made that nobody asked for.
    staleTime: 'static',
    retry: false,
  });
  const { isPending, isError } = sought ? found : alike;
  const rows = sought
    ? (found.data?.items ?? [])
    : (alike.data?.items ?? []).map(({ citizen, ...one }) => ({ ...one, name: citizen.name, alias: citizen.alias }));
  const options = rows
    .filter(({ caseId, status }) => caseId !== shown.caseId && status !== 'ended')
    .map(({ caseId, number, name, alias, inCommon }): Option => {
      const what = inCommon.map((by) => foundBy[by][language]).join(', ');
      const called = nameOf({ name: name ?? alias ?? null, number }, language);
      return { value: caseId, label: words.alike.fill(language, { name: called, number, what }) };
    });
  return { options, isPending, isError };
}
