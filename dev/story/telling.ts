import type { Language } from '../../domain/rules/schema-parts';
import { loadShippedStandards } from '../../standards/load';
import { type RowCollector, rowCollector } from './row-collector';
import type { Row } from './rows';
import type { Scene } from './scene';
import type { Step, Story } from './story';

/** A story as it was played, from which a page or a file is made. */
export type Telling = {
  readonly id: string;
  readonly title: string;
  readonly municipality: string;
  /** How many of the story's statements were held against what happened. */
  readonly statements: number;
  readonly rows: readonly Row[];
};

export interface Teller {
  /** People have stopped to look, between two lines. */
  lookedUp(): Promise<void>;
  stepBegins(step: Step): Promise<void>;
  stepEnds(step: Step): Promise<void>;
  whole(): Telling;
}

/** Follows a scene, and tells in order what is new in it: events, deadlines with their bases, messages, warnings. */
export function teller(scene: Scene, story: Story, language: Language): Teller {
  const gathered: RowCollector = rowCollector(scene, phaseNames(story, language), language);
  const rows: Row[] = [];
  let meanwhile: Row[] = [];
  let statements = 0;

  return {
    async lookedUp() {
      meanwhile.push(...(await gathered.deadlines('meanwhile')));
    },
    async stepBegins({ line, says }) {
      meanwhile.push(
        ...(await gathered.events('meanwhile')),
        ...(await gathered.messages()),
        ...(await gathered.deadlines('meanwhile')),
      );
      rows.push(...inOrder(meanwhile), { kind: 'line', at: scene.now, line, says: says[language] });
      meanwhile = [];
    },
    async stepEnds({ expects }) {
      statements += expects.length;
      rows.push(...inOrder(await gathered.events('inTheLine')), ...gathered.remarks());
      rows.push(...(await gathered.deadlines('inTheLine')), ...inOrder(await gathered.messages()));
    },
    whole: () => ({
      id: story.id,
      title: story.title[language],
      municipality: story.municipality,
      statements,
      rows,
    }),
  };
}

function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function phaseNames({ municipality }: Story, language: Language): ReadonlyMap<string, string> {
  const standard = loadShippedStandards().find((one) => one.municipality === municipality);
  return new Map(standard?.phases.map(({ id, name }) => [id, name[language]]));
}
