import { Unreachable } from '../api/problem';

/** So often it is tried whether there is net again, while what is carried is shown. */
export const TRY_AGAIN_MS = 20_000;

/** Whether what is shown is carried, as of a moment that is to be said. */
export const isCarried = <Shown extends object>(
  shown: Shown | undefined,
): shown is Extract<Shown, { carriedAt: unknown }> => shown !== undefined && 'carriedAt' in shown;

/** What was answered; where no answer came, what is carried of it. Throws what the asking threw where nothing is, or it cannot be opened. */
export async function orCarried<Answer, Carried>(
  asking: Promise<Answer>,
  carried: () => Promise<Carried | undefined>,
): Promise<Answer | Carried> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    const kept = await carried().catch(() => undefined);
    if (kept === undefined) throw error;
    return kept;
  }
}
