import { intakeActs as words } from '../../texts/web/acts/intake';
import type { ActCase, OptionsOf } from './act-field';

/** Those who can be given the case, each with how many they have now; without those who are left out. */
export const workersOf =
  (without: (about: ActCase) => readonly (string | null)[] = () => []): OptionsOf =>
  (about) => {
    const left = without(about);
    return about.shown.choices.workers
      .filter(({ id }) => !left.includes(id))
      .map(({ id, name, openCases }) => ({
        value: id,
        label: words.withLoad.fill(about.language, { name, count: openCases }),
      }));
  };
