import { Command } from 'commander';
import { toStandardError } from '../log';
import { type Figure, forMachines, forPeople } from './figures';
import { auditLogUnderLoad } from './measures/audit-log';
import { bytes } from './measures/bytes';
import { coldCase } from './measures/cold-case';
import { contactsUnderLoad } from './measures/contacts-under-load';
import { day } from './measures/day';
import { deadlines } from './measures/deadlines';
import { desk } from './measures/desk';
import { guards } from './measures/guards';
import { lists } from './measures/lists';
import { longCase } from './measures/long-case';
import { memory } from './measures/memory';
import { oneCaller } from './measures/one-caller';
import { opening } from './measures/opening';
import { screens } from './measures/screens';
import { throughTheApi } from './measures/through-the-api';
import { year } from './measures/year';
import { pieceOf, settingsIn } from './piece';
import { type Stage, setStage } from './stage';

/** The working day that the figures are held against. */
const wholeCountry = { openCases: 50_000, contacts: 20_000, deadlines: 4_000 };

/** How much is measured: the short form says whether something is badly wrong, the long one is for docs/figures.md. */
const sizes = {
  long: {
    underLoad: { pairs: 7, acts: 400 },
    oneCaller: { pairs: 7, acts: 80 },
    coldCase: { openings: 7, contacts: 250 },
    lists: { cases: 100_000, times: 100 },
    audit: { pairs: 7, acts: 2_000, entries: 100_000 },
    bytes: { cases: 9, contacts: 50 },
    deadlines: { deadlines: 2_000, leadSeconds: 240, updates: 400 },
    opening: { deadlines: 2_000, leadSeconds: 240, minutes: 10 },
    screens: { cases: 200, visits: 5 },
    desk: { cases: 5_000, visits: 5, changes: 20 },
    memory: { cached: 2_000 },
    long: { contacts: 5_000, compared: 100 },
    year: { first: 1, cases: 200, withinMinutes: 600 },
    day: { ...wholeCountry, hours: 1, seconds: 240, live: 1_000, cached: 40, leadSeconds: 75 },
  },
  quick: {
    underLoad: { pairs: 5, acts: 60 },
    oneCaller: { pairs: 5, acts: 15 },
    coldCase: { openings: 2, contacts: 100 },
    lists: { cases: 5_000, times: 20 },
    audit: { pairs: 5, acts: 300, entries: 10_000 },
    bytes: { cases: 3, contacts: 50 },
    deadlines: { deadlines: 60, leadSeconds: 10, updates: 100 },
    opening: { deadlines: 60, leadSeconds: 10, minutes: 1 },
    screens: { cases: 20, visits: 2 },
    desk: { cases: 200, visits: 1, changes: 3 },
    memory: { cached: 100 },
    long: { contacts: 200, compared: 20 },
    year: { first: 1, cases: 6, withinMinutes: 600 },
    day: { ...wholeCountry, openCases: 2_000, hours: 1, seconds: 20, live: 40, cached: 10, leadSeconds: 30 },
  },
} as const;

type Sizes = (typeof sizes)[keyof typeof sizes];

interface Options {
  readonly set?: Readonly<Record<string, number>>;
  readonly quick?: boolean;
  readonly json?: boolean;
  readonly only?: string;
  readonly profile?: string;
}

/** The measurements by the name that `--only` takes. */
const measurements: Record<string, (stage: Stage, size: Sizes) => Promise<Figure[]>> = {
  load: (stage, { underLoad }) => contactsUnderLoad(stage, underLoad, toStandardError),
  answer: (stage, size) => oneCaller(stage, size.oneCaller, toStandardError),
  api: async (stage, { underLoad }) => [await throughTheApi(stage, underLoad, toStandardError)],
  guards: (stage, { underLoad }) => guards(stage, underLoad, toStandardError),
  audit: (stage, size) => auditLogUnderLoad(stage, size.audit, toStandardError),
  cold: (stage, size) => coldCase(stage, size.coldCase, toStandardError),
  lists: (stage, size) => lists(stage, size.lists, toStandardError),
  bytes: (stage, size) => bytes(stage, size.bytes, toStandardError),
  day: (stage, size) => day(stage, size.day, toStandardError),
  year: (stage, size) => year(stage, size.year, toStandardError),
  screens: (stage, size) => screens(stage, size.screens, toStandardError),
  desk: (stage, size) => desk(stage, size.desk, toStandardError),
  memory: (stage, size) => memory(stage, size.memory, toStandardError),
  long: (stage, size) => longCase(stage, size.long, toStandardError),
  deadlines: async (stage, size) => [await deadlines(stage, size.deadlines, toStandardError)],
  opening: (stage, size) => opening(stage, size.opening, toStandardError),
};

/** Left out of the short form unless asked for by name: bytes and day take a Temporal server of their own, screens and desk a browser, some half a minute each; memory and opening wait, and long says little in short. */
const longOnly: ReadonlySet<string> = new Set(['bytes', 'day', 'screens', 'desk', 'memory', 'long', 'opening']);

/** `npm run bench`: sets everything up, measures, prints the figures, leaves nothing behind. */
export async function bench(argv: readonly string[]): Promise<void> {
  const options = optionsOf(argv);
  const { quick, only, set } = options;
  const whole: Sizes = quick ? sizes.quick : sizes.long;
  const size = only && set ? pieceOf(whole, only, { set }) : whole;
  const stage = await setStage(toStandardError, options.profile);
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => void stage.close().finally(() => process.exit(1)));
  }
  try {
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(measurements)) {
      if (options.only ? options.only !== name : options.quick && longOnly.has(name)) continue;
      figures.push(...(await measure(stage, size)));
    }
    process.stdout.write(options.json ? forMachines(figures) : forPeople(figures));
  } finally {
    await stage.close();
  }
}

function optionsOf(argv: readonly string[]): Options {
  return new Command('npm run bench --')
    .description('Measures the product beside the raw limit in the same run. A miss is reported as a miss.')
    .option('--quick', 'a short form, under two minutes')
    .option('--json', 'a list of {name, value, aim, met} on standard output')
    .option('--only <measurement>', `one of ${Object.keys(measurements).join(', ')}`)
    .option('--set <name=number,…>', 'with --only: another size, as first=101,cases=100', settingsIn)
    .option('--profile <folder>', "writes CPU profiles of the worker's threads into the folder")
    .parse(argv, { from: 'user' })
    .opts<Options>();
}
