import {
  asEvents,
  type CaseEvent,
  type CaseId,
  type CaseState,
  type Command,
  type CommandData,
  type CommandId,
  type CommandType,
  carriedOf,
  deadlinesOf,
  decide,
  type EntryId,
  evolve,
  isRejection,
  type MessageDraft,
  type MunicipalityId,
  messagesOf,
  nextStep,
  openTasksOf,
  type Rejection,
  type RuleBook,
  rulesAt,
  type ScheduledStep,
  type Sealed,
  type StaffId,
  type Step,
  stepAfter,
  stepsBefore,
  type TeamId,
  type Warning,
} from '../../domain';
import { lackingFor } from '../../domain/case/consent-facts';
import type { Outcome } from '../../domain/case/contact-facts';
import type { Service } from '../../domain/case/handover-states';
import {
  atLocal,
  type Instant,
  type LocalDate,
  latest,
  localDate,
  localTime,
  plusMillis,
  showDate,
  showInstant,
} from '../../domain/clock/time';
import type { Actor } from '../../domain/ids';
import type { FirstAssessment } from '../../domain/intake/first-assessment';
import type { LogContact } from '../../domain/outreach/contact';
import type { EventType } from '../../domain/process';
import { bookWith, ruleBookVersion } from '../../domain/rules/rule-book';
import type { LocalSettings } from '../../domain/rules/settings';
import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import { show } from './shown';

const standards = loadShippedStandards();
const settings = loadShippedSettings();

export type Municipality = 'ballerup' | 'gentofte';

/** The shipped standard of a municipality and its shipped settings, changed where a test says so. */
export function shippedRules(municipality: Municipality, change: (shipped: LocalSettings) => LocalSettings = same) {
  const ofMunicipality = settings.filter((one) => one.municipality === municipality);
  const standard = standards.find(({ id }) => id === municipality);
  if (!standard) throw new Error(`${municipality} has no standard`);
  const settingsOfIt = ofMunicipality.map(change);
  return {
    schemaVersion: ruleBookVersion,
    standards: [carriedOf(standard)],
    settings: settingsOfIt,
  } satisfies RuleBook;
}

const same = (shipped: LocalSettings) => shipped;

/** Settings as shipped, with some numbers of the unreachable chain, or others, changed. */
export function settingsOf(municipality: Municipality): LocalSettings {
  const [shipped] = shippedRules(municipality).settings;
  if (!shipped) throw new Error(`${municipality} has no settings`);
  return shipped;
}

export const text = 'sealed' as Sealed;
export const anna = 'a0000000-0000-4000-8000-00000000a77a' as StaffId;
export const bo = 'b0000000-0000-4000-8000-0000000000b0' as StaffId;
export const lead = '1ead0000-0000-4000-8000-000000001ead' as StaffId;
export const team = '7ea00000-0000-4000-8000-000000007ea0' as TeamId;
export const otherCase = 'ca5e0000-0000-4000-8000-0000000000ff' as CaseId;
export const staff = (id: StaffId): Actor => ({ kind: 'staff', id });

/** `2025-07-28 10:00`, or a date alone for ten o'clock, on the clock in Denmark. */
export function at(when: string): Instant {
  const [date = '', time = '10:00'] = when.split(' ');
  return atLocal(localDate(date), localTime(time));
}
export const day = (date: string): LocalDate => localDate(date);
export const shown = (instant: Instant | undefined) => (instant ? showInstant(instant) : undefined);

/** A case of this municipality, on the rules that it ships with. Nothing has happened yet. */
export function aCase(municipality: Municipality = 'ballerup', book: RuleBook = shippedRules(municipality)): CaseStory {
  return new CaseStory(municipality, book);
}

/** A case that Anna has just accepted, referred the same morning. */
export function anAcceptedCase(when: string, municipality: Municipality = 'ballerup', book?: RuleBook): CaseStory {
  return aCase(municipality, book).on(`${when} 09:00`).referred().on(`${when} 10:00`).accepted();
}

