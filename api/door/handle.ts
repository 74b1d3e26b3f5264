import type { Because } from '../../domain/access/because';
import type { FoundCaller } from '../../store/login/find-caller';
import type { Deps } from '../deps';
import type { Asked, AskedByCaller, ReadRequest, Shown } from '../endpoint';
import type { Answered } from './arrived';

export const nothingShown: Shown = { cases: [], results: [], nothingDone: false };

/** All that is known of a request that has passed the door. */
export type Behind = Omit<AskedByCaller, 'taken'> & {
  readonly own: Deps;
  readonly found: FoundCaller;
  readonly read: ReadRequest<AskedByCaller>;
};

/** What of it a handler is given. */
export function askedBy(known: Behind): AskedByCaller {
  const { because, found, caller, asker, sight, language, rehearsal, now, wall } = known;
  return { caller, asker, sight, because, language, rehearsal, now, wall, taken: found.taken ?? null };
}

/** What is behind the door: the endpoint's own work. */
export async function handle(known: Behind): Promise<Answered> {
  const { own, read, because } = known;
  return { answer: await read.handle(own, askedBy(known)), because, sent: read.sent, shown: nothingShown };
}

const anyone: Because = { kind: 'anyone' };

/** The same behind the public form's. */
export async function handleForm(
  known: Asked & { readonly own: Deps; readonly read: ReadRequest<Asked> },
): Promise<Answered> {
  const { own, read, language, rehearsal, now, wall } = known;
  return {
    answer: await read.handle(own, { language, rehearsal, now, wall }),
    because: anyone,
    sent: read.sent,
    shown: nothingShown,
  };
}
