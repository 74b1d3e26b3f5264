import { Field } from './field';

interface ColleaguesFieldProps {
  readonly label: string;
  /** What each list after the first is called. */
  readonly oneMore: string;
  readonly hint?: string | undefined;
  /** What is wrong with the one chosen in this place, from 0. */
  readonly errorAt: (place: number) => string | undefined;
  /** What it is called to choose nobody. */
  readonly nobody: string;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Any number of colleagues, each in a list of its own: where one is chosen, there is a list for one more. */
export function ColleaguesField(props: ColleaguesFieldProps) {
  const { label, oneMore, hint, errorAt, nobody, colleagues, chosen, onChoose } = props;
  const choose = (place: number, id: string) =>
    onChoose([...chosen.slice(0, place), id, ...chosen.slice(place + 1)].filter(Boolean));
  return (
    <>
      {[...chosen, ''].map((one, place) => (
        <Field
          key={place}
          label={place === 0 ? label : oneMore}
          hint={place === 0 ? hint : undefined}
          error={errorAt(place)}
        >
          {(control) => (
            <select {...control} value={one} onChange={(event) => choose(place, event.currentTarget.value)}>
              <option value="">{nobody}</option>
              {colleagues
                .filter(({ id }) => id === one || !chosen.includes(id))
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ))}
    </>
  );
}
