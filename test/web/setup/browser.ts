import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../../dev/install/chromium';
import { quietly } from '../../environment/quietly';

/** Debian's Chromium, installed now where that may be done. Throws why none can be had. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(quietly) });
