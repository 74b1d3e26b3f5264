import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../api/paths';
import type { CaseId, Status } from '../../domain';
import { type Instant, instant, plusMinutes } from '../../domain/clock/time';
import { type SeededMunicipality, type SeededPerson, seededStaff } from '../../store/seed';
import { type Api, filled, type Refused } from './api';
import { type CaseView, viewOf } from './case-view';
import { type Message, messagesFor, watchersOf } from './messages';

/** Who acts in a story: someone on the municipality's invented staff, or anyone at all through the public form. */
export type Who = SeededPerson | 'public';

export type Answer = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly status: Status;
  readonly phase: string | null;
  readonly warnings: readonly { readonly code: string; readonly text: string; readonly clause: string | null }[];
};

/** What people in the story do at follow-ups until the story says otherwise. */
export type Habit = 'contactGoesOn' | 'onlyAttempts';

/** A warning or a refusal that someone met. */
export type Remark = {
  readonly at: Instant;
  readonly kind: 'warning' | 'refusal';
  readonly text: string;
  readonly clause: string | null;
};

/** How far a move of the rehearsal's time has come. */
type Moving = {
  readonly now: string;
  readonly advance: { readonly doneAt: string | null; readonly failed: string | null } | null;
};

const LOOK_AGAIN_MS = 100;

/** The name of the case that a story is about, where it has only one. */
const THE_CASE = 'the case';

/**
 * One story as it is played: a rehearsal in a running system, with a clock of its own, the cases in it by the names that
 * the story gives them, and all that people have been told.
 */
export class Scene {
  readonly messages: Message[] = [];
  readonly cases = new Map<string, CaseId>();
  readonly workers = new Map<CaseId, SeededPerson>();
  readonly visits = new Map<string, string>();
  /** Entries that are spoken of again: a consent, a handover, an appointment. */
  readonly entries = new Map<string, string>();
  /** What the API warned of, and what it refused, for the telling. */
  readonly remarks: Remark[] = [];
  /** How many follow-ups there have been: each is at another time and place than the one before. */
  occasions = 0;
  habit: Habit = 'contactGoesOn';
  answer: Answer | undefined;
  refusal: Refused | undefined;
  private spokenOf = THE_CASE;
  /** What has been looked at since the last act or the last move of the clock, by address. */
  private readonly seen = new Map<string, Promise<unknown>>();

  private constructor(
    readonly municipality: SeededMunicipality,
    private readonly api: Api,
    private readonly rehearsal: string,
    public now: Instant,
  ) {}

  static async begin(api: Api, municipality: SeededMunicipality, name: string, startsAt: Instant): Promise<Scene> {
    const as = seededStaff(municipality, 'teamLead');
    const { id } = await api.post<{ id: string }>(paths.rehearsals.list, { name, startsAt }, { as });
    return new Scene(municipality, api.inRehearsal(id), id, startsAt);
  }

  staff(person: SeededPerson): string {
    return seededStaff(this.municipality, person);
  }

  /** The case that is spoken of from here on. */
  speakOf(name: string): void {
    this.spokenOf = name;
  }

  /** A case has begun, and is the one that is spoken of. */
  hasBegun(caseId: CaseId, name: string = THE_CASE, worker: SeededPerson = 'worker'): void {
    this.cases.set(name, caseId);
    this.workers.set(caseId, worker);
    this.speakOf(name);
  }

  get caseId(): CaseId {
    const caseId = this.cases.get(this.spokenOf);
    if (!caseId) throw new RangeError(`there is no case "${this.spokenOf}" yet`);
    return caseId;
  }

  /** Whose the case is that is spoken of. */
  get worker(): SeededPerson {
    return this.workers.get(this.caseId) ?? 'worker';
  }

