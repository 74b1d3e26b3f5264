import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { execaSync } from 'execa';
import { deliverDue } from '../../../activities/delivery/deliver';
import { mailService } from '../../../activities/delivery/dependencies';
import { planDigests } from '../../../activities/delivery/plan-digests';
import { startApi } from '../../../api/server';
import { findPrograms } from '../../../dev/postgres/programs';
import type { CommandId, MunicipalityId } from '../../../domain';
import { atLocal, instant, localDate, localTime } from '../../../domain/clock/time';
import type { LocalSettings } from '../../../domain/rules/settings';
import { sealing } from '../../../store/keys/case-keys';
import { addSettings, listSettings } from '../../../store/rules/settings';
import { seededStaff, seededTeam, seedPeople } from '../../../store/seed';
import { NAMESPACE } from '../../../temporal/prepare-server';
import { startOfVisit } from '../../../temporal/start-visit';
import { startAndUpdateVisit } from '../../../temporal/update';
import { fastForward } from '../../../temporal/virtual-time';
import { Mailbox } from '../../delivery/setup/mailbox';
import { startSharedIdentityProvider, testLogin } from '../../environment/identity-provider';
import { startSharedPostgres } from '../../environment/postgres';
import { quietly } from '../../environment/quietly';
import { type RunningSystem, startRunningSystem } from '../../environment/running-system';
import { startSharedTemporal } from '../../environment/temporal';
import { masterKeyOfStored, storedFolder } from '../stored';
import { type Ask, asking, inDays } from './asking';
import { fillDemo } from './fill-demo';
import { lives } from './lives';
import { PastCase } from './past';
import { actsOfToday, rehearsalOfToday, visitsOfToday } from './present';
import { standingNow } from './standing';

const MINUTE = 60_000;

/**
 * Makes a small installation of this very release, with cases in every status and with every part, and stores it as
 * PostgreSQL has it, beside how this release says each case stands: `npm run record-installation -- 0.1`. Later releases
 * must take it up. A release's installation is made once, and never again by another.
 */
async function main(release: string | undefined): Promise<void> {
  if (!release) throw new Error('say which release: npm run record-installation -- 0.1');
  process.env.FODFAESTE_MASTER_KEY = masterKeyOfStored;
  const ledger = mkdtempSync(join(tmpdir(), 'fodfaeste-ledger-'));
  const stops = await Promise.all([startSharedPostgres(), startSharedTemporal(), startSharedIdentityProvider()]);
  try {
    const system = await startRunningSystem({ rehearsals: true });
    const { options } = system.database;
    if (options.kind !== 'postgres') throw new Error('an installation is stored as PostgreSQL has it');
    await seedPeople(system.store.db);
    const { namespace } = system.client.options;
    const erasureLedger = join(ledger, 'erasures.jsonl');
    const api = await startApi({ ...system, namespace, port: 0, login: testLogin(), erasureLedger });
    try {
      const names = await lived(system, asking(api.url), () => fillDemo(api.url, quietly));
      const standing = await standingNow(system, release, names);
      const folder = join(storedFolder, release);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'standing.json'), `${JSON.stringify(standing, undefined, 1)}\n`);
      writeFileSync(join(folder, 'database.sql.gz'), gzipSync(dumpOf(options.url), { level: 9 }));
    } finally {
      await api.close();
      await system.stop();
    }
  } finally {
    await Promise.all(stops.map((stop) => stop()));
    rmSync(ledger, { recursive: true, force: true });
  }
}

async function lived(system: RunningSystem, ask: Ask, fillIn: () => Promise<void>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const { db } = system.store;
  const [shipped] = await listSettings(db, { municipality: 'gentofte' as MunicipalityId, rehearsalId: null });
  if (!shipped) throw new Error('no settings are shipped');
  const decided = { setBy: 'Socialchefen', reference: 'Notat 12/2025' };
  const name = { da: 'I anden omsorg', en: 'In other care' };
  const additionalGrounds = [{ id: 'inOtherCare', name, assessment: false }];
  const longer = {
    ...shipped,
    ...decided,
    version: 2,
    from: '2026-01-01',
    correction: { hours: 72 },
    additionalGrounds,
  } as LocalSettings;
  await addSettings(db, longer, null);
  system.rules.forget('gentofte' as MunicipalityId);
  const past = lives.map(async ({ name, municipality, from, live }) => {
    const one = new PastCase(system, municipality, name, from());
    names.set(one.caseId, name);
    await live(one);
    await one.toToday();
    quietly(`${name}: lived`);
  });
  await Promise.all(past);
  await fillIn();
  quietly('the demo is there');
  await actsOfToday(ask, names);
  await rehearsalOfToday(ask, names);
  await visitsOfToday(ask, names);
  await visitsInNeed(system, names);
  await eraseWhatIsOver(ask, names);
  await changeRules(ask, names);
  await untilAllIsRecorded(system);
  await mailWhatIsDue(system);
  return names;
}

