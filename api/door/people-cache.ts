import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain/ids';
import type { Database } from '../../store/database';
import { loadPeople, type People } from '../../store/people/people';

/** The people of each municipality as they were last read, good until their version has risen. */
export interface PeopleCache {
  of(municipality: MunicipalityId, version: number): Promise<People>;
}

export function peopleCache(unscopedDb: Kysely<Database>): PeopleCache {
  const cached = new Map<MunicipalityId, { version: number; people: Promise<People> }>();
  return {
    of(municipality, version) {
      const known = cached.get(municipality);
      if (known && known.version >= version) return known.people;
      const people = loadPeople(unscopedDb, municipality);
      cached.set(municipality, { version, people });
      people.catch(() => cached.delete(municipality));
      return people;
    },
  };
}