/**
 * A case under test: `on` lets time pass, taking every step at its deadline, and commands are given at the moment
 * reached. Events and messages are collected.
 */
export class CaseStory {
  readonly events: CaseEvent[] = [];
  readonly messages: (MessageDraft & { readonly seq: number })[] = [];
  warnings: readonly Warning[] = [];
  now: Instant = at('2025-01-01');
  /** Asked before each step is taken. */
  beforeStep: (step: ScheduledStep) => void = () => {};
  /** Called with each step that the process took. */
  afterStep: (step: Step) => void = () => {};
  /** How many milliseconds after a deadline the process wakes; then whoever says something at that moment is first. */
  delayOfWake: (() => number) | undefined;
  private current: CaseState | undefined;
  private actor: Actor = staff(anna);
  private commands = 0;

  constructor(
    private readonly municipality: Municipality,
    public book: RuleBook,
  ) {}

  get state(): CaseState {
    if (!this.current) throw new Error('the case has not begun');
    return this.current;
  }

  get rules() {
    const [first] = this.book.standards;
    if (!first) throw new Error('no standard');
    return rulesAt(this.book, this.current?.standard ?? first, this.now);
  }

  /** Lets time pass until then, deadline by deadline. */
  on(when: string): this {
    return this.passTimeUntil(at(when));
  }

  passTimeUntil(until: Instant): this {
    for (let turns = 0; ; turns += 1) {
      const next = this.dueOrNext?.scheduled;
      if (!next) break;
      const wake = latest(this.now, plusMillis(next.at, this.delayOfWake?.() ?? 0));
      if (wake > until || (this.delayOfWake && wake === until)) break;
      if (turns > 2_000) throw new Error(`time stands still at ${showInstant(this.now)}: ${next.kind} ${next.cause}`);
      this.now = wake;
      this.beforeStep(next);
      this.reach(next);
    }
    if (until > this.now) this.now = until;
    return this;
  }

  /** The system is away from now until then, and does all that is overdue as it comes back. */
  awayUntil(when: string): this {
    return this.awayUntilThen(at(when));
  }

  awayUntilThen(until: Instant): this {
    this.now = until;
    return this.passTimeUntil(until);
  }

  private reach(next: ScheduledStep): void {
    const step = this.dueOrNext;
    if (!step || step.scheduled.at > this.now) return;
    if (step.events.length === 0) throw new Error(`nothing came of ${next.kind} ${next.cause} at ${next.at}`);
    this.record(step.events);
    this.afterStep(step);
  }

  /** Does what counts from before now, as someone's act at this moment finds it done. */
  catchUp(): this {
    if (this.current) this.record(stepsBefore(this.current, this.processedUntil, this.now, this.rulesOf));
    return this;
  }

  private get dueOrNext(): Step | undefined {
    return this.current && stepAfter(this.current, this.processedUntil, this.now, this.rulesOf);
  }

  private get processedUntil(): Instant {
    return this.current?.lastEventAt ?? this.now;
  }

  private readonly rulesOf = ({ standard }: CaseState, moment: Instant) => rulesAt(this.book, standard, moment);

  /** Sets who gives the following commands. */
  by(id: StaffId): this {
    this.actor = staff(id);
    return this;
  }

  /** The service of a handover gives the following commands, by its link. */
  byServiceOf(handover: EntryId): this {
    this.actor = { kind: 'receivingService', id: handover };
    return this;
  }

  /** The next command has this number and so this id, however many have been given before it. */
  numbered(number: number): this {
    this.commands = number - 1;
    return this;
  }

  /** Gives the command, and fails the test where it is rejected. */
  does<T extends CommandType>(type: T, data: CommandData[T]): this {
    const refused = this.tries(type, data);
    if (refused) throw new Error(`${type} was refused: ${JSON.stringify(refused)}`);
    return this;
  }

