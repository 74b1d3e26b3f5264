import type { Schemas } from '../../client';
import { type Instant, instant, millis, plusMillis } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { rehearsalId } from '../world';
import { apiFor, ask, askOnce, type Conversation } from './ask';
import { arrivalOf, firstAnswerTo } from './first-asked';
import { answerOf, Refused } from './problem';
import { type Clock, ServerClock, StandingClock } from './server-clock';

/** Whoever is signed in, as `GET /v1/me` tells it. */
export type Person = Extract<Schemas['Me'], { kind: 'staff' }>;

export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signedIn'; readonly person: Person }
  /** No net: whoever was signed in here last, as their device's lock says. */
  | { readonly kind: 'away'; readonly person: Person }
  /** `before`: whoever was signed in here until a moment ago. */
  | { readonly kind: 'signedOut'; readonly isOver: boolean; readonly before: Person | undefined };

/** The server notes at most once a minute that a session is used. */
const NOTED_EVERY_MS = 60_000;

/** Who is signed in, until when, and the API as they ask it. */
export class Session {
  /** By which the session itself goes, and what is kept on the device. */
  readonly wall = new ServerClock();
  /** Of a rehearsal, where the page is in one. */
  readonly standing = rehearsalId === undefined ? undefined : new StandingClock();
  /** By which cases go. */
  readonly clock: Clock = this.standing ?? this.wall;
  private readonly conversation: Conversation = {
    language: () => this.language(),
    csrfToken: () => this.person?.csrfToken,
    rehearsalId,
    readTokenAgain: () => this.readAgain(),
    onAnswer: (response) => this.heard(response),
    fetch: (request) => firstAnswerTo(request) ?? fetch(request),
  };
  readonly api = apiFor(location.origin, this.conversation);
  private current: SessionState = { kind: 'unknown' };
  private lastAnswerAt: Instant = instant(0);
  private readAt: Instant = instant(0);
  private readonly listeners = new Set<() => void>();
  private readonly leaving: (() => Promise<void>)[] = [];

  constructor(private readonly language: () => Language) {}

  /** A request that is not made by the typed client, as that client would make it. */
  ask(request: Request): Promise<Response> {
    return ask(request, this.conversation);
  }

  get state(): SessionState {
    return this.current;
  }

  get person(): Person | undefined {
    return this.current.kind === 'signedIn' ? this.current.person : undefined;
  }

  /** Whose page this is: who is signed in, or was until a moment ago. */
  get whose(): Person | undefined {
    return this.whoWas();
  }

  /** Answers how to stop listening. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asks who is signed in. Throws `Unreachable` where nobody answers. */
  async read(): Promise<void> {
    try {
      const me = await answerOf(this.api.GET('/v1/me'));
      if (me.kind !== 'staff') return;
      this.readAt = this.lastAnswerAt;
      this.become({ kind: 'signedIn', person: me });
    } catch (error) {
      if (!(error instanceof Refused && error.problem.status === 401)) throw error;
      const isOver = error.problem.code === 'sessionOver';
      this.become({ kind: 'signedOut', isOver, before: this.whoWas() });
    }
  }

  /** Asks who is signed in, and answers whether it is the same person as before. Throws `Unreachable` where nobody answers. */
  async readAgain(): Promise<boolean> {
    const before = this.person?.id;
    await this.read();
    return before !== undefined && this.person?.id === before;
  }

  /** The same, and no second try where the token is old. */
  askOnce(request: Request): Promise<Response> {
    return askOnce(request, this.conversation);
  }

  /** There is no net, and this person has opened what lies here of theirs. */
  becomeAway(person: Person): void {
    this.become({ kind: 'away', person });
  }

  /** What is done before signing out. */
  beforeSignOut(act: () => Promise<void>): void {
    this.leaving.push(act);
  }

  /** When the session ends if nothing more is asked, and whether asking would put that off. Undefined while signed out. */
  end(): { readonly at: Instant; readonly canBePutOff: boolean } | undefined {
    if (!this.person) return undefined;
    const { sessionEndsAt, sessionLastsUntil } = this.person;
    const last = instant(sessionLastsUntil);
    const idleMs = millis(instant(sessionEndsAt)) - millis(this.readAt);
    const unused = plusMillis(this.lastAnswerAt, idleMs - NOTED_EVERY_MS);
    return sessionEndsAt < last && unused < last ? { at: unused, canBePutOff: true } : { at: last, canBePutOff: false };
  }

  /** Milliseconds until a moment, by the server's clock. */
  until(moment: Instant): number {
    return millis(moment) - millis(this.wall.now());
  }

  async signOut(): Promise<void> {
    for (const act of this.leaving) await act();
    const headers = { 'X-CSRF-Token': this.person?.csrfToken ?? '' };
    const response = await fetch('/logout', { method: 'POST', headers });
    const { endSession } = (await response.json()) as { endSession: string | null };
    location.assign(endSession ?? '/');
  }

  private whoWas(): Person | undefined {
    if (this.current.kind === 'signedOut') return this.current.before;
    return this.current.kind === 'unknown' ? undefined : this.current.person;
  }

  private heard(response: Response): void {
    this.wall.correctBy(response, arrivalOf(response));
    if (response.status === 401) {
      if (this.person) this.become({ kind: 'signedOut', isOver: true, before: this.person });
    } else this.lastAnswerAt = this.wall.now();
  }

  private become(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

/** Where one signs in, and comes back to where one was. */
export const signInAddress = (returnTo = location.pathname + location.search): string =>
  `/login?returnTo=${encodeURIComponent(returnTo)}`;
