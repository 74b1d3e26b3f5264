import { randomUUID } from 'node:crypto';
import type { CommandId } from '../../../domain';
import { type Identity, writeIdentity } from '../../../store/identity/identities';
import { sealing } from '../../../store/keys/case-keys';
import { recordCaseEvents } from '../../../store/record/record-case-events';
import { ahead } from '../../store/setup/ahead';
import { PlayedCase, sealed } from '../../store/setup/cases';
import { people, teamOf } from './people';
import type { ApiUnderTest } from './running-api';

/** A case of `worker`'s, played by the domain alone and recorded as it is when `record` is called; no workflow has it. */
export class RecordedCase extends PlayedCase {
  readonly #referral = randomUUID() as CommandId;

  constructor(referredAt: string, acceptedAt: string, worker = people.worker, team = teamOf.ballerup) {
    super('ballerup');
    const { caseId, id: municipality } = this;
    const data = { caseId, municipality, channel: 'phone', referrer: 'neighbour', description: sealed } as const;
    this.do(referredAt, { type: 'refer', data }, this.#referral);
    const assessment = { leastIntrusive: sealed, reason: sealed };
    this.do(acceptedAt, { type: 'accept', data: { worker, team, assessment } });
  }

  /** Who the citizen is, written with the referral, and all events so far, with texts that can be opened. */
  async record({ system }: ApiUnderTest, identity: Identity, rehearsalId?: string): Promise<this> {
    const { store, keys, rules } = system;
    const { caseId, id: municipality } = this;
    const at = { caseId, municipality, ...ahead(this.#referral) };
    await writeIdentity(store.db, keys, { ...at, identity });
    const text = await sealing(store.db, keys).seal(municipality, caseId, 'Noget, der blev skrevet', this.#referral);
    const events = JSON.parse(JSON.stringify(this.events).replaceAll(sealed, text)) as typeof this.events;
    await recordCaseEvents({ db: store.db, rules }, { ...this.recording, events, ...(rehearsalId && { rehearsalId }) });
    return this;
  }
}
