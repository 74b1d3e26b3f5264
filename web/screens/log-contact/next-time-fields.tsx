import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Field, Several } from '../../parts/field';
import type { ContactCase } from './contact-case';
import type { DraftProps } from './draft';

/** What was to be remembered this time, to be ticked off; and what is to be next time. */
export function NextTimeFields({ draft, change, about }: DraftProps & { readonly about: ContactCase }) {
  const { say } = useApp();
  return (
    <>
      {about.forNextTime.length > 0 && (
        <Several
          legend={say(logContact.remembered)}
          chosen={draft.tickedOff}
          options={about.forNextTime.map(({ id, line }) => ({ value: id, label: line ?? say(logContact.erased) }))}
          onChoose={(tickedOff) => change({ tickedOff })}
        />
      )}
      <Field label={say(logContact.forNextTime)} hint={say(logContact.forNextTimeHint)}>
        {(control) => (
          <textarea
            {...control}
            class="short"
            value={draft.forNextTime}
            onInput={(event) => change({ forNextTime: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
