import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { carriedOf } from '../../domain';
import { checkTogether } from '../../domain/settings-rules';
import { Standard } from '../../domain/standard';
import { localDateOf } from '../../domain/time';
import {
  listStandards,
  recordStandardStep,
  type StandardVersion,
  saveStandardDraft,
} from '../../store/rules/standards';
import { forEachCase } from '../cases/bulk';
import { inWords } from '../cases/command-answer';
import { derivedKey } from '../cases/new-id';
import { sendToCase } from '../cases/send';
import type { Deps } from '../deps';
import { brokenRules } from '../http/broken-rules';
import { reading, writing } from '../http/endpoint';
import { Problem } from '../http/problem';
import { refused } from '../http/refusal-status';
import { paths } from '../paths';
import { bulkAnswer, commandAnswer, described, shaped } from '../schema/answers';
import { caseId, code, day, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Standards';
const version = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .pipe(z.int().min(1));
const params = z.strictObject({ standardId: z.string().regex(/^[a-z][a-z-]*$/), version });

const progress = {
  id: z.string(),
  version: z.number(),
  name: z.object({ da: z.string(), en: z.string() }),
  draftedAt: z.string(),
  heardOn: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  activeFrom: z.string().nullable(),
};
const listed = z.object(progress).meta({ id: 'StandardVersion' });
const whole = z
  .object({ ...progress, standard: shaped<Standard>('The standard itself: phases, grounds, clauses.') })
  .meta({ id: 'WholeStandard' });

const inList = ({ standard, draftedAt, heardAt, adoptedAt, activeFrom }: StandardVersion) => {
  const { id, version: number, name } = standard;
  return { id, version: number, name, draftedAt, heardOn: heardAt, adoptedOn: adoptedAt, activeFrom };
};
const withText = (found: StandardVersion) => ({ ...inList(found), standard: found.standard });

type Which = { standardId: string; version: number };

async function found({ store }: Deps, municipality: MunicipalityId, { standardId, version: wanted }: Which) {
  const all = await listStandards(store.db, municipality);
  const one = all.find(({ standard }) => standard.id === standardId && standard.version === wanted);
  if (!one) throw new Problem(404, 'unknownStandard');
  return one;
}

type Step = Parameters<typeof recordStandardStep>[2];

async function afterStep(deps: Deps, municipality: MunicipalityId, which: Which, step: Step) {
  await recordStandardStep(deps.store.db, { municipality, id: which.standardId, version: which.version }, step);
  deps.rules.forget(municipality);
  return inList(await found(deps, municipality, which));
}

/** G20: where the standard's governance asks, a version takes effect only with hearing and adoption recorded. */
function mayTakeEffect({ standard, heardAt, adoptedAt }: StandardVersion): void {
  const { governance } = standard;
  if (!governance) return;
  const { hearingBody, clause } = governance;
  if (!heardAt) throw new Problem(409, 'hearingRequired', { hearingBody, clause });
  if (!adoptedAt) throw new Problem(409, 'adoptionRequired', { clause });
}

export const standards = [
  reading({
    path: paths.standards.list,
    tag,
    summary: 'Every version of the quality standard, and how far each has come',
    answer: z.object({ items: z.array(listed).readonly() }),
    handle: async ({ store }, { caller }) => ({
      items: (await listStandards(store.db, caller.municipality)).map(inList),
    }),
  }),
  reading({
    path: paths.standards.one,
    tag,
    summary: 'One version, whole',
    params,
    answer: whole,
    handle: async (deps, { params: which, caller }) => withText(await found(deps, caller.municipality, which)),
  }),
  writing({
    path: paths.standards.list,
    tag,
    summary: 'Draft a version, again and again until it is in force',
    who: 'lead',
    body: described<Standard>(Standard, 'A whole standard, as standards/*.yaml has it.'),
    status: 201,
    answer: listed,
    async handle(deps, { caller: { municipality }, body }) {
      if (body.municipality !== municipality) throw refused('otherMunicipality', { municipality: body.municipality });
      const latest = (await deps.rules.of(municipality)).book.settings.at(-1);
      if (latest) brokenRules(checkTogether(body, latest));
      await saveStandardDraft(deps.store.db, body);
      deps.rules.forget(municipality);
      return inList(await found(deps, municipality, { standardId: body.id, version: body.version }));
    },
  }),
  writing({
    path: paths.standards.hearing,
    tag,
    summary: 'The hearing has been held',
    who: 'lead',
    params,
    body: z.strictObject({ on: day }),
    answer: listed,
    async handle(deps, { params: which, caller: { municipality }, body: { on } }) {
      await found(deps, municipality, which);
      return afterStep(deps, municipality, which, { heardAt: on });
    },
  }),
  writing({
    path: paths.standards.adoption,
    tag,
    summary: 'The politicians have adopted it',
    who: 'lead',
    params,
    body: z.strictObject({ on: day }),
    answer: listed,
    async handle(deps, { params: which, caller: { municipality }, body: { on } }) {
      await found(deps, municipality, which);
      return afterStep(deps, municipality, which, { adoptedAt: on });
    },
  }),
  writing({
    path: paths.standards.activation,
    tag,
    summary: 'Takes effect from a date, for cases that begin from then on; others are moved by a person',
    who: 'lead',
    params,
    body: z.strictObject({ from: day }),
    answer: listed,
    async handle(deps, { params: which, caller: { municipality }, body: { from }, now }) {
      const one = await found(deps, municipality, which);
      if (one.activeFrom === from) return inList(one);
      if (one.activeFrom) throw new Problem(409, 'standardIsActive');
      mayTakeEffect(one);
      const today = localDateOf(now);
      if (from < today) throw refused('inThePast', { on: from, earliestAllowed: today });
      return afterStep(deps, municipality, which, { activeFrom: from });
    },
  }),
  writing({
    path: paths.moveToStandard,
    tag,
    summary: 'Move a case to another version; its deadlines follow at once',
    params: caseParams,
    body: z.strictObject({
      id: params.shape.standardId,
      version: z.int().min(1),
      phase: code.optional(),
      reason: text,
    }),
    answer: commandAnswer,
    async handle(
      deps,
      { params: { caseId: id }, caller: { municipality, actor: by }, body, key, rehearsal, language },
    ) {
      const { standard } = await found(deps, municipality, { standardId: body.id, version: body.version });
      const { phase, reason } = body;
      const data = { standard: carriedOf(standard), reason, ...(phase && { phase }) };
      const said = { caseId: id, ...body };
      const sending = { municipality, caseId: id, type: 'moveToStandard', data, key, by, said, rehearsal } as const;
      return inWords(id, await sendToCase(deps, sending), language);
    },
  }),
  writing({
    path: paths.standards.moveCases,
    tag,
    summary: 'Move many cases to this version; each has its own result',
    who: 'lead',
    params,
    body: z.strictObject({ cases: z.array(caseId).min(1).max(500), phase: code.optional(), reason: text }),
    slow: true,
    answer: bulkAnswer,
    async handle(deps, { params: which, caller: { municipality, actor: by }, body, key, rehearsal, language }) {
      const { standard } = await found(deps, municipality, which);
      const { cases, phase, reason } = body;
      const data = { standard: carriedOf(standard), reason, ...(phase && { phase }) };
      const said = { ...which, phase, reason };
      return forEachCase(cases, language, (id) => {
        const one = { municipality, caseId: id, type: 'moveToStandard', data, by, said, rehearsal } as const;
        return sendToCase(deps, { ...one, key: derivedKey(key, id) });
      });
    },
  }),
];
