import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control, told what it is described by. */
  readonly children: (control: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A control with its label and hint above it, and what is wrong with it beside. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="error" role="alert">
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': Boolean(error) })}
    </div>
  );
}

interface TimeFieldProps extends Omit<FieldProps, 'children'> {
  /** As the browser's own control has it: `14:30`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} type="time" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  readonly error?: string | undefined;
}

/** A few things of which one is chosen, all in sight. */
export function Choice<Value extends string>({ legend, value, options, onChoose, error }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class={error ? 'choice wrong' : 'choice'}>
      <legend>{legend}</legend>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="chips">
        {options.map((option) => (
          <label key={option.value} class="chip">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly error?: string | undefined;
}

/** Something that is so or not, with what is wrong with it above. */
export function Tick({ label, ticked, onTick, error }: TickProps) {
  const id = useId();
  return (
    <div class={error ? 'ticked wrong' : 'ticked'}>
      {error && (
        <p id={`${id}-error`} class="error" role="alert">
          {error}
        </p>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={ticked}
          aria-describedby={error && `${id}-error`}
          aria-invalid={Boolean(error)}
          onChange={() => onTick(!ticked)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}

interface SeveralProps<Value extends string> extends Pick<ChoiceProps<Value>, 'legend' | 'options' | 'error'> {
  readonly chosen: readonly Value[];
  readonly onChoose: (chosen: readonly Value[]) => void;
  readonly hint?: string | undefined;
}

/** A few things of which any number is chosen, all in sight. */
export function Several<Value extends string>({ legend, hint, chosen, options, onChoose, error }: SeveralProps<Value>) {
  const change = (value: Value) =>
    onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset class={error ? 'choice wrong' : 'choice'}>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {options.map(({ value, label }) => (
        <label key={value} class="tick">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => change(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
