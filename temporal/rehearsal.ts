import { millis } from '../domain/time';
import { nowOf, type Rehearsal } from '../store/rehearsals';
import type { InRehearsal } from '../workflows/messages';

/** The rehearsal as a workflow that starts now takes it: shifted so that it begins where the rehearsal's clock stands. */
export function inRehearsal(rehearsal: Rehearsal | undefined): InRehearsal | undefined {
  return rehearsal && { id: rehearsal.id, clockShiftMs: millis(nowOf(rehearsal)) - Date.now() };
}
