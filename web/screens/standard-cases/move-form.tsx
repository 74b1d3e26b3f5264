import { useEffect, useRef, useState } from 'preact/hooks';
import { ruleInWords } from '../../../texts/codes';
import { standardCases as words } from '../../../texts/web/standard-cases';
import { useApp } from '../../parts/app-context';
import { ChangedCaseLine } from '../../parts/date-changes';
import { Field, Several } from '../../parts/field';
import { nameOf } from '../../parts/name-of';
import { Loaded } from '../../parts/states';
import { TextField } from '../new-person/text-field';
import type { WholeStandard } from '../standard/whole-version';
import { type Moving, type Open, type To, usePreview } from './use-moving';

interface MoveFormProps {
  readonly cases: readonly Open[];
  readonly standard: WholeStandard;
  readonly to: To;
  readonly moving: Moving;
}

/** Which cases, to which phase where theirs is gone, what that changes, and why. */
export function MoveForm({ cases, standard, to, moving }: MoveFormProps) {
  const { say, language } = useApp();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [phase, setPhase] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(0);
  const { standing, move } = moving;
  const form = useRef<HTMLFormElement>(null);
  const all = cases.map(({ caseId }) => caseId);
  const chosen = all.filter((caseId) => !left.includes(caseId));
  const preview = usePreview(to, all, phase);
  useEffect(() => form.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus(), [tried]);

  const lacks = { cases: chosen.length === 0, reason: reason.trim() === '' };
  const said = (lacking: boolean, text: string) => (tried > 0 && lacking ? text : undefined);
  const isSending = standing.kind === 'sending';
  const submit = (event: Event) => {
    event.preventDefault();
    if (isSending) return;
    setTried((times) => times + 1);
    if (!lacks.cases && !lacks.reason) void move({ cases: chosen, reason: reason.trim(), ...(phase && { phase }) });
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
        onChoose={(now) => setLeft(all.filter((caseId) => !now.includes(caseId)))}
        error={said(lacks.cases, say(words.casesNeeded))}
      />
      <div class="moving-all">
        <button type="button" class="button" onClick={() => setLeft([])}>
          {say(words.all)}
        </button>
        <button type="button" class="button" onClick={() => setLeft(all)}>
          {say(words.noCases)}
        </button>
      </div>
      <Field label={say(words.phase)} hint={say(words.phaseHint)}>
        {(control) => (
          <select {...control} value={phase} onChange={({ currentTarget }) => setPhase(currentTarget.value)}>
            <option value="">{say(words.samePhase)}</option>
            {standard.phases.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen.length > 0 && <Preview preview={preview} chosen={chosen} standard={standard} />}
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

interface PreviewProps {
  readonly preview: ReturnType<typeof usePreview>;
  readonly chosen: readonly string[];
  readonly standard: WholeStandard;
}

/** In each case the phase that it would be in and the dates that would be otherwise, or why it cannot be moved. */
function Preview({ preview, chosen, standard: { phases } }: PreviewProps) {
  const { say, language } = useApp();
  const nameOfPhase = (id: string) => phases.find((phase) => phase.id === id)?.name[language] ?? id;
  return (
    <section class="card moving-preview" aria-labelledby="preview">
      <h2 id="preview">{say(words.preview)}</h2>
      <p class="soft">{say(words.keptDates)}</p>
      <Loaded query={preview}>
        {({ items, notFound }) => (
          <>
            <ul class="lines">
              {items
                .filter(({ caseId }) => chosen.includes(caseId))
                .map((one) => (
                  <li key={one.caseId}>
                    <ChangedCaseLine one={one} />
                    {one.refusal ? (
                      <p class="error">{words.cannot.fill(language, { why: one.refusal })}</p>
                    ) : (
                      <p class="soft">
                        {[
                          one.phase && words.inPhase.fill(language, { phase: nameOfPhase(one.phase) }),
                          one.dates.length === 0 && say(words.nothing),
                        ]
                          .filter(Boolean)
                          .join('. ')}
                      </p>
                    )}
                  </li>
                ))}
            </ul>
            {notFound > 0 && <p class="soft">{words.notFound.fill(language, { count: notFound })}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}
