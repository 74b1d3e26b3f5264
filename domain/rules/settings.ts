import type { z } from 'zod';
import { addBrokenRules } from './schema-parts';
import { brokenRulesOfSettings } from './settings-rules';
import { SettingsShape } from './settings-shape';

/** A file of local settings: its shape, and settings that do not contradict each other. */
export const LocalSettings = SettingsShape.superRefine((file, context) =>
  addBrokenRules(context, brokenRulesOfSettings(file)),
);
export type LocalSettings = z.infer<typeof LocalSettings>;
