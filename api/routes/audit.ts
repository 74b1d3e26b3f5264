import { z } from 'zod';
import type { StaffId } from '../../domain';
import { acts } from '../../domain/access/acts';
import type { Because } from '../../domain/access/because';
import { scopes, staffRoles } from '../../domain/access/roles';
import { outcomes, type Who } from '../../store/audit/entry';
import { type AuditedEntry, type AuditQuery, listAudit } from '../../store/audit/read';
import type { Deps } from '../deps';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { page } from '../schema/answers';
import { askedAt, caseId, staffId } from '../schema/fields';
import { json } from '../schema/json';
import { mirrorOf } from '../schema/mirror';
import { caseParams, paging, words } from '../schema/params';
import { dateTime, orNull } from '../schema/values';

const tag = 'Audit';
const act = 'audit';

type BecauseOf<Kind extends Because['kind']> = Extract<Because, { kind: Kind }>;

const whoKinds = [
  'staff',
  'machine',
  'public',
  'receivingService',
  'commandLine',
] as const satisfies readonly Who['kind'][];

const having = z
  .enum(['worker', 'standIn'])
  .optional()
  .meta({ description: 'Whose case it was for them, where it was theirs or that of somebody they stood in for.' });
const acted = { act: z.enum(acts), role: z.enum([...staffRoles, ...scopes]) };
const because = z
  .discriminatedUnion('kind', [
    mirrorOf<BecauseOf<'role'>>()({
      kind: z.literal('role'),
      ...acted,
      reach: z.enum(['own', 'team', 'municipality']),
      having,
    }),
    mirrorOf<BecauseOf<'offerLink'>>()({ kind: z.literal('offerLink'), link: z.string() }),
    mirrorOf<BecauseOf<'named'>>()({ kind: z.literal('named'), ...acted, having }),
    mirrorOf<BecauseOf<'formerWorker'>>()({ kind: z.literal('formerWorker'), ...acted, leftAt: dateTime }),
    mirrorOf<BecauseOf<'glassBroken'>>()({ kind: z.literal('glassBroken'), ...acted }),
    mirrorOf<BecauseOf<'anyone'>>()({ kind: z.literal('anyone') }),
    z.object({ kind: z.literal('refused'), code: z.string() }),
  ])
  .meta({ id: 'Because', description: 'Why they were let in, or the code of why not.' });
const details = z.record(z.string(), json).nullable();

const audited = z
  .object({
    seq: z.number().meta({ description: 'Its number in the municipality’s log, without gaps.' }),
    at: dateTime,
    who: z.object({ kind: z.enum(whoKinds), id: z.string().nullable() }),
    act: z.string(),
    route: z.string(),
    outcome: z.enum(outcomes),
    because: orNull(because),
    caseIds: z.array(z.string()).readonly().meta({ description: 'The cases that were shown, changed or asked for.' }),
    details: details.meta({
      description:
        'What was searched for and by which filters, and the reason given for what is shown to nobody without one. ' +
        'Null where nothing more was asked.',
    }),
  })
  .meta({ id: 'AuditEntry' });

const LIMIT = 100;

const filters = {
  staff: staffId.optional().meta({ description: 'What one person did.' }),
  outcome: words(outcomes).optional(),
  from: askedAt.optional(),
  before: askedAt.optional(),
  ...paging,
};

interface Filters {
  readonly staff?: StaffId | undefined;
  readonly outcome?: AuditQuery['outcome'] | undefined;
  readonly from?: AuditQuery['from'] | undefined;
  readonly before?: AuditQuery['before'] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const list = reading({
  path: paths.audit.list,
  inRehearsal: false,
  tag,
  summary: 'Who read, searched, changed or was refused what, the newest first',
  description:
    'Of the caller’s municipality. Staff are named by their id, which `GET /v1/staff` knows. A restricted case is not ' +
    'among the cases shown to whom it is hidden from.',
  act,
  query: z.strictObject({ case: caseId.optional(), ...filters }),
  answer: page(audited),
  asksAbout: ({ case: about }) => about,
  async handle(deps, { caller: { municipality }, query: { case: about, ...query } }) {
    return shownPage(deps, { municipality, ...(about && { caseId: about }) }, query);
  },
});

const readers = reading({
  path: paths.audit.readers,
  inRehearsal: false,
  tag,
  summary: 'Who looked at this citizen’s case, or changed it, the newest first',
  act,
  params: caseParams,
  query: z.strictObject(filters),
  answer: page(audited),
  async handle(deps, { caller: { municipality }, params, query }) {
    return shownPage(deps, { municipality, caseId: params.caseId }, query);
  },
});

async function shownPage(
  { store, keys }: Deps,
  about: Pick<AuditQuery, 'municipality' | 'caseId'>,
  { staff, outcome, from, before, cursor, limit = LIMIT }: Filters,
) {
  const found = await listAudit(store.db, keys, {
    ...about,
    limit,
    ...(staff && { who: { kind: 'staff', id: staff } }),
    ...(outcome && { outcome }),
    ...(from && { from }),
    ...(before && { before }),
    ...(cursor && { cursor }),
  });
  return { items: found.items.map(shown), next: found.next };
}

const Reference = z.tuple([z.enum(whoKinds), z.string().nullable().default(null)]);

function shown(entry: AuditedEntry) {
  const { who, outcome } = entry;
  const [kind, id] = Reference.parse(who.split(/:(.*)/s, 2));
  return {
    ...entry,
    who: { kind, id },
    outcome: z.enum(outcomes).parse(outcome),
    because: orNull(because).parse(entry.because),
    details: details.parse(entry.details),
  };
}

export const audit = [list, readers];
