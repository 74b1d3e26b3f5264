import type { AppPage } from '../setup/app-page';

/** One state of a page, and how one comes to it from the scene before. */
export interface Scene {
  readonly name: string;
  readonly play: (app: AppPage) => Promise<void>;
}
