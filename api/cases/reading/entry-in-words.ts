import type { CaseEvent } from '../../../domain';
import type { Language } from '../../../domain/rules/schema-parts';
import { eventTitle } from '../../../texts/titles';
import type { StaffNames } from '../../names-of-staff';

/** An entry as the timeline shows it, its texts already opened. */
export function entryInWords(
  { v: _shape, command: _sender, ...one }: CaseEvent,
  names: StaffNames,
  language: Language,
) {
  return { ...one, title: eventTitle(one.type, language), byName: names.of(one.by) };
}
