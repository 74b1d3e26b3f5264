import { startVisit as words } from '../../../../texts/web/start-visit';
import { useApp } from '../../../parts/app-context';
import { ColleaguesField } from '../../../parts/colleagues-field';
import { Field } from '../../../parts/field';
import { sendsAlone } from './draft';
import type { FieldsProps } from './fields';
import { useWhoGoesOut } from './use-who-goes-out';

/** Who goes along; where visits are in pairs somebody must, unless the team lead sends a colleague alone and says why. */
export function WhoGoesFields({ draft, change, about, missing, refused }: FieldsProps) {
  const { say, language, person } = useApp();
  const { data: colleagues = [] } = useWhoGoesOut();
  const { companions, worker } = draft;
  const { needsTwo, isLead } = about;
  const pairRefused = refused.get('overrideReason');
  const errorAt = (place: number): string | undefined => {
    if (place > 0) return refused.get(`with.${place}`);
    if (missing?.companions) return say(words.pairNeeded);
    return refused.get('with.0') ?? (sendsAlone(draft, about) ? undefined : pairRefused);
  };
  return (
    <>
      {isLead && (
        <Field label={say(words.visitor)} error={refused.get('worker')}>
          {(control) => (
            <select
              {...control}
              value={worker}
              onChange={({ currentTarget: { value } }) =>
                change({ worker: value, companions: companions.filter((id) => id !== value) })
              }
            >
              <option value={person.id}>{words.me.fill(language, { name: person.name })}</option>
              {colleagues
                .filter(({ id }) => id !== person.id)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
      <ColleaguesField
        label={say(needsTwo ? words.companionNeeded : words.companion)}
        oneMore={say(words.oneMore)}
        hint={needsTwo ? say(words.pairHint) : undefined}
        errorAt={errorAt}
        nobody={say(words.nobody)}
        colleagues={colleagues.filter(({ id }) => id !== worker)}
        chosen={companions}
        onChoose={(chosen) => change({ companions: chosen })}
      />
      {sendsAlone(draft, about) && (
        <Field
          label={say(words.counters)}
          hint={say(words.countersHint)}
          error={missing?.counters ? say(words.countersNeeded) : pairRefused}
        >
          {(control) => (
            <textarea
              {...control}
              value={draft.counters}
              onInput={(event) => change({ counters: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
