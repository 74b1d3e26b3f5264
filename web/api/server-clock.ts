import { type Instant, instant, type LocalDate, localDateOf, plusMillis } from '../../domain/clock/time';

/** Half of what a Date header leaves out: it has no part of a second. */
const HALF_A_SECOND = 500;
/** Less than the header's own roughness and the way of an answer may make up is no difference. */
const ROUGHNESS_MS = 2_000;

/** What time it is where the page is. */
export interface Clock {
  /** Whether it is known yet. Until then `now` is the device's. */
  readonly isKnown: boolean;
  now(): Instant;
  /** The moment that the device's clock took for this one. */
  corrected(byOwnClock: Instant): Instant;
  today(): LocalDate;
}

/** The time as the server has it: a phone's own clock may be minutes wrong, and when something happened must not be. */
export class ServerClock implements Clock {
  private aheadMs: number | undefined;

  constructor(private readonly ownNow: () => number = Date.now) {}

  /** Whether an answer has told the difference yet. Until then `now` is the device's. */
  get isKnown(): boolean {
    return this.aheadMs !== undefined;
  }

  /** Takes the difference from the Date header of an answer, which came at that moment by the device's clock. */
  correctBy({ headers }: Response, cameAt = this.ownNow()): void {
    const said = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(said)) return;
    const aheadMs = said + HALF_A_SECOND - cameAt;
    this.aheadMs = Math.abs(aheadMs) > ROUGHNESS_MS ? aheadMs : 0;
  }

  now(): Instant {
    return this.corrected(instant(this.ownNow()));
  }

  /** The moment that the device's clock took for this one. */
  corrected(byOwnClock: Instant): Instant {
    return plusMillis(byOwnClock, this.aheadMs ?? 0);
  }

  today(): LocalDate {
    return localDateOf(this.now());
  }
}

/** The time in a rehearsal: it stands where it was moved to, for as long as nobody moves it on. */
export class StandingClock implements Clock {
  private at: Instant | undefined;

  get isKnown(): boolean {
    return this.at !== undefined;
  }

  standAt(moment: Instant): void {
    this.at = moment;
  }

  now(): Instant {
    return this.at ?? instant(Date.now());
  }

  corrected(byOwnClock: Instant): Instant {
    return this.at ?? byOwnClock;
  }

  today(): LocalDate {
    return localDateOf(this.now());
  }
}
