import {
  atLocal,
  type Instant,
  isLocalDate,
  isLocalTime,
  type LocalDate,
  localDateOf,
  localTimeOf,
  plusDays,
} from '../../domain/clock/time';
import type { Bilingual } from '../../domain/rules/schema-parts';
import { Field } from '../parts/field';
import type { ActCase, ActField, Shown } from './act-field';

/** What a field that is written in is called, and what helps with it. */
interface Written {
  readonly label: Bilingual;
  readonly hint?: Bilingual;
}

/** Something to write, which is asked for. */
export const text = (written: Written): ActField<string> => ({
  ...textIfAny(written),
  read: (filledIn) => (filledIn.trim() ? { said: filledIn.trim() } : 'missing'),
});

interface TextIfAny extends Written {
  readonly starts?: (about: ActCase) => string;
}

/** Something to write, which may be left out. */
export function textIfAny({ label, hint, starts = () => '' }: TextIfAny): ActField<string | undefined> {
  return {
    starts,
    read: (filledIn) => ({ said: filledIn.trim() || undefined }),
    Show: ({ filledIn, onChange, error, about }) => (
      <Field label={about.say(label)} hint={hint && about.say(hint)} error={error}>
        {(control) => (
          <textarea {...control} value={filledIn} onInput={(event) => onChange(event.currentTarget.value)} />
        )}
      </Field>
    ),
  };
}

interface Day extends Written {
  readonly starts?: (about: ActCase) => string;
  /** The earliest and the latest day that the browser offers. */
  readonly from?: (about: ActCase) => LocalDate;
  readonly to?: (about: ActCase) => LocalDate;
}

export const tomorrow = ({ today }: ActCase): LocalDate => plusDays(today, 1);
export const today = ({ today: on }: ActCase): LocalDate => on;

/** A day, which is asked for. */
export const day = (given: Day): ActField<LocalDate> => ({
  ...dayIfAny(given),
  read: (filledIn) => (isLocalDate(filledIn) ? { said: filledIn } : 'missing'),
});

/** A day, which may be left out. */
export function dayIfAny({ starts = () => '', from, to, ...written }: Day): ActField<LocalDate | undefined> {
  return {
    starts,
    read: (filledIn) => ({ said: isLocalDate(filledIn) ? filledIn : undefined }),
    Show: (shown) => <Input {...written} {...shown} type="date" min={from?.(shown.about)} max={to?.(shown.about)} />,
  };
}

interface Moment extends Written {
  /** Something that has been starts with now. */
  readonly hasBeen?: true;
}

/** A moment as the browser's own control has it. */
export const asFilledIn = (at: Instant): string => `${localDateOf(at)}T${localTimeOf(at)}`;

/** A day and a time of day. */
export function moment({ hasBeen, ...written }: Moment): ActField<Instant> {
  return {
    starts: ({ now }) => (hasBeen ? asFilledIn(now) : ''),
    read: (filledIn) => {
      const [on = '', time = ''] = filledIn.split('T');
      return isLocalDate(on) && isLocalTime(time) ? { said: atLocal(on, time) } : 'missing';
    },
    Show: (shown) => <Input {...written} {...shown} type="datetime-local" />,
  };
}

interface Count extends Written {
  readonly starts?: (about: ActCase) => number | undefined;
}

/** A whole number, which may be left out. */
export function countIfAny({ starts, ...written }: Count): ActField<number | undefined> {
  return {
    starts: (about) => String(starts?.(about) ?? ''),
    read: (filledIn) => ({ said: wholeNumber(filledIn) }),
    Show: (shown) => <Input {...written} {...shown} type="number" />,
  };
}

/** A whole number, which is asked for. */
export const count = (given: Count): ActField<number> => ({
  ...countIfAny(given),
  read: (filledIn) => {
    const said = wholeNumber(filledIn);
    return said === undefined ? 'missing' : { said };
  },
});

const wholeNumber = (filledIn: string): number | undefined => (/^\d+$/.test(filledIn) ? Number(filledIn) : undefined);

/** One line, which is asked for. */
export const line = (written: Written): ActField<string> => ({
  starts: () => '',
  read: (filledIn) => (filledIn.trim() ? { said: filledIn.trim() } : 'missing'),
  Show: (shown) => <Input {...written} {...shown} type="text" />,
});

interface InputProps extends Written, Shown {
  readonly type: 'date' | 'datetime-local' | 'number' | 'text';
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

function Input({ label, hint, type, min, max, filledIn, onChange, error, about }: InputProps) {
  return (
    <Field label={about.say(label)} hint={hint && about.say(hint)} error={error}>
      {(control) => (
        <input
          {...control}
          type={type}
          {...(type === 'number' && { inputMode: 'numeric', min: 0 })}
          {...(type === 'text' && { autoComplete: 'off' })}
          {...(min && { min })}
          {...(max && { max })}
          value={filledIn}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
