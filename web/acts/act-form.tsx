import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { acts as words } from '../../texts/web/acts/dialog';
import type { Problem } from '../api/problem';
import { draftOf } from '../drafts/forms';
import { useDraftTexts } from '../drafts/use-draft';
import type { Warning } from '../outbox/answers';
import { useOutbox } from '../outbox/outbox-context';
import { useApp } from '../parts/app-context';
import { capitalised } from '../parts/dates';
import { nameOf } from '../parts/name-of';
import type { ActDefinition, ActProps, Form } from './act-definition';
import type { ActCase, ActField } from './act-field';
import { refusedField } from './refused-field';
import { useConsequences, WhatFollows } from './what-follows';

/** What was chosen and written, by the field's name. */
type FilledIn = Readonly<Record<string, string>>;

type Standing =
  | { readonly kind: 'filling' }
  /** Something lacks, and is said to. */
  | { readonly kind: 'lacking' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What came of what was saved. */
export type Done =
  /** It is kept on the device, and sent when it can be. */
  { readonly kind: 'kept' } | { readonly kind: 'taken'; readonly warnings: readonly Warning[] };

interface ActFormProps<Said> extends Pick<ActProps, 'shown'> {
  readonly definition: ActDefinition<Said>;
  readonly onDone: (done: Done) => void;
}

/** The form of any act: its fields, what will follow, and beside each field what the server refused in it. */
export function ActForm<Said>({ definition, shown, onDone }: ActFormProps<Said>) {
  const { say, language, session, person } = useApp();
  const { route } = useLocation();
  const outbox = useOutbox();
  const [key] = useState(() => crypto.randomUUID());
  const [standing, setStanding] = useState<Standing>({ kind: 'filling' });
  const form = useRef<HTMLFormElement>(null);
  const { title, verb, follows, command, leadsTo, worksOut } = definition;
  const { texts: filledIn, write, beginWith, forget } = useDraftTexts(draftOf.act(shown.caseId, title));
  const name = nameOf(shown, language);
  const now = session.clock.now();
  const about: ActCase = { shown, language, say, me: person, now, today: session.clock.today() };
  const said = formOf(definition, filledIn, about);
  const asked = namesOf(definition.fields).filter((name) => !definition.leavesOut?.(said).includes(name));
  const workedOut = useConsequences(shown, worksOut?.(said));
  const problem = standing.kind === 'refused' ? standing.problem : workedOut.problem;
  const refusals = (problem?.errors ?? []).map((one) => ({
    ...one,
    field: refusedField(one.path, asked, definition.at),
  }));
  const errors = new Map(asked.flatMap((name) => errorAt(name)));
  // Nothing that is refused goes unsaid, beside a field or above the button.
  const isOfWhole = errors.size === 0 || refusals.some(({ field }) => field === undefined);

  useEffect(() => {
    if (standing.kind === 'lacking' || standing.kind === 'refused')
      form.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus();
  }, [standing]);

  const save = async (event: Event) => {
    event.preventDefault();
    if (standing.kind === 'sending') return;
    if (asked.some((name) => said.read(name) === undefined && lacks(name))) return setStanding({ kind: 'lacking' });
    if (worksOut && !workedOut.known) return workedOut.again();
    setStanding({ kind: 'sending' });
    const outcome = await outbox.send({ ...command(said), name, what: title, key, byOwnClock: ['writtenAt'] });
    switch (outcome.kind) {
      case 'refused':
        return setStanding({ kind: 'refused', problem: outcome.problem });
      case 'waiting':
        forget();
        return onDone({ kind: 'kept' });
      case 'sent':
        forget();
        if (leadsTo && outcome.caseId) return route(leadsTo(outcome.caseId));
        return onDone({ kind: 'taken', warnings: outcome.warnings });
    }
  };

  return (
    <form ref={form} onSubmit={(event) => void save(event)} noValidate>
      <div class="dialog-body">
        {asked.map((name) => {
          const { Show } = definition.fields[name];
          return (
            <Show
              key={name}
              filledIn={filledInAt(definition, filledIn, about, name)}
              onChange={(value) => change(name, value)}
              error={errors.get(name)}
              about={about}
            />
          );
        })}
        {definition.shows?.(said)}
        {problem && isOfWhole && (
          <p class="error" role="alert">
            {problem.title}. {problem.detail}
          </p>
        )}
        <WhatFollows workedOut={workedOut} />
      </div>
      <div class="save">
        <Follows text={follows(said)} />
        <button
          type="submit"
          class="button main wide"
          aria-disabled={standing.kind === 'sending' || workedOut.kind === 'pending'}
        >
          {say(standing.kind === 'sending' ? words.sending : verb)}
        </button>
      </div>
    </form>
  );

  function change(name: Extract<keyof Said, string>, value: string): void {
    // What is written about one of several is not said of another.
    if (name === definition.prefill?.by) beginWith(name, value);
    else write(name, value);
    setStanding((before) => (before.kind === 'lacking' || before.kind === 'refused' ? { kind: 'filling' } : before));
  }

  function lacks<Name extends keyof Said>(name: Name): boolean {
    return readingOf(definition, filledIn, about, name) === 'missing';
  }

  function errorAt(name: Extract<keyof Said, string>): [Extract<keyof Said, string>, string][] {
    if (standing.kind === 'lacking' && lacks(name)) return [[name, say(words.needed)]];
    const found = refusals.find(({ field }) => field === name);
    return found ? [[name, [found.problem, found.expected].filter(Boolean).map(capitalised).join('. ')]] : [];
  }
}

function Follows({ text }: { readonly text: string | undefined }) {
  return text ? <p class="follows">{text}</p> : null;
}

type Definition<Said> = Pick<ActDefinition<Said>, 'fields' | 'prefill'>;

function namesOf<Said>(fields: Definition<Said>['fields']): Extract<keyof Said, string>[] {
  const names: Extract<keyof Said, string>[] = [];
  for (const name in fields) names.push(name);
  return names;
}

/** What is filled in, or else what the field starts with. */
function filledInAt<Said>(
  { fields, prefill }: Definition<Said>,
  filledIn: FilledIn,
  about: ActCase,
  name: keyof Said,
): string {
  const first = (one: keyof Said) => filledIn[String(one)] ?? fields[one].starts(about);
  if (!prefill || name === prefill.by) return first(name);
  return filledIn[String(name)] ?? prefill.with(first(prefill.by), about)[name] ?? fields[name].starts(about);
}

function readingOf<Said, Name extends keyof Said>(
  definition: Definition<Said>,
  filledIn: FilledIn,
  about: ActCase,
  name: Name,
) {
  const field: ActField<Said[Name]> = definition.fields[name];
  return field.read(filledInAt(definition, filledIn, about, name), about);
}

function formOf<Said>(definition: Definition<Said>, filledIn: FilledIn, about: ActCase): Form<Said> {
  return {
    about,
    read: (name) => {
      const reading = readingOf(definition, filledIn, about, name);
      return reading === 'missing' ? undefined : reading.said;
    },
    said: (name) => {
      const reading = readingOf(definition, filledIn, about, name);
      if (reading === 'missing') throw new Error(`the field ${String(name)} lacks`);
      return reading.said;
    },
  };
}
