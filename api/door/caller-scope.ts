import type { MunicipalityId } from '../../domain';
import type { Deps } from '../deps';
import type { Answered } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';
import { type InWorld, inWorld } from './world';

/** Behind the gate the database shows the caller's rows of their world alone, or of a public form its municipality's. */
export const callerScope =
  (deps: Deps): Gate<From, { readonly own: Deps }, Answered> =>
  async (known, next) => {
    const { municipality } = 'caller' in known ? known.caller : known;
    const staff = 'caller' in known && known.caller.kind === 'staff' ? known.caller.person.id : null;
    const own = inWorld(deps, known);
    const db = own.store.within({ municipality, staff, rehearsal: own.rehearsalId });
    return next({ own: { ...own, store: { ...own.store, db } } });
  };

type From = InWorld & ({ readonly caller: Caller } | { readonly municipality: MunicipalityId });
