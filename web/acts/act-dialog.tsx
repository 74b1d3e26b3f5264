import { useEffect, useRef, useState } from 'preact/hooks';
import { acts as words } from '../../texts/web/acts/dialog';
import type { Problem } from '../api/problem';
import { draftOf } from '../drafts/forms';
import { useDraftTexts } from '../drafts/use-draft';
import type { Warning } from '../outbox/answers';
import { useOutbox } from '../outbox/outbox-context';
import { useApp } from '../parts/app-context';
import { capitalised } from '../parts/dates';
import { Dialog } from '../parts/dialog';
import { nameOf } from '../parts/name-of';
import type { ActDefinition, ActProps, Form } from './act-definition';
import type { ActCase, ActField } from './act-field';

/** What was chosen and written, by the field's name. */
type FilledIn = Readonly<Record<string, string>>;

type Standing =
  | { readonly kind: 'filling' }
  /** Something lacks, and is said to. */
  | { readonly kind: 'lacking' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** It is kept on the device, and sent when it can be. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'taken'; readonly warnings: readonly Warning[] };

/** The dialog of any act: its fields, what will follow, and beside each field what the server refused in it. */
export function ActDialog<Said>({
  definition,
  shown,
  onClose,
}: ActProps & { readonly definition: ActDefinition<Said> }) {
  const { say, language, session } = useApp();
  const outbox = useOutbox();
  const [key] = useState(() => crypto.randomUUID());
  const [standing, setStanding] = useState<Standing>({ kind: 'filling' });
  const form = useRef<HTMLFormElement>(null);
  const { title, fields, verb, follows, command } = definition;
  const { texts: filledIn, write, forget } = useDraftTexts(draftOf.act(shown.caseId, title));
  const name = nameOf(shown, language);
  const about: ActCase = { shown, language, say, now: session.clock.now(), today: session.clock.today() };
  const said = formOf(fields, filledIn, about);
  const asked = namesOf(fields).filter((name) => !definition.leavesOut?.(said).includes(name));
  const problem = standing.kind === 'refused' ? standing.problem : undefined;
  const errors = new Map(asked.flatMap((name) => errorAt(name)));

  useEffect(() => {
    if (standing.kind === 'lacking' || standing.kind === 'refused')
      form.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus();
  }, [standing]);

  const save = async (event: Event) => {
    event.preventDefault();
    if (standing.kind === 'sending') return;
    if (asked.some((name) => said.read(name) === undefined && lacks(name))) return setStanding({ kind: 'lacking' });
    setStanding({ kind: 'sending' });
    const outcome = await outbox.send({ ...command(said), name, what: title, key, byOwnClock: ['writtenAt'] });
    switch (outcome.kind) {
      case 'refused':
        return setStanding({ kind: 'refused', problem: outcome.problem });
      case 'waiting':
        forget();
        return setStanding({ kind: 'kept' });
      case 'sent':
        forget();
        return outcome.warnings.length === 0 ? onClose() : setStanding({ kind: 'taken', warnings: outcome.warnings });
    }
  };

  if (standing.kind === 'taken' || standing.kind === 'kept')
    return (
      <Dialog title={say(words.saved)} over={say(title)} onClose={onClose}>
        <div class="dialog-body">
          {standing.kind === 'kept' && <p>{say(words.kept)}</p>}
          {standing.kind === 'taken' && standing.warnings.map(({ code, text }) => <p key={code}>{text}</p>)}
          <button type="button" class="button main wide" onClick={onClose}>
            {say(words.close)}
          </button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={say(title)} over={name} onClose={onClose}>
      <form ref={form} onSubmit={(event) => void save(event)} noValidate>
        <div class="dialog-body">
          {asked.map((name) => {
            const { Show, starts } = fields[name];
            return (
              <Show
                key={name}
                filledIn={filledIn[name] ?? starts(about)}
                onChange={(value) => change(name, value)}
                error={errors.get(name)}
                about={about}
              />
            );
          })}
          {problem && errors.size === 0 && (
            <p class="error" role="alert">
              {problem.title}. {problem.detail}
            </p>
          )}
        </div>
        <div class="save">
          <Follows text={follows(said)} />
          <button type="submit" class="button main wide" aria-disabled={standing.kind === 'sending'}>
            {say(standing.kind === 'sending' ? words.sending : verb)}
          </button>
        </div>
      </form>
    </Dialog>
  );

  function change(name: Extract<keyof Said, string>, value: string): void {
    write(name, value);
    setStanding((before) => (before.kind === 'lacking' || before.kind === 'refused' ? { kind: 'filling' } : before));
  }

  function lacks<Name extends keyof Said>(name: Name): boolean {
    return readingOf(fields, filledIn, about, name) === 'missing';
  }

  function errorAt(name: Extract<keyof Said, string>): [Extract<keyof Said, string>, string][] {
    if (standing.kind === 'lacking' && lacks(name)) return [[name, say(words.needed)]];
    const found = problem?.errors?.find(({ path }) => path === `body.${name}` || path.startsWith(`body.${name}.`));
    return found ? [[name, [found.problem, found.expected].filter(Boolean).map(capitalised).join('. ')]] : [];
  }
}

function Follows({ text }: { readonly text: string | undefined }) {
  return text ? <p class="follows">{text}</p> : null;
}

type Fields<Said> = ActDefinition<Said>['fields'];

function namesOf<Said>(fields: Fields<Said>): Extract<keyof Said, string>[] {
  const names: Extract<keyof Said, string>[] = [];
  for (const name in fields) names.push(name);
  return names;
}

function readingOf<Said, Name extends keyof Said>(
  fields: Fields<Said>,
  filledIn: FilledIn,
  about: ActCase,
  name: Name,
) {
  const field: ActField<Said[Name]> = fields[name];
  return field.read(filledIn[String(name)] ?? field.starts(about), about);
}

function formOf<Said>(fields: Fields<Said>, filledIn: FilledIn, about: ActCase): Form<Said> {
  return {
    about,
    read: (name) => {
      const reading = readingOf(fields, filledIn, about, name);
      return reading === 'missing' ? undefined : reading.said;
    },
    said: (name) => {
      const reading = readingOf(fields, filledIn, about, name);
      if (reading === 'missing') throw new Error(`the field ${String(name)} lacks`);
      return reading.said;
    },
  };
}
