import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { devices } from '../setup/app-page';

export const guideFolder = join('docs', 'guide');
export const picturesFolder = join(guideFolder, 'pictures');

/** In bytes: pictures are kept in the repository, each release anew. */
export const LARGEST_PICTURE = 120_000;

/** A picture that a page of the guide, or the README, shows: a scene as it is on a device, in Danish and light. */
export interface PictureShown {
  readonly device: keyof typeof devices;
  readonly scene: string;
  readonly file: string;
  /** The page that shows it, from the repository's root. */
  readonly by: string;
}

/** `pictures/phone-today.webp` is the scene `today` on a phone. */
const SHOWN = /pictures\/((phone|desk)-([\w-]+)\.webp)/g;

/** The pages that show pictures of `docs/guide/pictures`, from the repository's root. */
export function pagesWithPictures(root: string): readonly string[] {
  const pages = readdirSync(join(root, guideFolder)).filter((file) => file.endsWith('.md'));
  return [...pages.sort().map((page) => join(guideFolder, page)), 'README.md'];
}

/** What the guide and the README show; what two pages show stands here twice. */
export function picturesShown(root: string): readonly PictureShown[] {
  return pagesWithPictures(root).flatMap((by) =>
    [...readFileSync(join(root, by), 'utf8').matchAll(SHOWN)].map(([, file = '', device, scene = '']) => ({
      device: device === 'desk' ? ('desk' as const) : ('phone' as const),
      scene,
      file,
      by,
    })),
  );
}
