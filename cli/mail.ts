import { Command } from 'commander';
import { instant } from '../domain/clock/time';
import { isDelivering, mailOnSince, switchMailOff, switchMailOn } from '../store/delivery/mail-service';
import { openStore, type Store } from '../store/open';
import { expectSchedule, stopExpecting } from '../store/schedules';
import { givenStore } from './given/store';

const DELIVERY = { name: 'delivery', everySeconds: 30 };
const now = () => instant(Date.now());

/** `npm run mail`: whether the installation sends mail, which no worker's own environment decides for the others. */
const program = new Command('mail').description('Whether this installation sends mail.');

program
  .command('status')
  .description('whether mail is sent, since when, and whether a worker delivers it')
  .action(() => onStore(say));

program
  .command('on')
  .description('send what becomes visible from now on; what was visible before stays in the app')
  .action(() =>
    onStore(async (store) => {
      await switchMailOn(store.db, now());
      await expectSchedule(store.db, DELIVERY, now());
      await say(store);
    }),
  );

program
  .command('off')
  .description('send nothing, whichever worker could; what waits is let go of and stands in the app')
  .action(() =>
    onStore(async (store) => {
      await switchMailOff(store.db, now());
      await stopExpecting(store.db, DELIVERY.name);
      await say(store);
    }),
  );

async function say({ db }: Store): Promise<void> {
  process.stdout.write(`${await status(db)}\n`);
}

async function status(db: Store['db']): Promise<string> {
  const since = await mailOnSince(db);
  if (since === undefined)
    return 'Nobody has said whether mail is sent: the first worker that can send it switches it on.';
  if (since === null) return 'Mail is switched off. Messages are shown in the app.';
  const delivering = (await isDelivering(db, now())) === 'yes';
  return `Mail is on since ${since}${delivering ? '.' : ', and no worker has delivered any for five minutes.'}`;
}

async function onStore(act: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(givenStore());
  try {
    await act(store);
  } finally {
    await store.close();
  }
}

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
