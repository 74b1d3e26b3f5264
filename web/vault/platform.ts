import type { BodyOf } from '../../client';

type Platform = BodyOf<'/v1/me/vault-key'>['platform'];

const signs: readonly (readonly [RegExp, Platform])[] = [
  [/android/i, 'android'],
  [/iphone|ipad/i, 'ios'],
  [/windows/i, 'windows'],
  [/macintosh/i, 'macos'],
  [/linux/i, 'linux'],
];

/** What a lead tells one device from another by. */
export const platformOf = (userAgent: string): Platform => signs.find(([sign]) => sign.test(userAgent))?.[1] ?? 'other';
