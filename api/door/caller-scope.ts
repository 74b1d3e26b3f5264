import type { MunicipalityId } from '../../domain';
import type { Deps } from '../deps';
import type { Answered } from './arrived';
import type { Caller } from './caller';
import type { Gate } from './door';

/** Behind the gate the database shows the caller's rows alone, or of a public form its municipality's. */
export const callerScope =
  (deps: Deps): Gate<From, { readonly own: Deps }, Answered> =>
  async (known, next) => {
    const { municipality } = 'caller' in known ? known.caller : known;
    const staff = 'caller' in known && known.caller.kind === 'staff' ? known.caller.person.id : null;
    const db = deps.store.within({ municipality, staff });
    return next({ own: { ...deps, store: { ...deps.store, db } } });
  };

type From = { readonly caller: Caller } | { readonly municipality: MunicipalityId };