  /** A write by someone; the answer, where it is a command's, is kept for what is expected next. */
  async write<T = Answer>(
    who: Who,
    path: string,
    body: unknown,
    more: { params?: Record<string, string>; key?: string; method?: 'post' | 'patch' | 'put' } = {},
  ): Promise<T> {
    const { params = {}, key = randomUUID(), method = 'post' } = more;
    const ofTheCase: Record<string, string> = path.includes(':caseId') ? { caseId: this.caseId } : {};
    const as = who === 'public' ? undefined : this.staff(who);
    const answer = await this.api[method]<T>(filled(path, { ...ofTheCase, ...params }), body, { as, key });
    this.answer = answer as unknown as Answer;
    this.seen.clear();
    for (const { text, clause } of this.answer.warnings ?? []) this.remark('warning', text, clause);
    return answer;
  }

  /** A write that is no part of what is told: a message that is read. */
  async quietly(person: SeededPerson, path: string, body: unknown, params: Record<string, string>): Promise<void> {
    await this.api.post(filled(path, params), body, { as: this.staff(person) });
  }

  remark(kind: Remark['kind'], text: string, clause: string | null = null): void {
    this.remarks.push({ at: this.now, kind, text, clause });
  }

  read<T>(who: SeededPerson, path: string, params: Record<string, string> = {}): Promise<T> {
    return this.api.get<T>(filled(path, params), { as: this.staff(who) });
  }

  /** The same, asked only once until something is done or time passes. */
  readOnce<T>(who: SeededPerson, path: string, params: Record<string, string> = {}): Promise<T> {
    const address = `${who} ${filled(path, params)}`;
    const known = this.seen.get(address) ?? this.read<T>(who, path, params);
    this.seen.set(address, known);
    return known as Promise<T>;
  }

  /** Something may have happened that nobody here did: what was looked at is looked at anew. */
  lookAnew(): void {
    this.seen.clear();
  }

  /** Keeps the id of an entry under a name, so that the story can speak of it again. */
  remember(name: string): { key: string } {
    const key = randomUUID();
    this.entries.set(name, key);
    return { key };
  }

  entry(name: string): string {
    const id = this.entries.get(name);
    if (!id) throw new RangeError(`nothing is remembered as "${name}"`);
    return id;
  }

  /** The case that is spoken of, as it stands now. */
  look(): Promise<CaseView> {
    return viewOf(this, this.caseId);
  }

  /** Moves the rehearsal's clock on to a moment, and hears what people have been told by then. */
  async advanceTo(to: Instant): Promise<void> {
    if (to <= this.now) return;
    await this.movesTo(to);
    await this.hear();
  }

  /** Moves the rehearsal's clock on to a moment that has not come yet. */
  async movesTo(to: Instant): Promise<void> {
    const as = this.staff('teamLead');
    const rehearsal = { rehearsalId: this.rehearsal };
    await this.api.post(filled(paths.rehearsals.advance, rehearsal), { to }, { as });
    this.now = await this.arrived(filled(paths.rehearsals.one, rehearsal), as);
    this.seen.clear();
  }

  /** Waits until the move of time that is under way is over. Throws where it came no further. */
  private async arrived(path: string, as: string): Promise<Instant> {
    for (;;) {
      const { now, advance } = await this.api.get<Moving>(path, { as });
      if (advance?.failed) throw new Error(`the rehearsal’s time was not moved: ${advance.failed}`);
      if (advance?.doneAt) return instant(now);
      await pause(LOOK_AGAIN_MS);
    }
  }

  /** Everyone reads what they have been told since they last looked. */
  async hear(): Promise<void> {
    const heard = await Promise.all(watchersOf(this).map((person) => messagesFor(this, person)));
    this.messages.push(...heard.flat());
  }

  /** A minute later: what has just been done is in everyone's list by then. */
  async aMinuteLater(): Promise<void> {
    await this.advanceTo(plusMinutes(this.now, 1));
  }

  /** What is said about each case, in turn; afterwards the story speaks of the one it spoke of before. */
  async inEachCase(say: (caseId: CaseId) => Promise<void>): Promise<void> {
    const before = this.spokenOf;
    for (const [name, caseId] of this.cases) {
      this.speakOf(name);
      await say(caseId);
    }
    this.speakOf(before);
  }
}
