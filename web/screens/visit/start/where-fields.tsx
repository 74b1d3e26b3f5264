import { startVisit as words } from '../../../../texts/web/start-visit';
import { useApp } from '../../../parts/app-context';
import { Choice, Field } from '../../../parts/field';
import { chosenSpot, ELSEWHERE } from './draft';
import type { FieldsProps } from './fields';

/** Where one is, so that whoever comes can find the way: one of this person's places, or an exact address. */
export function WhereFields({ draft, change, about, missing, refused }: FieldsProps) {
  const { say } = useApp();
  const { spots } = about;
  const spot = chosenSpot(draft, about);
  const hasAddress = spots.some(({ id, address }) => id === spot && address);
  const options = [
    ...spots.map(({ id, label }) => ({ value: id, label })),
    { value: ELSEWHERE, label: say(words.elsewhere) },
  ];
  return (
    <>
      {spots.length > 0 && (
        <Choice
          legend={say(words.where)}
          value={spot}
          options={options}
          onChoose={(chosen) => change({ spot: chosen })}
          error={missing?.spot ? say(words.whereNeeded) : refused.get('place')}
        />
      )}
      {spot !== '' && !hasAddress && (
        <Field
          label={say(spot === ELSEWHERE ? words.address : words.addressOptional)}
          hint={say(words.addressHint)}
          error={missing?.address ? say(words.addressNeeded) : refused.get('address')}
        >
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              value={draft.address}
              onInput={(event) => change({ address: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {spot !== '' && (
        <Field label={say(words.staircase)} error={refused.get('staircase')}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              value={draft.staircase}
              onInput={(event) => change({ staircase: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
