import type { AppPage } from '../setup/app-page';
import { NotThere, type Scene } from './scene';

/** Plays a scene; what follows on one that was not reached is not played. */
export async function reach(scene: Scene, app: AppPage): Promise<'reached' | 'not there' | Error> {
  try {
    await scene.play(app);
    return 'reached';
  } catch (error) {
    if (error instanceof NotThere) return 'not there';
    return error instanceof Error ? error : new Error(String(error));
  }
}
