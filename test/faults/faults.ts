import { Command, Option } from 'commander';
import { type Figure, forMachines, forPeople, met } from '../../dev/bench/figures';
import { type Piece, pieceOf, settingsIn } from '../../dev/bench/piece';
import { toStandardError } from '../../dev/log';
import { ownServers } from './arrangement/own-servers';
import { chance } from './arrangement/random';
import { type BrokenAnswers, brokenAnswers } from './measures/broken-answers';
import { type LostCluster, lostCluster } from './measures/lost-cluster';
import { type MailAway, mailAway } from './measures/mail-away';
import { type ManyPhones, manyPhones } from './measures/many-phones';
import type { Measuring } from './measures/measuring';
import { type Rounds, rounds } from './measures/rounds';
import { absences, type ServersAway, serversAway } from './measures/servers-away';
import { type SuddenDeaths, suddenDeaths, victims } from './measures/sudden-deaths';
import { upgrade } from './measures/upgrade';
import type { UpgradePlan } from './upgrade/rolling';

const everyAbsence = Object.keys(absences) as (keyof typeof absences)[];

/** How much is done: the short form says whether something is badly wrong, the long one is for docs/figures.md. */
const sizes = {
  long: {
    kills: { targets: victims, times: 20, perSecond: 20, cases: 60, restMs: 11_000 },
    answers: { share: 0.05, seconds: 120, perSecond: 20, cases: 40, crises: 200 },
    phones: { submissions: 5_000, seeds: 20, cases: 50, phones: 10, withinMinutes: 600 },
    away: { targets: everyAbsence, seconds: 300, perSecond: 5, patient: 20 },
    mail: { cases: 200, minutesBetweenRuns: 10 },
    lost: { cases: 1_000, contacts: 4 },
    upgrade: { cases: 200, perSecond: 5, each: 20 },
    rounds: { rounds: 5, blows: 10, perSecond: 10, cases: 12 },
  },
  quick: {
    kills: { targets: victims, times: 1, perSecond: 10, cases: 12, restMs: 1_000 },
    answers: { share: 0.05, seconds: 20, perSecond: 10, cases: 12, crises: 20 },
    phones: { submissions: 300, seeds: 2, cases: 12, phones: 10, withinMinutes: 600 },
    away: { targets: everyAbsence, seconds: 10, perSecond: 5, patient: 5 },
    mail: { cases: 30, minutesBetweenRuns: 60 },
    lost: { cases: 40, contacts: 4 },
    upgrade: { cases: 20, perSecond: 3, each: 2 },
    rounds: { rounds: 1, blows: 6, perSecond: 10, cases: 12 },
  },
} as const;

type Size = {
  readonly kills: SuddenDeaths;
  readonly answers: BrokenAnswers;
  readonly phones: ManyPhones;
  readonly away: ServersAway;
  readonly mail: MailAway;
  readonly lost: LostCluster;
  readonly upgrade: UpgradePlan;
  readonly rounds: Rounds;
};

/** The measurements by the name that `--only` takes. */
const measurements: Readonly<Record<string, (measuring: Measuring, size: Size) => Promise<Figure[]>>> = {
  kills: (measuring, { kills }) => suddenDeaths(measuring, kills),
  answers: (measuring, { answers }) => brokenAnswers(measuring, answers),
  phones: (measuring, { phones }) => manyPhones(measuring, phones),
  away: (measuring, { away }) => serversAway(measuring, away),
  mail: (measuring, { mail }) => mailAway(measuring, mail),
  lost: (measuring, { lost }) => lostCluster(measuring, lost),
  upgrade: (measuring, size) => upgrade(measuring, size.upgrade),
  rounds: (measuring, size) => rounds(measuring, size.rounds),
};

interface Options extends Piece {
  readonly quick?: boolean;
  readonly json?: boolean;
  readonly only?: string;
  readonly seed?: number;
}

/** `npm run faults`: does it all on servers of its own, prints the figures, leaves nothing behind. Ends with 1 where an aim is missed. */
async function main(): Promise<void> {
  const { quick, json, only, seed, target, set } = options();
  const whole: Size = quick ? sizes.quick : sizes.long;
  const size = only ? pieceOf(whole, only, { target, set }) : whole;
  const dice = chance(seed);
  toStandardError(`--seed ${dice.seed} plays the same chances again.`);
  const servers = await ownServers(toStandardError);
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => void servers.stop().finally(() => process.exit(1)));
  }
  try {
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(measurements)) {
      if (only && only !== name) continue;
      toStandardError(`${name} …`);
      const measuring = { servers, chance: dice, log: toStandardError };
      figures.push(...(await orWhyNot(name, measure(measuring, size))));
    }
    process.stdout.write(json ? forMachines(figures) : forPeople(figures));
    if (figures.some((figure) => figure.value === null || met(figure) === false)) process.exitCode = 1;
  } finally {
    await servers.stop();
  }
}

/** One that could not be brought to its end does not take the others' figures with it. */
async function orWhyNot(name: string, measured: Promise<Figure[]>): Promise<Figure[]> {
  try {
    return await measured;
  } catch (error) {
    toStandardError(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return [{ name, value: null, remark: String(error).split('\n')[0] ?? '' }];
  }
}

function options(): Options {
  return new Command('npm run faults --')
    .description(
      'Kills, cuts and loses each part of the system under load, and holds what was acknowledged against what is there.',
    )
    .option('--quick', 'a short form, a few minutes each')
    .option('--json', 'a list of {name, value, aim, met} on standard output')
    .addOption(new Option('--only <measurement>', 'one of them').choices(Object.keys(measurements)))
    .option('--seed <number>', 'plays the same chances again', Number)
    .option('--target <part>', 'with --only kills or away: that one and none of the others')
    .option('--set <name=number,…>', 'with --only: another size, as perSecond=10,times=5', settingsIn)
    .parse()
    .opts<Options>();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
