import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { useColleagues } from './contact-case';
import type { DraftProps } from './draft';

interface CompanionProps extends DraftProps {
  /** Visits are in pairs. */
  readonly isNeeded: boolean;
}

/** With whom one was there, of those who can go; where visits are in pairs it is not left out. */
export function CompanionField({ draft, change, missing, isNeeded }: CompanionProps) {
  const { say } = useApp();
  const { data: colleagues = [] } = useColleagues();
  return (
    <Field
      label={say(isNeeded ? logContact.withWhom : logContact.withWhomOptional)}
      hint={isNeeded ? say(logContact.withWhomHint) : undefined}
      error={missing?.companion ? say(logContact.withWhomNeeded) : undefined}
    >
      {(control) => (
        <select
          {...control}
          value={draft.companion}
          onChange={(event) => change({ companion: event.currentTarget.value })}
        >
          <option value="">{say(isNeeded ? logContact.choose : logContact.nobody)}</option>
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
