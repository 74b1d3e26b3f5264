import type { Outcome } from '../../../domain/case/contact-facts';
import { isLocalDate } from '../../../domain/clock/time';
import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { longDate } from '../../parts/dates';
import { Choice, Field } from '../../parts/field';
import { type DraftProps, keepsNextDay } from './draft';

interface NextDayProps extends DraftProps {
  readonly outcome: Outcome;
  readonly proposed: string | undefined;
}

/** The day that is proposed, one agreed with the citizen, or another one with its reason. */
export function NextDayFields({ draft, change, missing, outcome, proposed }: NextDayProps) {
  const { say, language, session } = useApp();
  const today = session.clock.today();
  const proposal = say(logContact.proposal);
  const on = isLocalDate(proposed) ? longDate(proposed, language, today) : undefined;
  const asProposed = on ? `${proposal}: ${on}` : proposal;
  return (
    <>
      <Choice
        legend={say(logContact.whenAgain)}
        value={draft.next}
        options={[
          { value: 'proposal', label: keepsNextDay(outcome) ? say(logContact.unchanged) : asProposed },
          { value: 'agreed', label: say(logContact.agreed) },
          { value: 'otherDay', label: say(logContact.otherDay) },
        ]}
        onChoose={(next) => change({ next })}
      />
      {draft.next !== 'proposal' && (
        <Field
          label={say(draft.next === 'agreed' ? logContact.agreedDay : logContact.day)}
          error={missing?.otherDay ? say(logContact.dayNeeded) : undefined}
        >
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
      )}
      {draft.next === 'otherDay' && (
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
      )}
    </>
  );
}
