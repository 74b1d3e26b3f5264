import { instant, millis } from '../../../domain/clock/time';
import { advanced, rehearsed } from '../../api/setup/cases';
import type { ApiUnderTest, Asking } from '../../api/setup/running-api';
import type { AppPage } from './app-page';

/** What a rehearsal has of its own; who one is, is the same in it. */
const OF_THE_REHEARSAL = /\/v1\/(?!me\b)/;

/** It tells of what changes outside, and is never over: pages read again by themselves. */
const THE_STREAM = /\/v1\/changes\b/;

/** A browser sends it by itself, and is led on to the receipt. */
const THE_PUBLIC_FORM = /\/henvendelse\//;

interface Begun {
  /** Who begins it, and moves its time on. */
  readonly as: string;
  readonly startsAt: string;
}

/** A rehearsal that several people have on their screens: what their apps ask is asked in it, and its clock is theirs. */
export class Rehearsal {
  private constructor(
    private readonly api: ApiUnderTest,
    private readonly begun: Begun,
    private readonly id: string,
    /** Asks the API in it, as the same person. */
    readonly inIt: Asking,
    private shiftMs: number,
  ) {}

  static async begin(api: ApiUnderTest, begun: Begun): Promise<Rehearsal> {
    const { as, startsAt } = begun;
    const { id, inIt } = await rehearsed(api, startsAt, { as });
    return new Rehearsal(api, begun, id, inIt, shiftTo(startsAt));
  }

  /** Whatever this browser asks from now on is asked in it. */
  async on({ page }: AppPage): Promise<void> {
    await page.context().route(/\/v1\//, async (route) => {
      const request = route.request();
      if (THE_STREAM.test(request.url())) return route.abort();
      const rehearsal: Record<string, string> = OF_THE_REHEARSAL.test(request.url()) ? { rehearsal: this.id } : {};
      // A connection that has been idle may be closed by the server just as it is used again.
      const response = await route.fetch({ headers: { ...request.headers(), ...rehearsal }, maxRetries: 3 });
      const date = new Date(Date.now() + this.shiftMs).toUTCString();
      await route.fulfill({ response, headers: { ...response.headers(), date } });
    });
    await page
      .context()
      .route(THE_PUBLIC_FORM, (route) =>
        route.continue({ headers: { ...route.request().headers(), rehearsal: this.id } }),
      );
  }

  /** Moves its time on; a page shows it once it is read anew. */
  async moveTo(at: string): Promise<void> {
    const moved = await advanced(this.api, this.id, { to: at }, { as: this.begun.as });
    this.shiftMs = shiftTo(moved.now);
  }
}

const shiftTo = (moment: string): number => millis(instant(moment)) - Date.now();
