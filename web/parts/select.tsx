import { Field } from './field';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  /** What it is called to choose none; left out where one is always chosen. */
  readonly none?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value | undefined) => void;
}

/** One of several by a list that opens; what is chosen holds at once. */
export function Select<Value extends string>({ label, value, none, options, onChoose }: SelectProps<Value>) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={({ currentTarget }) =>
            onChoose(options.find((option) => option.value === currentTarget.value)?.value)
          }
        >
          {none && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
