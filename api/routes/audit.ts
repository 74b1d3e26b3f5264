import { z } from 'zod';
import type { CaseId, MunicipalityId, StaffId } from '../../domain';
import { acts } from '../../domain/access/acts';
import { localDateOf } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import { caseNumbered, numbersOfCases } from '../../store/audit/case-numbers';
import { outcomes } from '../../store/audit/entry';
import { type AuditedEntry, type AuditQuery, listAudit } from '../../store/audit/read';
import { logStanding } from '../../store/audit/status';
import { auditFile } from '../../texts/audit';
import type { Deps } from '../deps';
import { reading } from '../endpoint';
import { auditInWords } from '../export/audit-in-words';
import { auditAsCsv } from '../export/audit-log';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { page } from '../schema/answers';
import { audited, because, details, whoKinds } from '../schema/audit';
import { askedAt, caseId, staffId } from '../schema/fields';
import { caseParams, paging, words } from '../schema/params';
import { dateTime, id, orNull } from '../schema/values';

const tag = 'Audit';
const act = 'audit';

const LIMIT = 100;
/** More than anybody reads at once; the file says that there is more. */
const MOST_ROWS = 5_000;

const filters = {
  staff: staffId.optional().meta({ description: 'What one person did.' }),
  outcome: words(outcomes).optional(),
  act: words(acts).optional().meta({ description: 'What was done or wanted: one or more acts, with commas between.' }),
  from: askedAt.optional(),
  before: askedAt.optional(),
};

interface Filters {
  readonly staff?: StaffId | undefined;
  readonly outcome?: AuditQuery['outcome'] | undefined;
  readonly act?: AuditQuery['act'] | undefined;
  readonly from?: AuditQuery['from'] | undefined;
  readonly before?: AuditQuery['before'] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const ofCase = {
  case: caseId.optional(),
  number: z.string().max(30).optional().meta({ description: 'The same by what people call the case: `B-000123`.' }),
};

const about = orNull(id).meta({
  description:
    'The case that was asked for; null where none was, there is none of that number, or it is hidden from you.',
});

const list = reading({
  path: paths.audit.list,
  inRehearsal: false,
  tag,
  summary: 'Who read, searched, changed or was refused what, the newest first',
  description:
    'Of the caller’s municipality, each entry as codes and in words. A restricted case is not among the cases shown to ' +
    'whom it is hidden from.',
  act,
  query: z.strictObject({ ...ofCase, ...filters, ...paging }),
  answer: page(audited).extend({ about }),
  asksAbout: ({ case: asked }) => asked,
  shows: ({ about: one }) => [one],
  async handle(deps, { caller: { municipality }, query: { case: asked, number, ...query }, language }) {
    const one = await caseAskedFor(deps, municipality, { case: asked, number });
    if (number !== undefined && one === undefined) return { items: [], next: null, about: null };
    const of = { municipality, ...(one && { caseId: one }) };
    return { ...(await shownPage(deps, of, query, language)), about: one ?? null };
  },
});

const file = reading({
  path: paths.audit.file,
  inRehearsal: false,
  compressed: true,
  tag,
  summary: 'The same as a file for a spreadsheet, in words',
  act: 'exportAudit',
  query: z.strictObject({ ...ofCase, ...filters }),
  answer: z
    .object({
      fileName: z.string(),
      csv: z.string().meta({ description: 'Semicolons, UTF-8 with its mark; no cell is a formula.' }),
      entries: z.number(),
      isWhole: z.boolean().meta({ description: `Whether there are no more after the first ${MOST_ROWS}.` }),
      about,
    })
    .meta({ id: 'AuditFile' }),
  asksAbout: ({ case: asked }) => asked,
  shows: ({ about: one }) => [one],
  async handle(deps, { caller: { municipality }, query: { case: asked, number, ...query }, language, wall }) {
    const one = await caseAskedFor(deps, municipality, { case: asked, number });
    const isNone = number !== undefined && one === undefined;
    const of = { municipality, ...(one && { caseId: one }) };
    const found = isNone
      ? { items: [], next: null }
      : await shownPage(deps, of, { ...query, limit: MOST_ROWS }, language);
    return {
      fileName: auditFile.name.fill(language, { on: localDateOf(wall) }),
      csv: auditAsCsv(found.items, language),
      entries: found.items.length,
      isWhole: found.next === null,
      about: one ?? null,
    };
  },
});

const standing = reading({
  path: paths.audit.standing,
  inRehearsal: false,
  tag,
  summary: 'Whether the log is whole: when it was verified last, what was found, and when it was anchored last',
  act,
  answer: z
    .object({
      entries: z.number(),
      anchoredAt: orNull(dateTime).meta({
        description: 'When it was last written down outside the database where the log ends.',
      }),
      checkedAt: orNull(dateTime).meta({ description: 'When all of it was last verified.' }),
      damages: z.number().nullable().meta({ description: 'What was wrong then, without an honest reason.' }),
    })
    .meta({ id: 'AuditStanding' }),
  handle: (deps, { caller: { municipality } }) => logStanding(deps.unscopedDb, municipality),
});

const readers = reading({
  path: paths.audit.readers,
  inRehearsal: false,
  tag,
  summary: 'Who looked at this citizen’s case, or changed it, the newest first',
  act,
  params: caseParams,
  query: z.strictObject({ ...filters, ...paging }),
  answer: page(audited),
  async handle(deps, { caller: { municipality }, params, query, language }) {
    return shownPage(deps, { municipality, caseId: params.caseId }, query, language);
  },
});

interface AskedFor {
  readonly case?: CaseId | undefined;
  readonly number?: string | undefined;
}

async function caseAskedFor({ store }: Deps, municipality: MunicipalityId, asked: AskedFor) {
  if (asked.number === undefined) return asked.case;
  return caseNumbered(store.db, municipality, asked.number.trim().toUpperCase());
}

async function shownPage(
  deps: Deps,
  of: Pick<AuditQuery, 'municipality' | 'caseId'>,
  { staff, outcome, act: did, from, before, cursor, limit = LIMIT }: Filters,
  language: Language,
) {
  const { store, keys } = deps;
  const found = await listAudit(store.db, keys, {
    ...of,
    limit,
    ...(staff && { who: { kind: 'staff', id: staff } }),
    ...(outcome && { outcome }),
    ...(did && { act: did }),
    ...(from && { from }),
    ...(before && { before }),
    ...(cursor && { cursor }),
  });
  const [names, numbers] = await Promise.all([
    namesOfStaff(deps, of.municipality),
    numbersOfCases(
      store.db,
      of.municipality,
      found.items.flatMap(({ caseIds }) => caseIds),
    ),
  ]);
  const items = found.items.map((entry) => {
    const one = shown(entry);
    const caseNumbers = one.caseIds.flatMap((caseOf) => numbers.get(caseOf) ?? []);
    return { ...one, ...auditInWords(one, names, language), caseNumbers };
  });
  return { items, next: found.next };
}

const Reference = z.tuple([z.enum(whoKinds), z.string().nullable().default(null)]);

function shown(entry: AuditedEntry) {
  const { who, outcome } = entry;
  const [kind, whose] = Reference.parse(who.split(/:(.*)/s, 2));
  return {
    ...entry,
    who: { kind, id: whose },
    outcome: z.enum(outcomes).parse(outcome),
    because: orNull(because).parse(entry.because),
    details: details.parse(entry.details),
  };
}

export const audit = [list, file, standing, readers];
