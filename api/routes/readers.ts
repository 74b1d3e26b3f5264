import { z } from 'zod';
import { lookedAs, lookedAsOf, maySeeReaders, purposeOf, purposes } from '../../domain/access/readers';
import { type LocalDate, localDateOf } from '../../domain/clock/time';
import { type LookAtCase, listLooks } from '../../store/audit/looks';
import { placedCase } from '../../store/read/placed';
import { caseByName } from '../../store/restricted/emergency-access';
import { becauseOf } from '../door/require-access';
import { reading } from '../endpoint';
import { calledInLog, namesOfStaff, type StaffNames } from '../names-of-staff';
import { paths } from '../paths';
import { unknownCase } from '../problems/problem';
import { page } from '../schema/answers';
import { itsCase } from '../schema/cases-shown';
import { line } from '../schema/fields';
import { paging, yes } from '../schema/params';
import { dateTime, localDate } from '../schema/values';

const kinds = ['staff', 'machine', 'public', 'receivingService', 'commandLine', 'unknown'] as const;

const reader = z
  .object({
    id: z.string(),
    kind: z.enum(kinds),
    name: z.string().nullable(),
    on: localDate,
    firstAt: dateTime,
    lastAt: dateTime,
    times: z.number(),
    as: z.enum(lookedAs).meta({ description: 'What they did; what they read or wrote is not told.' }),
    purpose: z
      .enum(purposes)
      .nullable()
      .meta({ description: 'For what: the most telling that the log has. Null where they were refused.' }),
  })
  .meta({ id: 'CaseReader', description: 'That somebody looked at a case on a day, with what is alike in one.' });

const LIMIT = 200;

/** Who looked at one case, asked by its number or id: a lead's own case, and any case for whoever oversees the lookups. */
export const readers = [
  reading({
    path: paths.caseReaders,
    inRehearsal: false,
    act: 'seeReaders',
    namesHidden: true,
    tag: 'Audit',
    summary: 'Who looked at a case, when and for what, the newest first; nothing of the case itself',
    description:
      'By the case’s number or id. An auditor sees it of a restricted case too. What one person did alike on one day is one row; a page is made of so many entries of the log.',
    query: z.strictObject({
      case: line.max(60).meta({ description: 'The number of the case, or its id.' }),
      lists: yes('Also where the case was one of many on a list.'),
      ...paging,
    }),
    answer: page(reader).extend({ caseId: z.string(), number: z.string(), restricted: z.boolean() }),
    shows: itsCase,
    async handle(deps, { caller: { municipality }, asker, query }) {
      const { cursor, limit = LIMIT, lists = false } = query;
      const found = await caseByName(deps.unscopedDb, municipality, query.case);
      if (!found) throw unknownCase();
      const { caseId, number } = found;
      const placed = await placedCase(deps.unscopedDb, municipality, caseId);
      becauseOf(maySeeReaders(asker, placed), unknownCase);
      const looks = await listLooks(deps.unscopedDb, { municipality, caseId, lists, limit, ...(cursor && { cursor }) });
      const names = await namesOfStaff(deps, municipality);
      const items = alikeInOne(looks.items, (look) => asReader(look, names));
      return { caseId: caseId as string, number, restricted: placed.restricted !== null, items, next: looks.next };
    },
  }),
];

type Reader = z.infer<typeof reader> & { readonly on: LocalDate };

function asReader(look: LookAtCase, names: StaffNames): Reader {
  const { seq, at, who } = look;
  const [named = '', id = null] = who.split(/:(.*)/s, 2);
  const kind = kinds.find((one) => one === named) ?? 'unknown';
  return {
    id: String(seq),
    kind,
    name: calledInLog({ kind, id }, names),
    on: localDateOf(at),
    firstAt: at,
    lastAt: at,
    times: 1,
    as: lookedAsOf(look),
    purpose: purposeOf(look),
  };
}

/** The page of a case asks for several things at once; whoever has looked is told of once a day for each purpose. */
function alikeInOne(looks: readonly LookAtCase[], asRow: (look: LookAtCase) => Reader): readonly Reader[] {
  const rows = new Map<string, Reader>();
  for (const look of looks) {
    const row = asRow(look);
    const alike = JSON.stringify([look.who, row.on, row.as, row.purpose]);
    const before = rows.get(alike);
    rows.set(alike, before ? { ...before, firstAt: row.firstAt, times: before.times + 1 } : row);
  }
  return [...rows.values()];
}
