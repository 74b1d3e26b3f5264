import type { Bilingual } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import type { SeededMunicipality } from '../../store/seed';
import type { Scene } from './scene';

/** Something that someone does in a story. It fails as the API refuses it. */
export type Act = (scene: Scene) => Promise<unknown>;

/** Something that a story says is so. `holds` answers nothing, or in words what was found instead. */
export type Expectation = {
  readonly says: string;
  readonly holds: (scene: Scene) => Promise<string | undefined>;
};

/** One line of a story, or a part of one. */
export type Step = {
  /** Its number in the scenarios: `S3.2`. */
  readonly line: string;
  /** `28.07.2025 10.00`, in Denmark. */
  readonly at: string;
  readonly says: Bilingual;
  readonly acts: readonly Act[];
  readonly expects: readonly Expectation[];
};

export type Story = {
  /** `S3`, and for a variant `S3-seen`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly municipality: SeededMunicipality;
  readonly begins: string;
  /** It changes standards or settings for the whole municipality, so it is played in a system of its own. */
  readonly changesRules?: boolean;
  /** Local settings that hold from its beginning instead of the shipped ones. */
  readonly settings?: (shipped: LocalSettings) => Partial<LocalSettings>;
  readonly steps: readonly Step[];
};

export function at(
  when: string,
  line: string,
  says: Bilingual,
  acts: readonly Act[],
  expects: readonly Expectation[] = [],
): Step {
  return { line, at: when, says, acts, expects };
}

/** A story that goes as another one up to and with a moment, and then differently. */
export function variantOf(
  story: Story,
  variant: Pick<Story, 'id' | 'title'> & Partial<Pick<Story, 'settings'>>,
  { upTo, goesOn }: { upTo: string; goesOn: readonly Step[] },
): Story {
  const last = story.steps.findLastIndex((step) => step.at === upTo);
  if (last < 0) throw new RangeError(`${story.id} has no line on ${upTo} to branch off after`);
  return { ...story, ...variant, steps: [...story.steps.slice(0, last + 1), ...goesOn] };
}

/** A line of a story that did not come out as it says. */
export class StoryBroke extends Error {
  constructor(
    readonly story: string,
    readonly step: Pick<Step, 'line' | 'at'>,
    what: string,
  ) {
    super(`${story}, line ${step.line} (${step.at}): ${what}`);
    this.name = 'StoryBroke';
  }
}
