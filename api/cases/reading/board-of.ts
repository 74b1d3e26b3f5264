import { nothingInSight, sightFor } from '../../../domain/access/decide';
import { localDateOf } from '../../../domain/clock/time';
import { loadPeople } from '../../../store/people/people';
import { responsibilitiesOf } from '../../../store/people/recipients';
import type { BoardOf } from '../../../store/read/board';
import type { Deps } from '../../deps';
import { personOf } from '../../door/caller';
import type { AskedByCaller } from '../../endpoint';

type Asking = Pick<AskedByCaller, 'caller' | 'asker' | 'now' | 'rehearsal'>;

/** Whose board it is: what a team lead sees as one, and the teams whose questions come to them today. */
export async function boardOf({ store }: Deps, { caller, asker, now, rehearsal }: Asking): Promise<BoardOf> {
  const { municipality } = caller;
  const reader = personOf(caller).id;
  const people = await loadPeople(store.db, municipality);
  const { teams, nextInLine } = responsibilitiesOf(people, reader, localDateOf(now));
  return {
    municipality,
    sight: sightFor(asker, 'seeBoard') ?? nothingInSight,
    lead: { list: 'teamLead', teams, reader, nextInLine },
    now,
    ...(rehearsal && { rehearsalId: rehearsal.id }),
  };
}
