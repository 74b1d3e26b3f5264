import type { Because } from '../../domain/access/because';
import type { FoundCaller } from '../../store/login/find-caller';
import type { Deps } from '../deps';
import type { Asked, AskedByCaller, ReadRequest, Shown } from '../endpoint';
import type { Answered } from './arrived';

export const nothingShown: Shown = { cases: [], results: [], nothingDone: false };

/** What is behind the door: the endpoint's own work. */
export async function handle(
  known: Omit<AskedByCaller, 'taken'> & {
    readonly own: Deps;
    readonly found: FoundCaller;
    readonly read: ReadRequest<AskedByCaller>;
  },
): Promise<Answered> {
  const { own, read, because, found, caller, asker, sight, language, rehearsal, now } = known;
  const asked = { caller, asker, sight, because, language, rehearsal, now, taken: found.taken ?? null };
  return { answer: await read.handle(own, asked), because, sent: read.sent, shown: nothingShown };
}

const anyone: Because = { kind: 'anyone' };

/** The same behind the public form's. */
export async function handleForm(
  known: Asked & { readonly own: Deps; readonly read: ReadRequest<Asked> },
): Promise<Answered> {
  const { own, read, language, rehearsal, now } = known;
  return {
    answer: await read.handle(own, { language, rehearsal, now }),
    because: anyone,
    sent: read.sent,
    shown: nothingShown,
  };
}
