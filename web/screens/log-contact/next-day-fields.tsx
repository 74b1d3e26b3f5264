import { isLocalDate } from '../../../domain/clock/time';
import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { longDate } from '../../parts/dates';
import { Choice, Field } from '../../parts/field';
import type { DraftProps } from './draft';

/** The day that is proposed, or another one with its reason. */
export function NextDayFields({
  draft,
  change,
  missing,
  proposed,
}: DraftProps & { readonly proposed: string | undefined }) {
  const { say, language, session } = useApp();
  const today = session.clock.today();
  const proposal = say(logContact.proposal);
  const on = isLocalDate(proposed) ? longDate(proposed, language, today) : undefined;
  return (
    <>
      <Choice
        legend={say(logContact.whenAgain)}
        value={draft.next}
        options={[
          { value: 'proposal', label: on ? `${proposal}: ${on}` : proposal },
          { value: 'otherDay', label: say(logContact.otherDay) },
        ]}
        onChoose={(next) => change({ next })}
      />
      {draft.next === 'otherDay' && (
        <>
          <Field label={say(logContact.day)} error={missing?.otherDay ? say(logContact.dayNeeded) : undefined}>
            {(control) => (
              <input
                {...control}
                type="date"
                min={today}
                value={draft.otherDay}
                onInput={(event) => change({ otherDay: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field
            label={say(logContact.reason)}
            hint={say(logContact.reasonHint)}
            error={missing?.reason ? say(logContact.reasonNeeded) : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                value={draft.reason}
                onInput={(event) => change({ reason: event.currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
    </>
  );
}
