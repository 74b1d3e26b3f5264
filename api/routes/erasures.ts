import { z } from 'zod';
import type { CaseId, MunicipalityId } from '../../domain';
import { inField } from '../../domain/case/decision';
import { tooFarAhead } from '../../domain/case/guards';
import type { WallInstant } from '../../domain/clock/whose';
import { eraseCase } from '../../store/erasure/erase';
import { noteErasure } from '../../store/erasure/ledger';
import {
  findErasure,
  keepDecision,
  listErasures,
  listPutOff,
  retentionEnd,
  retentionOver,
} from '../../store/erasure/retention';
import { findCase } from '../../store/read/case-list';
import { actorRef } from '../../store/record/event-log';
import { deleteHistories } from '../../temporal/delete-histories';
import { inForce } from '../cases/commands/rules-for-start';
import type { Deps } from '../deps';
import { reading, writing } from '../endpoint';
import { staffNamedBy } from '../names-of-staff';
import { paths } from '../paths';
import { Problem, unknownCase } from '../problems/problem';
import { throwRefusal } from '../problems/refusal-status';
import { done } from '../schema/answers';
import { casesOfItems } from '../schema/cases-shown';
import { plannedOn, text } from '../schema/fields';
import { caseParams } from '../schema/params';
import { dateTime, listOf, localDate, openedText } from '../schema/values';

const tag = 'Erasure';

const proposed = z
  .object({
    caseId: z.string(),
    number: z.string(),
    ground: z.string().nullable(),
    endedAt: dateTime,
    since: localDate.meta({ description: 'The day on which its retention was over.' }),
    handedOver: z.boolean(),
  })
  .meta({ id: 'ProposedErasure' });
const isPutOff = z
  .object({
    caseId: z.string(),
    number: z.string(),
    until: localDate.meta({ description: 'The day on which it is proposed again.' }),
    reason: openedText,
    byName: z.string().nullable(),
    at: dateTime,
  })
  .meta({ id: 'ErasurePutOff' });
const erased = z
  .object({
    caseId: z.string(),
    number: z.string(),
    ground: z.string().nullable(),
    referredAt: dateTime.nullable(),
    endedAt: dateTime.nullable(),
    phases: z.array(z.object({ phase: z.string(), on: localDate })).readonly(),
    erasedAt: dateTime,
    byName: z.string().nullable().meta({ description: 'Who approved it.' }),
  })
  .meta({ id: 'Erased' });

/** The municipality's retention in force today; undefined: nothing is proposed. */
async function retentionOf(deps: Deps, municipality: MunicipalityId, now: WallInstant) {
  return (await inForce(deps, municipality, now)).now.settings.retention;
}

