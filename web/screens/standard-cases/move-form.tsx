import { useState } from 'preact/hooks';
import { standardCases as words } from '../../../texts/web/standard-cases';
import { useApp } from '../../parts/app-context';
import { ChangedCaseLine } from '../../parts/date-changes';
import { Field } from '../../parts/field';
import { ManyCasesForm } from '../../parts/many-cases/many-cases-form';
import { Loaded } from '../../parts/states';
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
  const [phase, setPhase] = useState('');
  const all = cases.map(({ caseId }) => caseId);
  const preview = usePreview(to, all, phase);
  return (
    <ManyCasesForm
      cases={cases}
      many={moving}
      bodyOf={(chosen, reason) => ({ cases: chosen, reason, ...(phase && { phase }) })}
      act={(count) => words.move.fill(language, { count })}
      sending={words.moving}
      notSent={words.notSent}
    >
      {(chosen) => (
        <>
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
        </>
      )}
    </ManyCasesForm>
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
