import { commandNames } from '../../domain/case/status';
import type { DialogOf } from './asked';
import { bodiesOf, isWalked } from './bodies';
import { ofTeamLead } from './not-walked';

/** Every dialog that a contact person may come to be offered, of the acts that are walked through. */
export const everyDialog: readonly DialogOf[] = commandNames
  .filter(isWalked)
  .flatMap((act) => bodiesOf(act).map((_body, which) => ({ act, which })))
  .filter(({ act, which }) => !ofTeamLead.some((one) => one[0] === act && one[1] === which));

/** What a dialog is called in tests. */
export const nameOf = ({ act, which }: DialogOf): string => (which === 0 ? act : `${act} (${which + 1})`);
