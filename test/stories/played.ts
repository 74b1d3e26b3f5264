import { DefaultLogger, Runtime } from '@temporalio/worker';
import { play } from '../../dev/story/player';
import { openPlayground, type Playground } from '../../dev/story/playground';
import type { Story } from '../../dev/story/story';
import { NAMESPACE } from '../../temporal/prepare-server';
import { ownDatabase } from '../environment/databases';
import { identityProvider } from '../environment/identity-provider';
import { temporalAddress } from '../environment/temporal';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** A safety net: a story is some ten months of a case, and takes seconds where nothing else runs. */
const PATIENCE_MS = 900_000;

/**
 * Each story is a test of its own, on the shared Temporal server. Those that only live by the rules share a store;
 * one that changes the rules has a store to itself.
 */
export function playAsTheySay(stories: readonly Story[]): void {
  let shared: Playground;
  beforeAll(async () => {
    shared = await openPlaygroundHere();
  });
  afterAll(() => shared.close());

  for (const story of stories) {
    it(
      `${story.id}: ${story.title.en}`,
      async () => {
        const { statements } = story.changesRules ? await playedAlone(story) : await play(story, shared.api, 'en');
        expect(statements).toBe(story.steps.flatMap(({ expects }) => expects).length);
      },
      PATIENCE_MS,
    );
  }
}

/** A store, a worker and an API of their own, on the Temporal server that all tests share. */
export async function openPlaygroundHere(): Promise<Playground> {
  const database = await ownDatabase('rules');
  const temporal = { address: temporalAddress(), namespace: NAMESPACE };
  const playground = await openPlayground({
    temporal,
    language: 'en',
    database: database.options,
    identityProvider: identityProvider(),
  });
  return {
    ...playground,
    close: async () => {
      await playground.close();
      await database.remove();
    },
  };
}

async function playedAlone(story: Story) {
  const own = await openPlaygroundHere();
  try {
    return await play(story, own.api, 'en');
  } finally {
    await own.close();
  }
}
