import { useState } from 'preact/hooks';
import { reassign as words } from '../../../texts/web/reassign';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { ManyCasesForm } from '../../parts/many-cases/many-cases-form';
import { Loads } from './loads';
import { type Open, type Reassigning, usePreview } from './use-reassigning';

interface ReassignFormProps {
  readonly cases: readonly Open[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly reassigning: Reassigning;
}

/** Which cases, to whom, what it comes to, and why. */
export function ReassignForm({ cases, others, reassigning }: ReassignFormProps) {
  const { say, language } = useApp();
  const [to, setTo] = useState('');
  return (
    <ManyCasesForm
      cases={cases}
      many={reassigning}
      bodyOf={(chosen, reason) => (to ? { cases: chosen, worker: to, reason } : undefined)}
      act={(count) => words.move.fill(language, { count })}
      sending={words.moving}
      notSent={words.notSent}
    >
      {(chosen, wasTried) => (
        <>
          <Field label={say(words.to)} error={wasTried && !to ? say(words.toNeeded) : undefined}>
            {(control) => (
              <select {...control} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
                <option value="">{say(words.choose)}</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {to && chosen.length > 0 && <Growing chosen={chosen} to={to} />}
        </>
      )}
    </ManyCasesForm>
  );
}

function Growing({ chosen, to }: { readonly chosen: readonly string[]; readonly to: string }) {
  return <Loads preview={usePreview(chosen, to)} />;
}
