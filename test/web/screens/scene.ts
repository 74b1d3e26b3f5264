import type { Locator } from 'playwright-core';
import type { AppPage } from '../setup/app-page';

/** One state of a page, and how one comes to it from the scene before. */
export interface Scene {
  readonly name: string;
  /** Throws `NotThere`. */
  readonly play: (app: AppPage) => Promise<void>;
  /** All of the page, and not what the screen holds alone. */
  readonly whole?: boolean;
}

/** The demo has no such case today, so there is no picture. */
export class NotThere extends Error {}

export const button = (app: AppPage, name: RegExp): Locator => app.page.getByRole('button', { name }).first();
export const heading = (app: AppPage, name: RegExp): Locator => app.page.getByRole('heading', { name }).first();
export const reads = (app: AppPage, text: RegExp): Promise<void> => app.page.getByText(text).first().waitFor();
