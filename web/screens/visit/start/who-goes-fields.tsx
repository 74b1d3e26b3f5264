import { startVisit as words } from '../../../../texts/web/start-visit';
import { useApp } from '../../../parts/app-context';
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
  const choose = (index: number, id: string) =>
    change({ companions: [...companions.slice(0, index), id, ...companions.slice(index + 1)].filter(Boolean) });
  const along = colleagues.filter(({ id }) => id !== worker);
  const pairRefused = refused.get('overrideReason');
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
      {[...companions, ''].map((chosen, index) => (
        <Field
          key={index}
          label={say(index > 0 ? words.oneMore : needsTwo ? words.companionNeeded : words.companion)}
          hint={needsTwo && index === 0 ? say(words.pairHint) : undefined}
          error={
            index === 0 && missing?.companions
              ? say(words.pairNeeded)
              : (refused.get(`with.${index}`) ?? (index === 0 && !sendsAlone(draft, about) ? pairRefused : undefined))
          }
        >
          {(control) => (
            <select {...control} value={chosen} onChange={(event) => choose(index, event.currentTarget.value)}>
              <option value="">{say(words.nobody)}</option>
              {along
                .filter(({ id }) => id === chosen || !companions.includes(id))
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ))}
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
