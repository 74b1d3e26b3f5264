import type { z } from 'zod';
import { sightFor } from '../../domain/access/decide';
import { localDateOf } from '../../domain/clock/time';
import { heapsOf } from '../../domain/views/day-heaps';
import { loadPeople } from '../../store/people/people';
import { responsibilitiesOf } from '../../store/people/recipients';
import { casesOfDay } from '../../store/read/day-cases';
import { cardsOf } from '../cases/reading/day-cards';
import { ownVisits } from '../cases/reading/own-visits';
import { personOf } from '../door/caller';
import { reading } from '../endpoint';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { today as answer } from '../schema/today';

/** So many cases one person can have on a day; who has more is shown the most pressing. */
const MOST = 200;

type Shown = z.infer<typeof answer>;
const casesOfToday = ({ visits, overdue, appointments, today, withoutDate, later }: Shown) =>
  [visits, overdue, appointments, today, withoutDate, later].flat().map(({ caseId }) => caseId);

export const today = [
  reading({
    path: paths.today,
    compressed: true,
    act: 'readWorklist',
    tag: 'Attention',
    summary:
      'My day: the visits I am out on, and each case that is mine as one card: overdue, appointments, today, without a date, later',
    description:
      'One’s own cases and those of whoever one stands in for, at most two hundred, as of each case’s latest entry. ' +
      'Nothing on a card but its `cautions` says why there is a badge. An unchanged day has the same ETag.',
    answer,
    shows: casesOfToday,
    async handle(deps, { caller, asker, now, language }) {
      const { municipality } = caller;
      const { id: self } = personOf(caller);
      const [people, names] = await Promise.all([
        loadPeople(deps.store.db, municipality),
        namesOfStaff(deps, municipality),
      ]);
      const on = localDateOf(now);
      const { staff } = responsibilitiesOf(people, self, on);
      const sight = sightFor(asker, 'seeCase');
      if (!sight) return { on, visits: [], ...heapsOf([], now), more: false };
      const { rehearsalId } = deps;
      const query = { municipality, rehearsalId, self, staff: [self, ...staff], sight, now, limit: MOST + 1 };
      const [cases, visits] = await Promise.all([
        casesOfDay(deps.store.db, query),
        ownVisits(deps, { municipality, self, sight, names }),
      ]);
      const cards = await cardsOf(deps, cases.slice(0, MOST), { municipality, asker, language, now, names });
      return { on, visits, ...heapsOf(cards, now), more: cases.length > MOST };
    },
  }),
];
