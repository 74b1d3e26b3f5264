import { type Command, type Entry, isOfSame, subjectOf } from './entry';

/**
 * What no longer holds once something else is done about the same visit: who calls for help is not back, and a check-out that
 * still waits would end the alarm; who checks out does not go on.
 */
export function isOvertaken({ of: earlier }: Pick<Entry, 'of'>, command: Command): boolean {
  const of = subjectOf(command);
  if (of.kind !== 'visit' || earlier.kind !== 'visit' || !isOfSame(of, earlier) || earlier.act === 'start')
    return false;
  switch (of.act) {
    case 'start':
      return false;
    case 'callForHelp':
      return earlier.act !== 'extend';
    case 'checkOut':
      return true;
    case 'extend':
      return earlier.act === 'extend';
  }
}
