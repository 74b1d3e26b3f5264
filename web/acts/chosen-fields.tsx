import type { Bilingual } from '../../domain/rules/schema-parts';
import { acts } from '../../texts/web/acts/dialog';
import { capitalised } from '../parts/dates';
import { Choice, Field, Several, Tick } from '../parts/field';
import type { ActCase, ActField, Option, OptionsOf } from './act-field';

interface Chosen<Value extends string> {
  readonly label: Bilingual;
  readonly options: OptionsOf<Value>;
  readonly starts?: (about: ActCase) => Value;
  /** What is said where there is nothing to choose among. */
  readonly none?: Bilingual;
}

/** So many stand in sight beside one another; more are in a list that opens. */
const MOST_IN_SIGHT = 5;

/** One of several; where there is only one it is chosen already. */
export function oneOf<Value extends string>(given: Chosen<Value>): ActField<Value> {
  const { label, options, starts, none = acts.noneToChoose } = given;
  return {
    starts: (about) => starts?.(about) ?? onlyOne(options(about)),
    read: (filledIn, about) => {
      const found = options(about).find(({ value }) => value === filledIn);
      return found ? { said: found.value } : 'missing';
    },
    Show: ({ filledIn, onChange, error, about }) => {
      const among = options(about);
      const legend = about.say(label);
      if (among.length === 0)
        return (
          <p class={error ? 'error' : 'soft'}>
            {legend} {about.say(none)}
          </p>
        );
      if (among.length <= MOST_IN_SIGHT)
        return <Choice<string> legend={legend} value={filledIn} options={among} onChoose={onChange} error={error} />;
      return (
        <Field label={legend} error={error}>
          {(control) => (
            <select {...control} value={filledIn} onChange={(event) => onChange(event.currentTarget.value)}>
              <option value="">{about.say(acts.choose)}</option>
              {among.map(({ value, label: called }) => (
                <option key={value} value={value}>
                  {called}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
    },
  };
}

const onlyOne = (options: readonly Option[]): string => (options.length === 1 ? (options[0]?.value ?? '') : '');

interface SeveralOf<Value extends string> extends Omit<Chosen<Value>, 'starts' | 'none'> {
  readonly starts?: (about: ActCase) => readonly Value[];
  readonly hint?: Bilingual;
}

/** Codes have no space in them. */
const BETWEEN = ' ';

/** Any number of several, none as well. */
export function anyOf<Value extends string>(given: SeveralOf<Value>): ActField<readonly Value[]> {
  const { label, hint, options, starts } = given;
  const among = (filledIn: string, about: ActCase) => {
    const chosen = filledIn.split(BETWEEN);
    return options(about).flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
  };
  return {
    starts: (about) => starts?.(about).join(BETWEEN) ?? '',
    read: (filledIn, about) => ({ said: among(filledIn, about) }),
    Show: ({ filledIn, onChange, error, about }) => (
      <Several
        legend={about.say(label)}
        hint={hint && about.say(hint)}
        chosen={among(filledIn, about)}
        options={options(about)}
        onChoose={(chosen) => onChange(chosen.join(BETWEEN))}
        error={error}
      />
    ),
  };
}

/** At least one of several. */
export function someOf<Value extends string>(given: SeveralOf<Value>): ActField<readonly Value[]> {
  const { read, ...field } = anyOf(given);
  return {
    ...field,
    read: (filledIn, about) => {
      const reading = read(filledIn, about);
      return reading !== 'missing' && reading.said.length === 0 ? 'missing' : reading;
    },
  };
}

const YES = 'yes';

interface Whether {
  readonly label: Bilingual;
  readonly starts?: (about: ActCase) => boolean;
}

/** Something that is so or not. */
export function whether({ label, starts }: Whether): ActField<boolean> {
  return {
    starts: (about) => (starts?.(about) ? YES : ''),
    read: (filledIn) => ({ said: filledIn === YES }),
    Show: ({ filledIn, onChange, error, about }) => (
      <Tick
        label={about.say(label)}
        ticked={filledIn === YES}
        onTick={(ticked) => onChange(ticked ? YES : '')}
        error={error}
      />
    ),
  };
}

/** The codes of a list with their names. */
export const namedAs =
  <const Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<NoInfer<Value>, Bilingual>>,
  ): OptionsOf<Value> =>
  ({ say }) =>
    values.map((value) => ({ value, label: capitalised(say(names[value])) }));
