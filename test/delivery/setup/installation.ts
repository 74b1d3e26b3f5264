import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Payload, SerializationContext } from '@temporalio/common';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { type ActivityDependencies, createActivities } from '../../../activities/create-activities';
import type { MailConfiguration } from '../../../activities/delivery/configuration';
import { mailService } from '../../../activities/delivery/dependencies';
import { putShippedRulesInForce } from '../../../cli/prepare/shipped-rules';
import type { MunicipalityId } from '../../../domain';
import type { WallInstant } from '../../../domain/clock/whose';
import { anchorsIn } from '../../../store/audit/anchor-folder';
import { CannotOpen } from '../../../store/keys/aes-gcm';
import { loadMasterKeys } from '../../../store/keys/master-keys';
import { openStore } from '../../../store/open';
import { rulesCache } from '../../../store/rules/load-rules';
import { seedPeople } from '../../../store/seed';
import { connectClient } from '../../../temporal/client';
import { dataConverter } from '../../../temporal/data-converter';
import { EncryptingCodec, workflowIdOfPayload } from '../../../temporal/payload-codec';
import { NAMESPACE } from '../../../temporal/prepare-server';
import { workflowBundle } from '../../../worker/bundle';
import { ensureSchedules, schedules } from '../../../worker/schedules';
import { connectWorker, startWorker } from '../../../worker/worker';
import { deliveryQueue, openingSchedule, scheduleId } from '../../../workflows/messages';
import { dataDirWithTables } from '../../environment/data-dir';
import { temporalAddress } from '../../environment/temporal';
import { ballerup, FALLBACK } from './delivering';
import { Mailbox } from './mailbox';

export const gentofte = 'gentofte' as MunicipalityId;

/** All that an installation with two municipalities does by itself. */
export const everySchedule = [...Object.keys(schedules), ...[ballerup, gentofte].map(openingSchedule)];

/** What a worker of the version before could not open. */
class NotOpenedBefore extends CannotOpen {}

Runtime.install({
  logger: new DefaultLogger('ERROR', ({ level, message, meta }) => {
    if (!(meta?.error instanceof NotOpenedBefore)) console.error(level, message, meta);
  }),
  telemetryOptions: { logging: { filter: 'ERROR' } },
});

/** As it was before: each run of a Schedule was handed what the one before had answered, and could not open it. */
class CodecOfBefore extends EncryptingCodec {
  override async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    for (const owner of payloads.map(workflowIdOfPayload)) {
      const at = context?.workflowId;
      if (owner && at && at !== owner && !at.startsWith(`${owner}-`))
        throw new NotOpenedBefore(`a payload of ${owner}`);
    }
    return super.decode(payloads);
  }
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;

/** A store and a mail server of its own on the shared Temporal, with Schedules of its own, and a worker of either version. */
export async function startInstallation(now: () => WallInstant) {
  const dataDir = await dataDirWithTables('scheduled');
  const keys = loadMasterKeys({ dataDir });
  const store = await openStore({ kind: 'embedded', dataDir });
  await putShippedRulesInForce(store);
  await seedPeople(store.db);
  const rules = rulesCache(store.db);
  const box = await Mailbox.open();
  const server = { address: temporalAddress(), namespace: NAMESPACE };
  const { connection, client } = await connectClient({ ...server, keys });
  const taskQueue = `test-${randomUUID()}`;
  const anchors = anchorsIn(join(dataDir, 'anchors'));
  const mail: MailConfiguration = {
    smtpUrl: box.url,
    from: 'Fodfæste <no-reply@fodfaeste.example>',
    publicUrl: 'https://fodfaeste.example',
    fallback: new Map([ballerup, gentofte].map((municipality) => [municipality, FALLBACK])),
  };
  const ours = { store, rules, keys, client, taskQueue, now, anchors };
  const schedule = (name: string) => client.schedule.getHandle(scheduleId(name, taskQueue));
  let stopAtWork: (() => Promise<void>) | undefined;
  const stopWorker = async (): Promise<void> => {
    const stop = stopAtWork;
    stopAtWork = undefined;
    await stop?.();
  };

  const workAs = async (version: 'now' | 'before'): Promise<void> => {
    if (version === 'now') {
      const temporal = { temporalAddress: temporalAddress(), namespace: NAMESPACE };
      const worker = await startWorker({ ...ours, ...temporal, mail });
      stopAtWork = worker.stop;
    } else {
      stopAtWork = await workAsBefore({ ...ours, mail: mailService(mail) });
    }
  };

  return {
    ...ours,
    box,
    schedule,
    /** A worker process that was started without mail: what it does as it starts, and its polling. The answer stops it. */
    async workWithoutMail() {
      const worker = await startWorker({ ...ours, temporalAddress: temporalAddress(), namespace: NAMESPACE });
      await ensureSchedules({ client, store, rules, taskQueue, mail: false });
      return worker.stop;
    },
    ensure: () => ensureSchedules({ client, store, rules, taskQueue, mail: true }),
    workAs,
    stopWorker,
    stop: async (): Promise<void> => {
      await stopWorker();
      for (const name of everySchedule) await schedule(name).delete();
      await connection.close();
      await store.close();
      await box.goAway();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts workers that open what the version before opened, and nothing else. The answer stops them. */
async function workAsBefore(deps: ActivityDependencies & { taskQueue: string }): Promise<() => Promise<void>> {
  const connection = await connectWorker(temporalAddress());
  const shared = {
    connection,
    namespace: NAMESPACE,
    workflowBundle: await workflowBundle(),
    activities: createActivities(deps),
    dataConverter: { ...dataConverter(deps.keys), payloadCodecs: [new CodecOfBefore(deps.keys)] },
  };
  const queues = [deps.taskQueue, deliveryQueue(deps.taskQueue)];
  const workers = await Promise.all(queues.map((taskQueue) => Worker.create({ ...shared, taskQueue })));
  const stopped = Promise.all(workers.map((worker) => worker.run()));
  return async () => {
    for (const worker of workers) worker.shutdown();
    await stopped;
    deps.mail?.transport.close();
    await connection.close();
  };
}
