import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { useColleagues } from './contact-case';
import type { DraftProps } from './draft';

/** With whom one was there, which is asked where visits are in pairs. */
export function CompanionField({ draft, change, missing }: DraftProps) {
  const { say } = useApp();
  const { data: colleagues = [] } = useColleagues();
  return (
    <Field
      label={say(logContact.withWhom)}
      hint={say(logContact.withWhomHint)}
      error={missing?.companion ? say(logContact.withWhomNeeded) : undefined}
    >
      {(control) => (
        <select
          {...control}
          value={draft.companion}
          onChange={(event) => change({ companion: event.currentTarget.value })}
        >
          <option value="">{say(logContact.choose)}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
