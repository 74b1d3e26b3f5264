import { Field } from './field';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly onWrite: (text: string) => void;
  /** Room for several lines. */
  readonly lines?: boolean;
  /** A whole number, with a phone's keys for it. */
  readonly isNumber?: boolean;
}

/** A field that is written in. */
export function TextField({ label, hint, error, value, onWrite, lines = false, isNumber = false }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        lines ? (
          <textarea {...control} value={value} onInput={(event) => onWrite(event.currentTarget.value)} />
        ) : (
          <input
            {...control}
            autocomplete="off"
            inputMode={isNumber ? 'numeric' : 'text'}
            value={value}
            onInput={(event) =>
              onWrite(isNumber ? event.currentTarget.value.replace(/\D/g, '') : event.currentTarget.value)
            }
          />
        )
      }
    </Field>
  );
}