  /** Gives the command; returns the rejection, or undefined where it was accepted. */
  tries<T extends CommandType>(type: T, data: CommandData[T]): Rejection | undefined {
    this.commands += 1;
    this.catchUp();
    const decision = decide(this.current, { type, data } as Command, this.context());
    if (isRejection(decision)) return decision;
    if (type === 'moveToStandard') this.book = bookWith(this.book, data as CommandData['moveToStandard']);
    this.warnings = decision.warnings;
    const command = { id: this.commandId, digest: `digest ${this.commands}` };
    this.record(asEvents(this.current, decision.events, { at: this.now, by: this.actor, command }));
    return undefined;
  }

  private context() {
    return { rules: this.rules, now: this.now, by: this.actor, commandId: this.commandId };
  }

  private get commandId(): CommandId {
    return `c0000000-0000-4000-8000-${String(this.commands).padStart(12, '0')}` as CommandId;
  }

  private record(events: readonly CaseEvent[]): void {
    for (const event of events) {
      this.current = evolve(this.current, event);
      this.events.push(event);
      const drafts = messagesOf(event, this.current, this.rulesOf(this.current, event.at));
      this.messages.push(...drafts.map((draft) => ({ ...draft, seq: event.seq })));
    }
  }

  /** The id of what was made last: a contact, an appointment, a consent, a handover. */
  get last(): EntryId {
    return this.commandId as string as EntryId;
  }

  // What people do, in the words of the standards.

  referred(more: Partial<CommandData['refer']> = {}): this {
    return this.does('refer', {
      caseId: 'ca5e0000-0000-4000-8000-000000000001' as CaseId,
      municipality: this.municipality as MunicipalityId,
      channel: 'phone',
      referrer: 'neighbour',
      description: text,
      ...more,
    });
  }

  startedOnOwnInitiative(more: Partial<CommandData['startOwnInitiative']> = {}): this {
    return this.does('startOwnInitiative', {
      caseId: 'ca5e0000-0000-4000-8000-000000000002' as CaseId,
      municipality: this.municipality as MunicipalityId,
      judgement: text,
      worker: anna,
      team,
      assessment: this.leastIntrusive,
      ...more,
    });
  }

  movedIn(more: Partial<CommandData['moveIn']> = {}): this {
    return this.does('moveIn', {
      caseId: 'ca5e0000-0000-4000-8000-000000000003' as CaseId,
      municipality: this.municipality as MunicipalityId,
      referredAt: this.now,
      acceptedAt: this.now,
      phase: this.rules.standard.phases[0]?.id ?? '',
      worker: anna,
      team,
      assessment: { noneKnown: true },
      ...more,
    });
  }

  /** Ballerup asks at every triage why this is the least intrusive measure (B3). */
  private get leastIntrusive(): FirstAssessment {
    return this.rules.standard.leastIntrusive ? { leastIntrusive: text } : {};
  }

  accepted(assessment: FirstAssessment = {}): this {
    const words = { ...this.leastIntrusive, reason: text };
    return this.does('accept', { worker: anna, team, assessment: { ...words, ...assessment } });
  }

  logged(outcome: Outcome, more: Partial<LogContact> = {}): this {
    return this.does('logContact', this.contact(outcome, more));
  }

  contact(outcome: Outcome, more: Partial<LogContact> = {}): LogContact {
    return { happenedAt: this.now, outcome, channel: 'visit', place: 'publicPlace', ...more };
  }

  met(more: Partial<LogContact> = {}): this {
    return this.logged('contactMade', more);
  }

  /** Nobody there, at each of these times: by turns at home and where people meet. */
  triedInVain(...when: string[]): this {
    for (const [index, one] of when.entries()) {
      this.on(one).logged('notMet', { place: index % 2 === 0 ? 'home' : 'publicPlace' });
    }
    return this;
  }

  phase(to: string, reason?: Sealed): this {
    return this.does('changePhase', { to, ...(reason && { reason }) });
  }

  needContinues(): this {
    const { leastIntrusive } = this.leastIntrusive;
    return this.does('recordNeedReview', {
      need: 'continues',
      reason: text,
      ...(leastIntrusive && { leastIntrusive }),
    });
  }

  /** The name may be given to that service. */
  consented(service: Service = 'psychiatry'): this {
    return this.does('giveConsent', { to: { kind: 'service', service }, toWhom: text, what: ['name'] });
  }

