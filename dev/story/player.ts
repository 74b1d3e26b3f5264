import type { Language } from '../../domain/rules/schema-parts';
import { sets } from './acts/rules';
import type { Api } from './api';
import { momentOf } from './moments';
import { daysPass } from './routine';
import { Scene } from './scene';
import { type Story, StoryBroke } from './story';
import { type Telling, teller } from './telling';

export type Progress = (line: string) => void;

/**
 * Plays a story through the API from its first line to its last, in virtual time, and answers what there is to tell.
 * Throws `StoryBroke` with the line that did not come out as the story says.
 */
export async function play(
  story: Story,
  api: Api,
  language: Language,
  progress: Progress = () => {},
): Promise<Telling> {
  const scene = await Scene.begin(api, story.municipality, story.id, momentOf(story.begins));
  if (story.settings) await sets(story.settings)(scene);
  const telling = teller(scene, story, language);
  for (const step of story.steps) {
    progress(`${story.id} ${step.line} ${step.at}`);
    const breaks = (what: unknown): never => {
      throw new StoryBroke(story.id, step, what instanceof Error ? what.message : String(what));
    };
    try {
      await daysPass(scene, momentOf(step.at), telling.lookedUp);
      await telling.stepBegins(step);
      for (const act of step.acts) await act(scene);
    } catch (error) {
      breaks(error);
    }
    await scene.aMinuteLater().catch(breaks);
    for (const { says, holds } of step.expects) {
      const found = await holds(scene).catch(breaks);
      if (found !== undefined) breaks(`expected that ${says}, but ${found}`);
    }
    await telling.stepEnds(step);
  }
  return telling.whole();
}
