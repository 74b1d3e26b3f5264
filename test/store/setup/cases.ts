import { randomUUID } from 'node:crypto';
import {
  asEvents,
  type CaseEvent,
  type CaseId,
  type CaseState,
  type Command,
  type CommandId,
  decide,
  evolve,
  isRejection,
  type MunicipalityId,
  nextStep,
  type Rules,
  rulesAt,
  type Sealed,
  stepReached,
  theProcess,
} from '../../../domain';
import { type Instant, instant } from '../../../domain/clock/time';
import { loadShippedSettings, loadShippedStandards } from '../../../standards/load';
import { type SeededMunicipality, type SeededPerson, seededStaff, seededTeam } from '../../../store/seed';

export const shipped = { standards: loadShippedStandards(), settings: loadShippedSettings() };

/** An encrypted text, whose content no test reads. */
export const sealed = 's1.c29tZXRoaW5n' as Sealed;

/** A case played by the domain alone, whose events are then recorded. */
export class PlayedCase {
  readonly caseId = randomUUID() as CaseId;
  readonly events: CaseEvent[] = [];
  state: CaseState | undefined;

  constructor(readonly municipality: SeededMunicipality) {}

  get id(): MunicipalityId {
    return this.municipality as string as MunicipalityId;
  }

  rules(now: Instant): Rules {
    const standard = shipped.standards.find(({ id }) => id === this.municipality);
    return rulesAt(bookOf(this.municipality), { id: this.municipality, version: standard?.version ?? 1 }, now);
  }

  /** Gives a command at a moment, and answers the events that followed. */
  do(at: string, command: Command, commandId: string = randomUUID(), person: SeededPerson = 'worker'): CaseEvent[] {
    const now = instant(at);
    const by = { kind: 'staff', id: seededStaff(this.municipality, person) } as const;
    const decision = decide(this.state, command, {
      rules: this.rules(now),
      now,
      by,
      commandId: commandId as CommandId,
    });
    if (isRejection(decision)) throw new Error(`${command.type} was refused: ${JSON.stringify(decision)}`);
    return this.take(
      asEvents(this.state, decision.events, { at: now, by, command: { id: commandId as CommandId, digest: 'd1' } }),
    );
  }

  /** Lets time pass: every step up to a moment is taken. */
  wait(until: string): CaseEvent[] {
    const events: CaseEvent[] = [];
    for (;;) {
      const step = this.state && nextStep(this.state, this.rules(instant(until)));
      if (!this.state || !step || step.at > until) return events;
      const context = {
        rules: this.rules(step.at),
        now: step.at,
        by: theProcess,
        commandId: randomUUID() as CommandId,
      };
      const decision = stepReached(this.state, context);
      if (isRejection(decision) || decision.events.length === 0) throw new Error(`${step.kind} brought about nothing`);
      events.push(...this.take(asEvents(this.state, decision.events, { at: step.at, by: theProcess })));
    }
  }

  refer(at: string): CaseEvent[] {
    const { caseId, id: municipality } = this;
    const data = { caseId, municipality, channel: 'phone', referrer: 'neighbour', description: sealed } as const;
    return this.do(at, { type: 'refer', data });
  }

  accept(at: string): CaseEvent[] {
    const worker = seededStaff(this.municipality, 'worker');
    const team = seededTeam(this.municipality);
    return this.do(at, {
      type: 'accept',
      data: { worker, team, assessment: { leastIntrusive: sealed, reason: sealed } },
    });
  }

  contact(
    at: string,
    outcome: 'contactMade' | 'notMet' = 'contactMade',
    commandId?: string,
    by?: SeededPerson,
  ): CaseEvent[] {
    const data = { happenedAt: instant(at), outcome, channel: 'visit', place: 'publicPlace', note: sealed } as const;
    return this.do(at, { type: 'logContact', data }, commandId, by);
  }

  private take(events: CaseEvent[]): CaseEvent[] {
    for (const event of events) this.state = evolve(this.state, event);
    this.events.push(...events);
    return events;
  }

  get recording() {
    return { municipality: this.id, caseId: this.caseId, events: this.events };
  }
}

export function bookOf(municipality: SeededMunicipality) {
  return {
    standards: shipped.standards.filter(({ id }) => id === municipality),
    settings: shipped.settings.filter((settings) => settings.municipality === municipality),
  };
}