  /** Offered and sent, on the consent to that service that was given last; where there is none, one is given. */
  offered(service: Service, more: Partial<CommandData['offerHandover']> = {}): this {
    const { leastIntrusive } = this.leastIntrusive;
    const sharing = { service, items: ['name'] };
    const covering = () => this.state.consents.findLast((one) => !one.over && !lackingFor([one], sharing))?.id;
    if (!more.consent && !covering()) this.consented(service);
    const consent = covering() ?? ('none' as EntryId);
    return this.does('offerHandover', {
      service,
      consent,
      share: ['name'],
      ...(leastIntrusive && { leastIntrusive }),
      ...more,
    });
  }

  /** Local settings that the municipality decides; they travel to the case as it is told of them. */
  decidesSettings(changed: LocalSettings): this {
    return this.does('applySettings', { settings: changed }).takesSettings({ settings: changed });
  }

  /** Rules are data: the settings that the case was told of are in its book from then on. */
  takesSettings({ settings: changed }: CommandData['applySettings']): this {
    this.book = bookWith(this.book, { settings: changed });
    return this;
  }

  /** Two-way contact at every follow-up, and every need review answered, until then. */
  metAtEveryFollowUpUntil(when: string): this {
    const until = at(when);
    for (;;) {
      const asked = openTasksOf(this.state, this.rules)
        .filter(({ kind }) => kind === 'followUp' || kind === 'needReview' || kind === 'firstAttempt')
        .sort((a, b) => (a.showsFrom < b.showsFrom ? -1 : 1))[0];
      if (!asked || asked.showsFrom >= until) return this.passTimeUntil(until);
      this.passTimeUntil(asked.showsFrom);
      if (this.openTasks.every(({ cause }) => cause !== asked.cause)) continue;
      if (asked.kind === 'needReview') this.needContinues();
      else this.met();
    }
  }

  // What can be seen of the case.

  get status() {
    return this.state.status;
  }

  get nextStep(): ScheduledStep | undefined {
    return this.current && nextStep(this.current, this.rules);
  }

  get deadlines() {
    return deadlinesOf(this.state, this.rules);
  }

  /** The next step as one reads it: `26.10.2025 10.00 unreachableReached`. */
  get next(): string | undefined {
    const next = this.nextStep;
    return next && `${showInstant(next.at)} ${next.kind}`;
  }

  get openTasks() {
    return openTasksOf(this.state, this.rules);
  }

  task(kind: string) {
    return this.openTasks.find((one) => one.kind === kind);
  }

  /** By when something should be done: `23.12.2025 16.00`. */
  due(kind: string): string | undefined {
    return shown(this.task(kind)?.due);
  }

  event<T extends EventType>(type: T): CaseEvent<T> {
    const found = this.events.findLast((one) => one.type === type);
    if (!found) throw new Error(`no ${type} has happened: ${this.events.map((one) => one.type).join(', ')}`);
    return found as CaseEvent<T>;
  }

  has(type: EventType): boolean {
    return this.events.some((one) => one.type === type);
  }

  /** What has happened, a line an event: `26.10.2025 10.00 mayItEndAsked until 10.11.2025`. */
  timeline(...only: EventType[]): string[] {
    return this.events.filter(({ type }) => only.length === 0 || only.includes(type)).map(show);
  }

  /** What has been told to whom, and from when they see it: `02.06.2025 10.00 assigned → worker`. */
  get told(): string[] {
    return this.messages.map(
      ({ visibleFrom, kind, step, to }) =>
        `${showInstant(visibleFrom)} ${kind}${step === 'news' ? '' : ` ${step}`} → ${to.role === 'staff' ? to.id : to.role}`,
    );
  }

  toldOf(kind: string): string[] {
    return this.told.filter((line) => line.split(' ')[2] === kind);
  }

  get phaseNow() {
    return this.state.phase;
  }

  get endedOn(): string | undefined {
    const { ended } = this.state;
    return ended && `${showDate(ended.on)} ${ended.ground}`;
  }
}
