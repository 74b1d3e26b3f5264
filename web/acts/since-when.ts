import { instant, localDateOf, showDate } from '../../domain/clock/time';
import { capitalised } from '../parts/dates';
import type { Option } from './act-field';

interface Standing {
  readonly id: string;
  readonly text: string;
  readonly since: string;
}

/** Something that stands open in a case as one of several: what it is, and since when. */
export const sinceWhen = ({ id, text, since }: Standing): Option => ({
  value: id,
  label: `${capitalised(text)}, ${showDate(localDateOf(instant(since)))}`,
});