/** One that is asked about, and one that has raised the alarm, on clocks that were set back a little. */
async function visitsInNeed(
  { client, connection, taskQueue }: RunningSystem,
  names: Map<string, string>,
): Promise<void> {
  const municipality = 'gentofte' as MunicipalityId;
  for (const [name, alarmMinutes] of [
    ['asked whether all is well', 24 * 60],
    ['in alarm', 15],
  ] as const) {
    const visitId = randomUUID();
    names.set(visitId, name);
    const begun = Date.now() - 120 * MINUTE;
    const rehearsal = { id: '', clockShiftMs: begun - Date.now() };
    const start = startOfVisit({ taskQueue }, { municipality, visitId, rehearsal });
    const worker = seededStaff('gentofte', 'worker');
    const expectedEnd = instant(begun + 60 * MINUTE);
    const data = { visitId, municipality, worker, team: seededTeam('gentofte'), expectedEnd, alarmMinutes };
    await startAndUpdateVisit(client, start, {
      command: { type: 'startVisit', data },
      id: randomUUID() as CommandId,
      digest: 'a'.repeat(64),
      by: { kind: 'staff', id: worker },
    });
    const handle = await start.workflowHandle();
    await fastForward(connection, NAMESPACE, handle.workflowId, 119 * MINUTE);
  }
}

async function eraseWhatIsOver(ask: Ask, names: ReadonlyMap<string, string>): Promise<void> {
  const over = [...names].find(([, name]) => name.startsWith('erased'))?.[0];
  const { number } = await ask(`/v1/cases/${over}`, undefined, { as: 'teamLead' });
  await ask(`/v1/cases/${over}/erasure`, { number }, { as: 'teamLead' });
}

/** Settings that hold from today in one municipality, and from a day to come in the other; a standard's next version. */
async function changeRules(ask: Ask, names: ReadonlyMap<string, string>): Promise<void> {
  const lead = { as: 'teamLead' } as const;
  const ofGentofte = { ...lead, municipality: 'gentofte' } as const;
  const settingsOf = async (who: typeof lead) =>
    ((await ask('/v1/settings', undefined, who)) as unknown as { items: LocalSettings[] }).items.at(
      -1,
    ) as LocalSettings;
  const theirs = await settingsOf(ofGentofte);
  const unreachable = { ...theirs.unreachable, graceDays: 45 };
  await ask('/v1/settings', { ...theirs, version: 3, from: inDays(0), unreachable }, ofGentofte);
  const ours = await settingsOf(lead);
  const needReview = { ...ours.needReview, days: 60 };
  await ask('/v1/settings', { ...ours, version: 2, from: inDays(45), needReview, setBy: 'Centerchefen' }, lead);

  const standard = await ask('/v1/standards/ballerup/1', undefined, lead);
  const { standard: whole = standard } = standard as { standard?: object };
  const { text: _shown, ...next } = { ...(whole as object), version: 2 } as Record<string, unknown>;
  await ask('/v1/standards', next, lead);
  const on = { on: inDays(-30) };
  await ask('/v1/standards/ballerup/2/hearing', on, lead);
  await ask('/v1/standards/ballerup/2/adoption', on, lead);
  await ask('/v1/standards/ballerup/2/activation', { from: inDays(0) }, lead);
  const moved = [...names].find(([, name]) => name === 'dates of its own')?.[0];
  await ask(`/v1/cases/${moved}/standard`, { id: 'ballerup', version: 2, reason: 'Den nye gælder' }, lead);
}

/** Letters and digests to a mail server that takes them all but one person's, whose are given up. */
async function mailWhatIsDue({ store, rules, keys }: RunningSystem): Promise<void> {
  const box = await Mailbox.open();
  const municipalities = ['ballerup', 'gentofte'] as MunicipalityId[];
  const mail = mailService({
    smtpUrl: box.url,
    from: 'Fodfæste <no-reply@fodfaeste.example>',
    publicUrl: 'https://fodfaeste.example',
    fallback: new Map(municipalities.map((one) => [one, 'vagt@fodfaeste.example'])),
  });
  try {
    box.refusing.set('solvej@ballerup.example', 550);
    const tomorrow = atLocal(localDate(inDays(1)), localTime('08:30'));
    const deps = {
      db: store.db,
      within: store.within,
      rules,
      sealing: sealing(store.db, keys),
      keys,
      mail,
      now: () => tomorrow,
    };
    await store.db.insertInto('mail_service').values({ since: '2026-01-01T00:00:00.000Z' }).execute();
    for (const municipality of municipalities) await planDigests(deps, municipality);
    await deliverDue(deps, () => false);
    quietly(`${box.arrived.length} mails`);
  } finally {
    mail.transport.close();
    await box.goAway();
  }
}

/** Nothing has been recorded for some seconds, and no message is on its way. */
async function untilAllIsRecorded({ store }: RunningSystem): Promise<void> {
  const events = async () => {
    const query = store.db.selectFrom('case_events').select(({ fn }) => fn.countAll<number>().as('count'));
    return (await query.executeTakeFirstOrThrow()).count;
  };
  for (let before = -1, now = await events(); before !== now; before = now, now = await events()) {
    await new Promise((resolve) => setTimeout(resolve, 8_000));
  }
}

/** Tables and rows as SQL that any client can run: without owners, and without commands to a shell. */
function dumpOf(url: string): string {
  const program = join(findPrograms() ?? '', 'pg_dump');
  const options = ['--no-owner', '--inserts', '--rows-per-insert=200', url];
  const { stdout } = execaSync(program, options, { stripFinalNewline: false });
  return stdout.replaceAll(/^\\.*\n/gm, '');
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
