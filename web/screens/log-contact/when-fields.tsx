import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Choice, Field, TimeField } from '../../parts/field';
import type { DraftProps } from './draft';
import { whens } from './when';

/** When it was: now, or at a time that has been. */
export function WhenFields({ draft, change, missing }: DraftProps) {
  const { say, session } = useApp();
  return (
    <>
      <Choice
        legend={say(logContact.when)}
        value={draft.when}
        options={whens.map((value) => ({ value, label: say(logContact[value]) }))}
        onChoose={(when) => change({ when })}
        error={missing?.when ? say(logContact.timeNeeded) : undefined}
      />
      {draft.when === 'anotherTime' && (
        <Field label={say(logContact.day)}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={session.clock.today()}
              value={draft.day}
              onInput={(event) => change({ day: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {draft.when !== 'now' && (
        <TimeField label={say(logContact.time)} value={draft.time} onChange={(time) => change({ time })} />
      )}
    </>
  );
}
