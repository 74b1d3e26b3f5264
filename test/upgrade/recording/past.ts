import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import type { Actor, CaseId, Command, CommandId, EntryId, Instant, MunicipalityId, Sealed } from '../../../domain';
import { atLocal, instant, type LocalDate, type LocalTime, localDateOf, plusDays } from '../../../domain/clock/time';
import { sealing } from '../../../store/keys/case-keys';
import { digestOf } from '../../../store/keys/digest';
import { waitForVersion } from '../../../store/read/wait-for-version';
import { everyRule } from '../../../store/rules/rule-book';
import { type SeededMunicipality, type SeededPerson, seededStaff, seededTeam } from '../../../store/seed';
import { NAMESPACE } from '../../../temporal/prepare-server';
import { startOfNewCase } from '../../../temporal/start-case';
import { startAndUpdateCase, update } from '../../../temporal/update';
import { fastForward, virtualNow } from '../../../temporal/virtual-time';
import * as wire from '../../../workflows/messages';
import type { RunningSystem } from '../../environment/running-system';

const SECOND = 1_000;

/**
 * A case that began on a day in the past and has lived until today: its clock is set back at its start, as a rehearsal's
 * is, and virtual time brings it here. What it leaves in the store is what it would have left there in all that time.
 */
export class PastCase {
  readonly caseId = randomUUID() as CaseId;
  private readonly id: MunicipalityId;
  private readonly shiftMs: number;
  private handle: WorkflowHandle | undefined;

  constructor(
    private readonly system: RunningSystem,
    readonly municipality: SeededMunicipality,
    readonly name: string,
    begunAt: Instant,
  ) {
    this.id = municipality as string as MunicipalityId;
    this.shiftMs = Date.parse(begunAt) - Date.now();
  }

  staff(person: SeededPerson) {
    return seededStaff(this.municipality, person);
  }

  async text(words: string): Promise<Sealed> {
    const { store, keys } = this.system;
    return sealing(store.db, keys).seal(this.id, this.caseId, words, randomUUID() as CommandId);
  }

  /** The first command, with the rules that were there on the day. */
  async begin(command: Command, as: SeededPerson = 'worker'): Promise<void> {
    const { client, rules, taskQueue } = this.system;
    const start = startOfNewCase(
      { taskQueue },
      {
        municipality: this.id,
        caseId: this.caseId,
        rules: await everyRule(rules, this.id),
        rehearsal: { id: '', clockShiftMs: this.shiftMs },
      },
    );
    await startAndUpdateCase(client, start, this.message(command, as));
    this.handle = await start.workflowHandle();
  }

  async beginOnOwnInitiative(): Promise<void> {
    const judgement = await this.text('Sover i skuret bag stationen');
    const assessment = { leastIntrusive: await this.text('Intet mindre når ham') };
    const { caseId, id: municipality } = this;
    const who = { worker: this.staff('worker'), team: seededTeam(this.municipality) };
    await this.begin({ type: 'startOwnInitiative', data: { caseId, municipality, judgement, ...who, assessment } });
  }

  /** Answers what the command made, where it made something that may be named later. */
  async give(command: Command, as: SeededPerson = 'worker'): Promise<EntryId> {
    const message = this.message(command, as);
    await update(this.running(), message);
    return message.id as string as EntryId;
  }

  /** An attempt, a sighting or a contact, at the moment at which the case stands. */
  async contact(outcome: 'contactMade' | 'notMet' | 'messageLeft' | 'seen', more: object = {}): Promise<void> {
    const note = await this.text('Ved søen, i regnvejr');
    await this.give({ type: 'logContact', data: { outcome, channel: 'visit', place: 'publicPlace', note, ...more } });
  }

  /** Lets days go by, until the same hour. */
  async pass(days: number): Promise<void> {
    const now = await this.now();
    const later = atLocal(plusDays(localDateOf(now), days), '10:00' as LocalTime);
    await this.passUntil(later);
  }

  /** Brings the case to today, and waits until the store has all of it. */
  async toToday(): Promise<void> {
    await this.passUntil(instant(Date.now()));
    const { version } = (await this.running().query<{ version: number }>(wire.stateQuery)) ?? { version: 0 };
    await waitForVersion(this.system.store, { municipality: this.id, caseId: this.caseId, version });
  }

  async on(days: number): Promise<LocalDate> {
    return plusDays(localDateOf(await this.now()), days);
  }

  async now(): Promise<Instant> {
    const { connection } = this.system;
    const now = await virtualNow(connection, NAMESPACE, this.running().workflowId);
    return instant(now.getTime() + this.shiftMs);
  }

  private async passUntil(at: Instant): Promise<void> {
    const further = Date.parse(at) - Date.parse(await this.now());
    if (further > SECOND) {
      await fastForward(this.system.connection, NAMESPACE, this.running().workflowId, further);
    }
  }

  private running(): WorkflowHandle {
    if (!this.handle) throw new Error(`${this.name} has not begun`);
    return this.handle;
  }

  private message(command: Command, as: SeededPerson): wire.CommandMessage {
    const by: Actor = { kind: 'staff', id: this.staff(as) };
    const digest = digestOf(this.system.keys, { type: command.type, caseId: this.caseId, content: command.data });
    return { command, id: randomUUID() as CommandId, digest, by };
  }
}
