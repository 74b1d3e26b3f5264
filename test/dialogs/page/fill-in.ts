import { instant, localDateOf, localTimeOf, plusDays, plusMinutes } from '../../../domain/clock/time';
import type { Came } from '../asked';
import type { Filled } from '../filled';

/** What somebody may write: with Danish letters, line breaks, and what looks like markup. */
const WRITTEN = [
  'Kom forbi værestedet',
  'Hun vil gerne ses igen\npå torsdag',
  'Æblegrød & <b>øl</b> – ’ja’',
  'x'.repeat(300),
];
const NUMBERS = ['1', '3', '4', '14', '30', '45', '60', '90', '365'];

/** More fields than any dialog has. */
const MOST_FIELDS = 40;

/** Fills in every field that is shown, those too that show themselves on the way, and says what was filled in. */
export async function fillIn(root: Element, dice: readonly number[], now: string): Promise<readonly Filled[]> {
  const roll = rolling(dice);
  const filled = new Map<string, Filled>();
  for (let round = 0; round < MOST_FIELDS; round += 1) {
    const next = fieldsIn(root).find((field) => !filled.has(labelOf(field)));
    if (!next) break;
    filled.set(labelOf(next), await fillInOne(next, roll, now));
    await settled();
  }
  // What is no longer asked has not been said.
  const asked = fieldsIn(root).map(labelOf);
  return [...filled.values()].filter(({ label }) => asked.includes(label));
}

/** The page has shown what follows from what was done, as it has between two touches of a person. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the dialog says is wrong: beside which field, and of the whole. */
export function errorsIn(root: Element): Pick<Came, 'beside' | 'ofWhole'> {
  const errors = [...root.querySelectorAll('.error')];
  return {
    beside: errors.flatMap((error) => {
      const field = error.closest('.wrong');
      return field ? [{ label: labelOf(field), error: textOf(error) }] : [];
    }),
    ofWhole: errors.filter((error) => !error.closest('.wrong')).map(textOf),
  };
}

type Roll = (below: number) => number;

function rolling(dice: readonly number[]): Roll {
  let thrown = 0;
  return (below) => {
    thrown += 1;
    return (dice[thrown % dice.length] ?? 0) % below;
  };
}

const fieldsIn = (root: Element): Element[] => [
  ...root.querySelectorAll('.dialog-body > .field, .dialog-body > fieldset, .dialog-body > .ticked'),
];

const labelOf = (field: Element): string => field.querySelector('legend, label')?.textContent?.trim() ?? '';

async function fillInOne(field: Element, roll: Roll, now: string): Promise<Filled> {
  const label = labelOf(field);
  const control = field.querySelector('select, textarea, input');
  if (field.matches('.ticked')) return { label, kind: 'ticked', ticked: tick(control, roll) };
  if (field.matches('fieldset')) return { label, ...(await chooseAmong(field, roll)) };
  if (control instanceof HTMLSelectElement) return { label, ...chooseIn(control, roll) };
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)
    return { label, kind: 'written', text: write(control, { label, roll, now }) };
  throw new Error(`nobody knows how to fill in »${label}«`);
}

function tick(control: Element | null, roll: Roll): boolean {
  if (!(control instanceof HTMLInputElement)) throw new Error('a tick has no box');
  if (roll(2) === 0) control.click();
  return control.checked;
}

const textOf = (label: Element | undefined): string => label?.textContent?.trim() ?? '';

/** Of a long list mostly one of the first, so that a consent and an offer are often about the same. */
const mostlyFirst = (length: number, roll: Roll): number => {
  if (roll(2) === 0) return 0;
  return roll(roll(3) === 0 ? length : Math.min(length, 2));
};

async function chooseAmong(field: Element, roll: Roll) {
  const boxes = [...field.querySelectorAll('input')];
  const options = boxes.map((box) => textOf(box.closest('label') ?? undefined));
  if (boxes[0]?.type === 'radio') {
    const already = boxes.findIndex(({ checked }) => checked);
    const index = already >= 0 && roll(3) === 0 ? already : mostlyFirst(boxes.length, roll);
    boxes[index]?.click();
    return { kind: 'chosen', index, option: options[index] ?? '' } as const;
  }
  const first = mostlyFirst(boxes.length, roll);
  const chosen = boxes.filter((_box, index) => index === first || roll(8) === 0);
  for (const box of chosen) {
    if (!box.checked) box.click();
    await settled();
  }
  return {
    kind: 'several',
    options: options.filter((_option, index) => boxes[index]?.checked),
  } as const;
}

function chooseIn(control: HTMLSelectElement, roll: Roll) {
  const among = [...control.options].filter(({ value }) => value !== '');
  const index = mostlyFirst(among.length, roll);
  control.value = among[index]?.value ?? '';
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return { kind: 'chosen', index, option: textOf(among[index]) } as const;
}

interface Writing {
  readonly label: string;
  readonly roll: Roll;
  readonly now: string;
}

function write(control: HTMLTextAreaElement | HTMLInputElement, { label, roll, now }: Writing): string {
  const isOptional = /\((valgfrit|hvis .*)\)/.test(label);
  if (isOptional && roll(2) === 0) return control.value;
  if (control.value !== '' && roll(2) === 0) return control.value;
  control.value = somethingFor(control, roll, now);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  return control.value;
}

function somethingFor(control: HTMLTextAreaElement | HTMLInputElement, roll: Roll, now: string): string {
  const at = instant(now);
  switch (control.type) {
    case 'date': {
      const from = control instanceof HTMLInputElement && control.min ? control.min : undefined;
      const to = control instanceof HTMLInputElement && control.max ? control.max : undefined;
      const day = plusDays(localDateOf(at), to ? -roll(20) : roll(60));
      return from && day < from ? from : day;
    }
    case 'datetime-local': {
      const isPast = control.value !== '';
      const moment = plusMinutes(at, (isPast ? -1 : 1) * (roll(20) * 24 * 60 + 17 * roll(60)));
      return `${localDateOf(moment)}T${localTimeOf(moment)}`;
    }
    case 'number':
      return NUMBERS[roll(NUMBERS.length)] ?? '';
    case 'text':
      return (WRITTEN[roll(3)] ?? '').replaceAll('\n', ' ').slice(0, 60);
    default:
      return WRITTEN[roll(WRITTEN.length)] ?? '';
  }
}
