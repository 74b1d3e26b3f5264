import { v5 } from 'uuid';
import {
  asEvents,
  type CaseEvent,
  type CaseId,
  type CaseState,
  type Command,
  type CommandId,
  decide,
  type EntryId,
  evolve,
  isRejection,
  type MunicipalityId,
  nextStep,
  type Rules,
  rulesAt,
  type Sealed,
  stepReached,
  theProcess,
} from '../../domain';
import { atLocal, type Instant, type LocalDate, type LocalTime, localDateOf, plusDays } from '../../domain/clock/time';
import type { Identity } from '../../store/identity/identities';
import type { Sealing } from '../../store/keys/case-keys';
import type { MunicipalRules } from '../../store/rules/load-rules';
import { type SeededMunicipality, type SeededPerson, seededStaff, seededTeam } from '../../store/seed';
import { caseIdFor } from '../../temporal/derived-ids';
import { type Chance, chanceOf } from './chance';

/** The name under which every demo id is made: the same ones at every start. */
const NAMESPACE = '6f0d7a52-3c1e-5b0f-9d55-0f5d0a7c2e11';

export interface World {
  readonly sealing: Sealing;
  readonly rules: MunicipalRules;
  /** Nothing that a case has lived through is later. */
  readonly now: Instant;
}

export type OnTheDay = { readonly as?: SeededPerson; readonly time?: string };

/**
 * An invented case that lives from a day in the past until today, decided by the domain alone: acts are given on their
 * days, and in between everything comes about that comes by itself.
 */
export class LivedCase {
  readonly caseId: CaseId;
  readonly id: MunicipalityId;
  readonly chance: Chance;
  readonly events: CaseEvent[] = [];
  /** Who the citizen is, with the command that each part was told with. */
  readonly identities: { readonly command: CommandId; readonly identity: Identity }[] = [];
  readonly #opening: CommandId;
  #state: CaseState | undefined;
  #given = 0;
  #clock: Instant;

  constructor(
    private readonly world: World,
    readonly municipality: SeededMunicipality,
    readonly name: string,
  ) {
    this.id = municipality as string as MunicipalityId;
    this.#opening = this.#idOf('opening');
    this.caseId = caseIdFor({ municipality: this.id, rehearsalId: null }, this.#opening);
    this.chance = chanceOf(`${municipality}/${name}`);
    this.#clock = atLocal('2000-01-01' as LocalDate, '08:00' as LocalTime);
  }

  get state(): CaseState {
    if (!this.#state) throw new Error(`${this.name} has not begun`);
    return this.#state;
  }

  /** The day at which the case stands. */
  get today(): LocalDate {
    return localDateOf(this.#clock);
  }

  staff(person: SeededPerson) {
    return seededStaff(this.municipality, person);
  }

  get team() {
    return seededTeam(this.municipality);
  }

  /** The day so many days before the real today, or after it. */
  day(days: number): LocalDate {
    return plusDays(localDateOf(this.world.now), days);
  }

  moment(days: number, time: string): Instant {
    return atLocal(this.day(days), time as LocalTime);
  }

  async text(words: string): Promise<Sealed> {
    return this.world.sealing.seal(this.id, this.caseId, words, this.#idOf('text'));
  }

  /** Lets a command be given on a day, and answers the id of what it made. Throws where the domain refuses it. */
  give(day: LocalDate, command: Command, { as = 'worker', time = '10:00' }: OnTheDay = {}): EntryId {
    this.#waitUntil(atLocal(day, time as LocalTime));
    this.#given += 1;
    const id = this.#state ? this.#idOf(`command ${this.#given}`) : this.#opening;
    const by = { kind: 'staff', id: this.staff(as) } as const;
    const decision = decide(this.#state, command, { rules: this.#rules(), now: this.#clock, by, commandId: id });
    if (isRejection(decision)) {
      throw new Error(`${this.name}, ${day}: ${command.type} was refused: ${JSON.stringify(decision)}`);
    }
    this.#take(asEvents(this.#state, decision.events, { at: this.#clock, by, command: { id, digest: 'demo' } }));
    return id as string as EntryId;
  }

  /** Lets time pass until the morning of a day. */
  passTo(day: LocalDate): void {
    this.#waitUntil(atLocal(day, '07:00' as LocalTime));
  }

  /** What was said with the latest command of who the citizen is. */
  saysOfThemself(identity: Identity): void {
    const command = this.events.at(-1)?.command?.id;
    if (!command) throw new Error(`${this.name}: nobody said anything`);
    this.identities.push({ command, identity });
  }

  /** Until now: everything has come about that comes by itself. */
  untilNow(): this {
    this.#waitUntil(this.world.now);
    return this;
  }

  #waitUntil(wanted: Instant): void {
    const until = wanted < this.world.now ? wanted : this.world.now;
    for (;;) {
      const step = this.#state && nextStep(this.#state, this.#rules());
      if (!this.#state || !step || step.at > until) break;
      this.#clock = step.at > this.#clock ? step.at : this.#clock;
      const context = { rules: this.#rules(), now: this.#clock, by: theProcess, commandId: this.#idOf('step') };
      const decision = stepReached(this.#state, context);
      if (isRejection(decision) || decision.events.length === 0) throw new Error(`${step.kind} brought about nothing`);
      this.#take(asEvents(this.#state, decision.events, { at: this.#clock, by: theProcess }));
    }
    this.#clock = until > this.#clock ? until : this.#clock;
  }

  #rules(): Rules {
    const { book } = this.world.rules;
    const standard = book.standards.filter(({ id }) => id === this.municipality).at(-1);
    const pinned = this.#state?.standard ?? { id: this.municipality, version: standard?.version ?? 1 };
    const { upcoming, ...rules } = rulesAt(book, pinned, this.#clock);
    // Before the first settings hold, they hold all the same, and need not come into force.
    return { ...rules, upcoming: upcoming.filter(({ version }) => version > rules.settings.version) };
  }

  #take(events: readonly CaseEvent[]): void {
    for (const event of events) this.#state = evolve(this.#state, event);
    this.events.push(...events);
  }

  #idOf(what: string): CommandId {
    return v5(`${this.municipality}/${this.name}/life/${what}`, NAMESPACE) as CommandId;
  }
}
