import type { CaseState } from '../case/case-state';
import { accept, factsOf, reject } from '../case/decision';
import { openLines, withTickedOff } from '../case/next-time-facts';
import type { EntryId } from '../ids';
import { part } from '../tasks/part';

export type NextTimeCommands = { tickOff: { readonly line: EntryId } };
export type NextTimeEvents = { lineTickedOff: { readonly line: EntryId } };

const fact = factsOf<NextTimeEvents>();

/** What a contact leaves to be remembered next time stands until someone ticks it off. */
export const nextTime = part<NextTimeCommands, NextTimeEvents>({
  commands: {
    tickOff(state, { line }) {
      const known = openLines(state).map(({ id }) => id);
      if (!known.includes(line)) return reject('unknownEntry', { what: 'lineForNextTime', id: line, known });
      return accept(fact('lineTickedOff', { line }));
    },
  },
  impossible: { tickOff: nothingToTickOff },
  events: { lineTickedOff: (state, { line }) => withTickedOff(state, line) },
});

function nothingToTickOff(state: CaseState) {
  return openLines(state).length > 0 ? undefined : reject('nothingOpen', { what: 'lineForNextTime' });
}
