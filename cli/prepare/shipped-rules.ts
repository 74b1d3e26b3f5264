import { loadShippedSettings, loadShippedStandards } from '../../standards/load';
import type { Store } from '../../store/open';
import { installRules } from '../../store/rules/install';

/** Puts the standards and settings that came with the program in force; what a municipality has decided since stays. */
export function putShippedRulesInForce({ db }: Store): Promise<void> {
  return installRules(db, { standards: loadShippedStandards(), settings: loadShippedSettings() });
}
