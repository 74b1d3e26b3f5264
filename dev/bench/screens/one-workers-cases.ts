import { sql } from 'kysely';
import { instant } from '../../../domain/clock/time';
import { type LivesIn, recordLife } from '../../demo/fill';
import { type Life, liveThrough } from '../../demo/life';

const names = ['Grøn Hue', 'Kaptajnen', 'Ræven', 'Mågen', 'Bogormen', 'Svaneke', 'Tusindfryd', 'Bageren'] as const;
const places = ['Ballerup Station, nordsiden', 'Lystbådehavnen', 'Varmestuen', 'Biblioteket', 'Kolonihaven'] as const;

/** So many cases of one contact person, each with some sixty contacts of a year and a half, who is due at different times. */
export async function fillOneWorkersCases(data: LivesIn, count: number): Promise<void> {
  const now = instant(Date.now());
  for (let number = 1; number <= count; number += 1) await recordLife(data, lifeOf(number), now);
  await sql`vacuum analyze`.execute(data.store.db);
}

function lifeOf(number: number): Life {
  const place = places[number % places.length] ?? places[0];
  return {
    name: `screens ${number}`,
    municipality: 'ballerup',
    identity: { alias: `${names[number % names.length]} ${number}`, place, phone: `00 00 ${1000 + number}` },
    live: async (one) => {
      await liveThrough(one, {
        worker: 'worker',
        since: 480 + (number % 60),
        by: 'neighbour',
        words: 'Nogen sover i opgangen om natten.',
        met: 0.6,
        place: ['publicPlace', place],
        until: number % 30,
      });
    },
  };
}
