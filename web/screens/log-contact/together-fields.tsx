import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Field, Several } from '../../parts/field';
import type { useProposals } from './contact-case';
import type { DraftProps } from './draft';

type Told = NonNullable<ReturnType<typeof useProposals>['data']>['contact'];

/** What one did together, and whether it was where the support is given, as the case's standard has it. */
export function TogetherFields({ draft, change, missing, told }: DraftProps & { readonly told: Told }) {
  const { say, language } = useApp();
  const { activities, area } = told;
  return (
    <>
      <Several
        legend={say(logContact.together)}
        chosen={draft.activities}
        options={activities.map(({ id, text }) => ({ value: id, label: text }))}
        onChoose={(chosen) => change({ activities: chosen })}
      />
      {area && (
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.outsideArea}
            onChange={() => change({ outsideArea: !draft.outsideArea })}
          />
          <span>{logContact.outsideArea.fill(language, { area })}</span>
        </label>
      )}
      {draft.outsideArea && (
        <Field
          label={say(logContact.areaReason)}
          error={missing?.areaReason ? say(logContact.areaReasonNeeded) : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              value={draft.areaReason}
              onInput={(event) => change({ areaReason: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
