import type { Mended } from '../../temporal/mend';
import type { StoppedCase } from '../../temporal/stopped-cases';

/** A case by its number, else by its id. */
const named = ({ subject, number, id }: StoppedCase): string => `${subject} ${number ?? id}`;

/** Every recording that has stopped, with what was acknowledged and is not recorded, and whom to tell. */
export function listed(stopped: readonly StoppedCase[]): string {
  if (stopped.length === 0) return 'No recording has stopped.\n';
  const heads = `${stopped.length} recordings have stopped. What was acknowledged in them is kept, and not recorded:\n`;
  return heads + stopped.map((one) => lines(one).join('\n')).join('\n');
}

function lines(stopped: StoppedCase): string[] {
  const { id, municipality, why, since, events, tell } = stopped;
  return [
    `${named(stopped)} (${municipality}, ${id}): ${reason(why)}, since ${since}`,
    ...events.map(({ seq, type, at, by }) => `  ${seq} ${at} ${type}${by ? ` by ${by}` : ''}`),
    `  to be told that it is not recorded: ${tell.join(', ') || 'nobody, the process did it'}`,
    '',
  ];
}

/** `why` in words, and what to do. */
function reason(why: string): string {
  switch (why) {
    case 'aheadOfTheClock':
      return 'it is ahead of the clock; --again begins it anew at today’s time';
    case 'fold':
      return 'the code cannot read its events: a release that mends it, then --again';
    case 'gap':
    case 'differentEvent':
    case 'otherMunicipality':
      return `the record says otherwise (${why}): look at its log before anything is done`;
    default:
      return `the database refuses it (SQLSTATE ${why}): take the cause away, then --again; a date that it does not take: --bound`;
  }
}

/** What has come of it. */
export function outcome(stopped: StoppedCase, mended: Mended): string {
  switch (mended.outcome) {
    case 'stillStopped':
      return `${named(stopped)}: still stopped (${mended.why}); nothing is lost.\n`;
    case 'recorded':
      return [
        `${named(stopped)}: goes on, and all that was acknowledged is recorded.`,
        ...mended.bounded.map(
          ({ path, from, to }) => `  ${path}: ${from} is recorded as ${to}; tell ${stopped.tell.join(', ')}`,
        ),
        '',
      ].join('\n');
  }
}
