import { paths } from '../../../api/paths';
import { Refused } from '../api';
import type { Scene } from '../scene';
import type { Act } from '../story';
import { leastIntrusive } from './opening';

/** A change of phase; going back and skipping ask for a reason. */
export function changesPhase(to: string, reason?: string): Act {
  return (scene) => scene.write(scene.worker, paths.phase, { to, ...(reason && { reason }) });
}

export const recordsStableContact: Act = (scene) => scene.write(scene.worker, paths.stableContact, {});

/** "Need continues": the goals in the citizen's own words, everything else as it was. */
export function reviewsNeed(goals: string, more: { readonly parallelServices?: readonly string[] } = {}): Act {
  return (scene) => needContinues(scene, goals, more);
}

export function needContinues(scene: Scene, goals: string, more: object = {}) {
  const asked = scene.municipality === 'ballerup' ? { leastIntrusive } : {};
  return scene.write(scene.worker, paths.needReviews, {
    need: 'continues',
    goals,
    reason: 'Behovet er det samme som ved den seneste vurdering.',
    ...asked,
    ...more,
  });
}

/** The citizen has chosen to say who they are. */
export function givesIdentity(identity: { readonly name?: string; readonly alias?: string }): Act {
  return (scene) => {
    const said = { ...identity, ...(identity.name && { chosenByCitizen: true }) };
    return scene.write(scene.worker, paths.cases.identity, said, { method: 'patch' });
  };
}

/** What follows is about another case that the story knows by name. */
export function turnsTo(name: string): Act {
  return async (scene) => scene.speakOf(name);
}

/** The citizen goes quiet: at each follow-up there is an attempt and nothing more. */
export const goesQuiet: Act = async (scene) => {
  scene.habit = 'onlyAttempts';
};

/** Someone tries what the rules do not allow, and the API says no. */
export function refused(code: string, act: Act): Act {
  return async (scene) => {
    const refusal = await act(scene).then(
      () => new Error(`this should have been refused as ${code}, and was not`),
      (error: unknown) => error,
    );
    if (!(refusal instanceof Refused)) throw refusal;
    if (refusal.code !== code) throw new Error(`refused as ${refusal.code} and not as ${code}: ${refusal.message}`);
    scene.refusal = refusal;
    scene.remark('refusal', refusal.words);
  };
}
