/** What outlives the release that wrote it says in which version of its shape it is. */
export type Versioned = { readonly schemaVersion: number };

/** Something in a shape of the past, which no type of today describes. The first shapes said no version: none is 1. */
export type Kept = { readonly schemaVersion?: number; readonly [field: string]: unknown };

/** By the version that is read: what makes the next one of it. */
export type Upcasters = Readonly<Record<number, (kept: Kept) => object>>;

/**
 * Reads what was kept in any version in today's shape, from each version to the next. What is in today's is the very same.
 * @throws RangeError for a version that this release does not know.
 */
export function readerOf<Today extends Versioned>(
  what: string,
  today: Today['schemaVersion'],
  upcasters: Upcasters,
): (kept: object) => Today {
  return (kept) => {
    const { schemaVersion } = kept as Kept;
    const written = schemaVersion ?? 1;
    if (schemaVersion === today) return kept as Today;
    if (written > today) {
      throw new RangeError(`${what} is of version ${written}, and this release reads none later than ${today}`);
    }
    let current: Kept = { ...kept, schemaVersion: written };
    for (let version = written; version < today; version += 1) {
      const upcast = upcasters[version];
      if (!upcast) throw new RangeError(`no way to read ${what} of version ${version}`);
      current = { ...upcast(current), schemaVersion: version + 1 };
    }
    return current as object as Today;
  };
}

/** An event as far as reading it in today's shape needs it: its type, and the version of that type's shape. */
type KeptEvent = {
  readonly seq: number;
  readonly type: string;
  readonly v: number;
  readonly at?: string;
  readonly data: unknown;
};

/** By event type and the version that is read: what makes the next version's data of it. */
export type EventUpcasters = Readonly<Record<string, Readonly<Record<number, EventUpcaster>>>>;

/** The next version's data of an event, of the data before and the moment of the event. */
export type EventUpcaster = (data: Kept, of: Pick<KeptEvent, 'at'>) => object;

/**
 * Reads events of any version in today's shape. What is in today's is the very same.
 * @throws RangeError for an event of a type or a version that this release does not know.
 */
export function eventReaderOf(versions: Readonly<Record<string, number>>, upcasters: EventUpcasters) {
  return <Event extends KeptEvent>(event: Event): Event => {
    const { seq, type, v } = event;
    const today = versions[type];
    if (today === undefined || v > today) {
      throw new RangeError(`event ${seq} is ${type} version ${v}, which this release cannot read`);
    }
    let data = event.data as Kept;
    for (let version = v; version < today; version += 1) {
      const upcast = upcasters[type]?.[version];
      if (!upcast) throw new RangeError(`no way to read ${type} version ${version}`);
      data = upcast(data, event) as Kept;
    }
    return v === today ? event : { ...event, v: today, data };
  };
}