export const erasures = [
  reading({
    path: paths.erasures.proposed,
    inRehearsal: false,
    act: 'erase',
    tag,
    summary:
      'Ended cases whose retention is over, the longest over first: to be erased, put off, or handed to the archive',
    answer: z.object({
      retention: z
        .object({ years: z.number(), afterwards: z.enum(['discard', 'handOver']), basis: z.string() })
        .nullable(),
      items: z.array(proposed).readonly(),
    }),
    shows: casesOfItems,
    async handle(deps, { caller: { municipality }, sight, wall: now }) {
      const retention = (await retentionOf(deps, municipality, now)) ?? null;
      if (!retention) return { retention, items: [] };
      const { years } = retention;
      const of = { municipality, sight, years, now, within: deps.store.db };
      const over = await retentionOver(deps.unscopedDb, of);
      return { retention, items: over.map((one) => ({ ...one, since: retentionEnd(one.endedAt, years) })) };
    },
  }),
  reading({
    path: paths.erasures.list,
    inRehearsal: false,
    act: 'erase',
    tag,
    summary: 'What was erased: numbers and dates, for statistics',
    answer: z.object({ items: z.array(erased).readonly() }),
    shows: casesOfItems,
    async handle(deps, { caller: { municipality } }) {
      const rows = await listErasures(deps.store.db, municipality);
      const byName = await staffNamedBy(deps, municipality);
      const items = rows.map((row) => ({
        caseId: row.case_id,
        number: row.number,
        ground: row.ground,
        referredAt: row.referred_at,
        endedAt: row.ended_at,
        phases: row.phases as { phase: string; on: string }[],
        erasedAt: row.erased_at,
        byName: byName(row.approved_by),
      }));
      return { items };
    },
  }),
  reading({
    path: paths.erasures.listPutOff,
    inRehearsal: false,
    act: 'erase',
    tag,
    summary: 'Cases that are kept for longer than their retention: until when, why, and who put them off',
    answer: z.object({ items: listOf(isPutOff) }),
    shows: casesOfItems,
    async handle(deps, { caller: { municipality }, sight, wall: now }) {
      const all = await listPutOff(deps.store.db, { municipality, sight, now });
      const byName = await staffNamedBy(deps, municipality);
      const items = await Promise.all(
        all.map(async ({ words, by, ...one }) => {
          const reason = await deps.sealing.openAll<string | null>(one.caseId, words);
          return { ...one, reason, byName: byName(by) };
        }),
      );
      return { items };
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.erasures.putOff,
    act: 'erase',
    tag,
    summary: 'Keep a case for longer than its retention, until a day, with the reason',
    params: caseParams,
    body: z.strictObject({ until: plannedOn, reason: text }),
    answer: done,
    async handle(deps, { params: { caseId }, caller: { municipality, actor }, body, key, wall: now }) {
      await knownOr404(deps, municipality, caseId);
      throwRefusal(inField('until', tooFarAhead(body.until, { now })));
      const words = await deps.sealing.seal(municipality, caseId, body.reason.text, key);
      const kept = { id: key, caseId, municipality, words, by: actorRef(actor), at: now };
      await keepDecision(deps.store.db, { ...kept, kind: 'putOff', until: body.until });
      return { ok: true as const };
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.erasures.handedOver,
    act: 'erase',
    tag,
    summary: 'Record that the archive has received the case, with the archive’s reference',
    params: caseParams,
    body: z.strictObject({ reference: text }),
    answer: done,
    async handle(deps, { params: { caseId }, caller: { municipality, actor }, body, key, wall: now }) {
      await knownOr404(deps, municipality, caseId);
      const words = await deps.sealing.seal(municipality, caseId, body.reference.text, key);
      await keepDecision(deps.store.db, {
        id: key,
        caseId,
        municipality,
        kind: 'handedOver',
        words,
        by: actorRef(actor),
        at: now,
      });
      return { ok: true as const };
    },
  }),
  writing({
    path: paths.erasures.erase,
    act: 'erase',
    tag,
    summary: 'Erase a case whose retention is over, for good: its number is given again, so that it is the right one',
    params: caseParams,
    body: z.strictObject({ number: z.string().max(30) }),
    answer: z.object({ number: z.string(), erasedAt: dateTime }),
    async handle(deps, { params: { caseId }, caller: { municipality, actor }, body, wall: now }) {
      const already = await findErasure(deps.store.db, municipality, caseId);
      if (already && already.number !== body.number) throw unknownCase();
      if (!already) await mayBeErased(deps, { municipality, caseId, number: body.number, now });
      if (!already) {
        const entry = { caseId, municipality, approvedBy: actorRef(actor), at: now };
        noteErasure(ledgerOf(deps), entry);
        await eraseCase(deps.unscopedDb, entry);
        deps.sealing.forget(caseId);
      }
      await deleteHistories(deps, municipality, caseId);
      return { number: body.number, erasedAt: already?.erased_at ?? now };
    },
  }),
];

async function knownOr404(deps: Deps, municipality: MunicipalityId, caseId: CaseId): Promise<void> {
  if (!(await deps.knownCases.has(municipality, caseId))) throw unknownCase();
}

/** Erasing cannot be undone, so it is only done where it will stay done after a backup is restored. */
function ledgerOf({ settings }: Deps): string {
  if (!settings.erasureLedger) throw new Problem(503, 'noErasureLedger');
  return settings.erasureLedger;
}

async function mayBeErased(
  deps: Deps,
  {
    municipality,
    caseId,
    number,
    now,
  }: { municipality: MunicipalityId; caseId: CaseId; number: string; now: WallInstant },
): Promise<void> {
  ledgerOf(deps);
  const row = await findCase(deps.store.db, municipality, caseId);
  if (row?.number !== number) throw unknownCase();
  const retention = await retentionOf(deps, municipality, now);
  const earliest = retention && row.endedAt ? retentionEnd(row.endedAt, retention.years) : null;
  const over = retention && (await retentionOver(deps.unscopedDb, { municipality, years: retention.years, now }));
  const proposal = over?.find((one) => one.caseId === caseId);
  if (!proposal) throw new Problem(409, 'notYetOver', { earliest: earliest ?? null });
  if (retention?.afterwards === 'handOver' && !proposal.handedOver) throw new Problem(409, 'handOverFirst');
}
