import { Command } from 'commander';
import type { Instant } from '../domain/clock/time';
import { forgetIndex, indexIdentities } from '../store/identity/identities';
import { writeKeyFile } from '../store/keys/key-file';
import {
  BadMasterKey,
  hasKeyWaiting,
  idOfKey,
  type KeySet,
  newKey,
  withKeyWaiting,
  withoutKey,
  withWaitingCurrent,
} from '../store/keys/key-set';
import { masterKeysIn, writableKeys } from '../store/keys/master-keys';
import { keyUsage, reencryptAll } from '../store/keys/rotation';
import { continueAsNewBegunBefore, historiesBegunBefore, together } from '../temporal/older-histories';
import { reportOf, statusOf, whyNotYet } from './keys/report';
import { dataDirGiven, keysGiven, withStore, withTemporal } from './keys/servers';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const program = new Command('npm run keys --').description(
  'Looks after the master keys: of DATABASE_URL (with FODFAESTE_MASTER_KEY_FILE), or of the folder DATA_DIR, which must ' +
    'not be running. With TEMPORAL_ADDRESS it knows of the histories there too.',
);

program
  .command('status')
  .description('which master keys there are, and what still needs each of them')
  .option('--json', 'print it as one line of JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const status = await currentStatus();
    process.stdout.write(json ? `${JSON.stringify(status)}\n` : reportOf(status));
  });

program
  .command('new')
  .description('put a new master key behind the current one, for every process to know before it is used')
  .action(() => {
    const { path, set } = keysOnFile();
    if (hasKeyWaiting(set)) throw new BadMasterKey(`a new key waits in ${path} already: npm run keys -- rotate`);
    const made = newKey();
    writeKeyFile(path, withKeyWaiting(set, made));
    say(
      `Master key ${idOfKey(made.key)} waits in ${path}. Give every process the new file, start each again, then rotate.`,
    );
  });

program
  .command('rotate')
  .description('make the new master key current and lock everything anew under it; begun again, it goes on')
  .action(async () => {
    const dataDir = dataDirGiven();
    await withStore(async ({ db }) => {
      const file = writableKeys(dataDir ? { dataDir } : {});
      const before = file ? masterKeysIn(file.set) : keysGiven();
      const { needed } = await keyUsage(db);
      const isHalfDone = needed.some(({ keyId }) => keyId !== before.currentId);
      const keys = isHalfDone && !(file && hasKeyWaiting(file.set)) ? before : nextKeys(file, dataDir !== undefined);
      const changed = await reencryptAll(db, keys, ({ table, done, of }) => say(`${table}: ${done} of ${of}`));
      process.stdout.write(`${changed} rows are locked anew; master key ${keys.currentId} is the current one.\n`);
    });
    if (!dataDir)
      say(
        'Start every process again, so that none goes on under the old key; then rotate once more, and look at status.',
      );
  });

program
  .command('carry-on')
  .description('ask every open case of before the last rotation to go on as a new run, sealed under the current key')
  .action(async () => {
    const { rotated } = await withStore(({ db }) => keyUsage(db));
    if (!rotated) throw new Error('no rotation has been made');
    const asked = await withTemporal((client) => continueAsNewBegunBefore(client, rotated.at));
    if (asked === undefined) throw new Error('TEMPORAL_ADDRESS must name the Temporal server');
    process.stdout.write(`${asked.reduce((sum, count) => sum + count, 0)} cases go on as new runs.\n`);
  });

program
  .command('retire <id>')
  .description('take a master key that nothing needs any more out of the key file')
  .option('--histories-are-gone', 'where Temporal cannot be asked: nothing there is under it', false)
  .action(async (id: string, { historiesAreGone }: { historiesAreGone: boolean }) => {
    const { path, set } = keysOnFile();
    const status = await currentStatus();
    const asked = historiesAreGone && !status.histories ? { ...status, histories: { open: 0, closed: 0 } } : status;
    const reasons = whyNotYet(asked, id);
    if (reasons.length > 0)
      throw new Error(`master key ${id} is needed:\n${reasons.map((one) => `  ${one}`).join('\n')}`);
    writeKeyFile(path, withoutKey(set, id));
    process.stdout.write(`Master key ${id} is no longer in ${path}. Older backups still need it: keep it with them.\n`);
  });

program
  .command('reindex')
  .description('make what citizens are found by anew, from the identities')
  .action(async () => {
    await withStore(async ({ db }) => {
      await forgetIndex(db);
      process.stdout.write(`${await indexIdentities(db, keysGiven())} versions of identities are indexed.\n`);
    });
  });

/** The keys with the waiting one made current; where one process alone has the folder, a new one is made at once. */
function nextKeys(file: { path: string; set: KeySet } | undefined, alone: boolean) {
  if (!file) throw new BadMasterKey('all is under the current key: give a new one first, as FODFAESTE_MASTER_KEY_FILE');
  const waiting = hasKeyWaiting(file.set) ? file.set : alone ? withKeyWaiting(file.set, newKey()) : undefined;
  if (!waiting)
    throw new BadMasterKey('no new master key is waiting: npm run keys -- new, then start every process again');
  const next = withWaitingCurrent(waiting);
  writeKeyFile(file.path, next);
  return masterKeysIn(next);
}

function keysOnFile() {
  const dataDir = dataDirGiven();
  const file = writableKeys(dataDir ? { dataDir } : {});
  if (!file) throw new BadMasterKey('FODFAESTE_MASTER_KEY_FILE must name the file that has the master keys');
  return file;
}

async function currentStatus() {
  const found = await withStore(({ db }) => keyUsage(db));
  const before = (found.rotated?.at ?? new Date(0).toISOString()) as Instant;
  const histories = await withTemporal((client) => historiesBegunBefore(client, before));
  return statusOf(keysGiven(), found, histories && together(histories));
}

program.parseAsync().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
