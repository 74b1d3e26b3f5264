import type { Bilingual } from '../../domain/rules/schema-parts';
import type { Filled } from './filled';

type Labelled = Bilingual;

/** What somebody has filled in, read by the words beside each field, as the API has it. */
export class Said {
  constructor(private readonly filled: readonly Filled[]) {}

  private of<Kind extends Filled['kind']>(label: Labelled, kind: Kind): Extract<Filled, { kind: Kind }> | undefined {
    const found = this.filled.find((one) => one.label === label.da);
    if (found && !isOf(found, kind)) throw new Error(`»${label.da}« is ${found.kind}, not ${kind}`);
    return found && isOf(found, kind) ? found : undefined;
  }

  /** Undefined: not asked, or left empty. */
  text(label: Labelled): string | undefined {
    return this.of(label, 'written')?.text.trim() || undefined;
  }

  number(label: Labelled): number | undefined {
    const text = this.text(label);
    return text === undefined ? undefined : Number(text);
  }

  /** A moment on the clock in Denmark. */
  moment(label: Labelled): string | undefined {
    const text = this.text(label);
    return text && `${text}:00${offsetAt(text)}`;
  }

  ticked(label: Labelled): boolean {
    return this.of(label, 'ticked')?.ticked ?? false;
  }

  /** Which of a list was chosen, by its place; undefined: it was not asked. */
  among<One>(label: Labelled, list: readonly One[]): One | undefined {
    const chosen = this.of(label, 'chosen');
    return chosen && list[chosen.index];
  }

  /** The code by its name on the screen. */
  code<Code extends string>(label: Labelled, names: Readonly<Record<Code, Bilingual>>): Code | undefined {
    const chosen = this.of(label, 'chosen');
    return chosen && codeOf(chosen.option, names);
  }

  codes<Code extends string>(label: Labelled, names: Readonly<Record<Code, Bilingual>>): readonly Code[] {
    return (this.of(label, 'several')?.options ?? []).map((option) => codeOf(option, names));
  }
}

const isOf = <Kind extends Filled['kind']>(one: Filled, kind: Kind): one is Extract<Filled, { kind: Kind }> =>
  one.kind === kind;

function codeOf<Code extends string>(option: string, names: Readonly<Record<Code, Bilingual>>): Code {
  for (const code in names) if (names[code].da.toLowerCase() === option.toLowerCase()) return code;
  throw new Error(`nothing is called »${option}«`);
}

/** `+01:00` in winter; where the clock is put back, the earlier of the two. */
function offsetAt(local: string): string {
  const summer = new Date(`${local}:00+02:00`);
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' });
  return hour.format(summer) === local.slice(11) ? '+02:00' : '+01:00';
}

/** A minute on the clock in Denmark is the one that this moment is in: a field has no seconds. */
export const isOfMinute = (moment: string, minute: string): boolean =>
  Math.floor(Date.parse(moment) / 60_000) === Math.floor(Date.parse(minute) / 60_000);
