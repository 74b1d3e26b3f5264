import { Command, Option } from 'commander';
import type { Language } from '../domain/rules/schema-parts';
import { toStandardError } from './log';
import { prepareRuntime } from './start/worker-runtime';
import { pageOf } from './story/page';
import { play } from './story/player';
import { openPlayground } from './story/playground';
import { stories } from './story/stories';
import { type Story, StoryBroke } from './story/story';
import type { Telling } from './story/telling';
import { stopSignal } from './system/signals';
import { startTemporal } from './temporal/start';

/** `npm run story -- S1`: plays stories in a system that is there for them alone, and shows each as a timeline. */

type Options = { readonly lang: Language; readonly json: boolean; readonly variants: boolean };

const log = toStandardError;

new Command('story')
  .description('Plays a story of docs through the API on a real Temporal server, in virtual time')
  .argument('<story>', `${stories.map(({ id }) => id).join(', ')}, or all`)
  .addOption(new Option('--lang <language>', 'language of the timeline').choices(['da', 'en']).default('da'))
  .option('--json', 'everything that happened, as JSON', false)
  .action((which: string, options: Options) => tell(which, options).then(leave, failed))
  .parse();

async function tell(which: string, options: Options): Promise<void> {
  const chosen = which === 'all' ? stories : stories.filter(({ id }) => id.toLowerCase() === which.toLowerCase());
  if (chosen.length === 0) {
    throw new Error(`There is no story "${which}". There are: ${stories.map(({ id }) => id).join(', ')}, all.`);
  }
  const stopRequested = stopSignal(log, () => process.exit(1));
  const temporal = await startTemporal({ ephemeral: true, requireTimeSkipping: true, log, signal: stopRequested });
  prepareRuntime();
  try {
    const tellings: Telling[] = [];
    for (const story of chosen) {
      stopRequested.throwIfAborted();
      const telling = await played(story, temporal, options.lang).catch(broken);
      if (telling) tellings.push(telling);
      if (telling && !options.json) process.stdout.write(pageOf(telling, options.lang, process.stdout.isTTY === true));
    }
    if (options.json) process.stdout.write(`${JSON.stringify(tellings, null, 2)}\n`);
  } finally {
    await temporal.stop();
  }
}

/** Each story has a store of its own, so that what one does to the rules says nothing to another. */
async function played(story: Story, temporal: { address: string; namespace: string }, language: Language) {
  const playground = await openPlayground({ temporal, language });
  try {
    return await play(story, playground.api, language, log);
  } finally {
    await playground.close();
  }
}

/** One story that breaks does not keep the others from being played. */
function broken(error: unknown): undefined {
  if (!(error instanceof StoryBroke)) throw error;
  log(error.message);
  process.exitCode = 1;
}

function leave(): void {
  process.exit();
}

function failed(error: unknown): void {
  log(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
