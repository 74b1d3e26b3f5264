import { instant, millis } from '../../../domain/clock/time';
import { advanced, rehearsed } from '../../api/setup/cases';
import type { ApiUnderTest, Asking } from '../../api/setup/running-api';
import type { AppPage } from './app-page';

/** A rehearsal as someone has it on their phone: what the app asks is asked in it, and its clock is the phone's. */
export interface OnThePhone {
  readonly inIt: Asking;
  /** Moves its time on; what the app shows then is read anew. */
  readonly moveTo: (at: string) => Promise<void>;
}

/** What a rehearsal has of its own; who one is, is the same in it. */
const OF_THE_REHEARSAL = /\/v1\/(?!me\b)/;

export async function rehearsedOnThePhone(
  api: ApiUnderTest,
  app: AppPage,
  { as, startsAt }: { readonly as: string; readonly startsAt: string },
): Promise<OnThePhone> {
  const { id, inIt } = await rehearsed(api, startsAt, { as });
  let shiftMs = millis(instant(startsAt)) - Date.now();
  await app.page.context().route(/\/v1\//, async (route) => {
    const request = route.request();
    const rehearsal: Record<string, string> = OF_THE_REHEARSAL.test(request.url()) ? { rehearsal: id } : {};
    const response = await route.fetch({ headers: { ...request.headers(), ...rehearsal } });
    const date = new Date(Date.now() + shiftMs).toUTCString();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
  });
  return {
    inIt,
    async moveTo(at) {
      const moved = await advanced(api, id, { to: at }, { as });
      shiftMs = millis(instant(moved.now)) - Date.now();
      await app.page.reload();
    },
  };
}
