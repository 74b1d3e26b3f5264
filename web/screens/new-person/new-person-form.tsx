import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { problemKinds } from '../../../domain/case/intake-facts';
import { localDate } from '../../../domain/clock/time';
import { newPerson as words } from '../../../texts/web/new-person';
import { refusedFields } from '../../api/refused-fields';
import { draftOf } from '../../drafts/forms';
import { useDraft } from '../../drafts/use-draft';
import { useApp } from '../../parts/app-context';
import { longDate } from '../../parts/dates';
import { Choice, Several } from '../../parts/field';
import { SendButton } from '../../parts/send-button';
import { TextField } from '../../parts/text-field';
import type { OwnInitiativeAhead } from '../../vault/surroundings';
import { Alike } from './alike';
import { bodyOf, chosenCriteria, type Draft, emptyDraft, missingIn } from './draft';
import { useOpening } from './use-opening';

const WRONG = '.wrong input, .wrong textarea';

interface NewPersonFormProps {
  readonly ahead: OwnInitiativeAhead;
  readonly onOpened: Parameters<typeof useOpening>[0];
}

/** What the rules ask, and no more; the last word says what follows. */
export function NewPersonForm({ ahead, onOpened }: NewPersonFormProps) {
  const { say, language, session, person } = useApp();
  const { draft, change: write, forget } = useDraft(draftOf.newPerson, emptyDraft);
  const [tried, setTried] = useState(0);
  const { standing, open, writeOn } = useOpening((...opened) => {
    forget();
    onOpened(...opened);
  });
  const form = useRef<HTMLFormElement>(null);
  const problem = standing.kind === 'refused' ? standing.problem : undefined;
  // Straight to the first field that something is wrong with, after each try.
  useEffect(() => form.current?.querySelector<HTMLElement>(WRONG)?.focus(), [tried, problem]);

  const change = (changed: Partial<Draft>) => {
    write({ ...changed, ...(draft.key === '' && { key: crypto.randomUUID() }) });
    if (standing.kind !== 'writing') writeOn();
  };
  const missing = tried > 0 ? missingIn(draft, ahead) : undefined;
  const refused = problem ? refusedFields(problem) : new Map<string, string>();
  const refusedAge = refused.get('age') ?? refused.get('age.years');
  const fieldsOf = (name: keyof Draft) => ({ value: draft[name], onWrite: (text: string) => change({ [name]: text }) });

  const submit = (event: Event) => {
    event.preventDefault();
    setTried((times) => times + 1);
    const body = bodyOf(draft, ahead, person.id);
    if (body) void open(draft, body, standing.kind === 'alike');
  };

  return (
    <form ref={form} class="page-form" onSubmit={submit} noValidate>
      <p>{say(words.intro)}</p>
      {problem && (
        <Said>
          {problem.title}. {refused.size === 0 && problem.detail}
        </Said>
      )}
      <TextField
        {...fieldsOf('alias')}
        label={say(words.alias)}
        hint={say(words.aliasHint)}
        error={missing?.identity ? say(words.oneNeeded) : refused.get('identity.alias')}
      />
      <TextField
        {...fieldsOf('description')}
        label={say(words.description)}
        hint={say(words.descriptionHint)}
        error={refused.get('identity.description')}
      />
      <TextField {...fieldsOf('place')} label={say(words.place)} error={refused.get('identity.place')} />
      <TextField
        {...fieldsOf('judgement')}
        lines
        label={say(words.judgement)}
        hint={say(words.judgementHint)}
        error={missing?.judgement ? say(words.judgementNeeded) : refused.get('judgement')}
      />
      {ahead.criteria.length > 0 && (
        <Several
          legend={say(words.criteria)}
          hint={say(words.criteriaHint)}
          chosen={chosenCriteria(draft)}
          options={ahead.criteria.map(({ id, text }) => ({ value: id, label: text }))}
          onChoose={(chosen) => change({ criteria: chosen.join(' ') })}
          error={refused.get('targetGroups')}
        />
      )}
      {ahead.leastIntrusiveAsked && (
        <TextField
          {...fieldsOf('leastIntrusive')}
          lines
          label={say(words.leastIntrusive)}
          hint={say(words.leastIntrusiveHint)}
          error={missing?.leastIntrusive ? say(words.leastIntrusiveNeeded) : refused.get('assessment.leastIntrusive')}
        />
      )}
      {ahead.minimumAge !== null && (
        <TextField
          {...fieldsOf('age')}
          isNumber
          label={say(words.age)}
          hint={words.ageHint.fill(language, { minimum: ahead.minimumAge })}
          error={refusedAge}
        />
      )}
      <details class="more" open={refused.has('identity.name') || refused.has('identity.phone') || undefined}>
        <summary>{say(words.more)}</summary>
        <div class="dialog-body">
          <Choice<string>
            legend={say(words.problem)}
            value={draft.problem}
            options={[
              ...problemKinds.map((kind) => ({ value: kind, label: say(words[kind]) })),
              { value: '', label: say(words.problemNotKnown) },
            ]}
            onChoose={(problem) => change({ problem })}
            error={refused.get('problem')}
          />
          <TextField {...fieldsOf('name')} label={say(words.name)} error={refused.get('identity.name')} />
          <TextField {...fieldsOf('phone')} label={say(words.phone)} error={refused.get('identity.phone')} />
        </div>
      </details>
      {standing.kind === 'alike' && <Alike found={standing.found} />}
      <p class="soft">
        {words.follows.fill(language, {
          date: longDate(localDate(ahead.firstAttemptBy), language, session.clock.today()),
        })}
      </p>
      <div class="page-form-act">
        <SendButton class="button main wide" isSending={standing.kind === 'sending'}>
          {say(wordOf(standing.kind))}
        </SendButton>
      </div>
    </form>
  );
}

function wordOf(kind: ReturnType<typeof useOpening>['standing']['kind']) {
  switch (kind) {
    case 'sending':
      return words.opening;
    case 'alike':
      return words.openAnyway;
    case 'writing':
    case 'refused':
      return words.open;
  }
}

const Said = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="error" role="alert">
    {children}
  </p>
);
