import { sharedEarlier } from '../rules/information';
import { type Kept, readerOf, type Upcasters } from '../versions';
import { stateBeforeBases } from './before-bases';
import { type CaseState, caseStateVersion } from './case-state';

const upcasters: Upcasters = {
  1: (kept) => withShares({ ...stateBeforeBases(withGraceToConfirm(kept)), places: [], forNextTime: [] }),
};

/** A case's state of any version in today's shape. Throws a RangeError where a later release has written it. */
export const readCaseState = readerOf<CaseState>("a case's state", caseStateVersion, upcasters);

/** Version 2: every date keeps what it rests on (`before-bases.ts`), and a grace says whether its ending is to be confirmed. One that began before is, whatever it rests on. */
function withGraceToConfirm({ ending, ended, ...state }: Kept): Kept {
  return {
    ...state,
    ...(isKept(ending) && { ending: graceToConfirm(ending) }),
    ...(isKept(ended) && {
      ended: isKept(ended.earlier) ? { ...ended, earlier: withGraceToConfirm(ended.earlier) } : ended,
    }),
  };
}

/** Version 2: a handover says what is shared. The state did not keep that before; its consent, which is old too, covers nothing. */
function withShares({ handovers, ...state }: Kept): Kept {
  const all = Array.isArray(handovers) ? handovers : [];
  return { ...state, handovers: all.map((one: Kept) => ({ ...one, shares: [sharedEarlier] })) };
}

function graceToConfirm(ending: Kept): Kept {
  if (ending.kind === 'unreachable') return { ...ending, toConfirm: true };
  return isKept(ending.earlier) ? { ...ending, earlier: withGraceToConfirm(ending.earlier) } : ending;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null;
}
