import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { inField } from '../../domain/case/decision';
import { dayInTheFuture, notADayAhead } from '../../domain/case/guards';
import { Standard } from '../../domain/rules/standard';
import { cannotBeAdoptedOn, cannotBeHeardOn, type StepRefused } from '../../domain/rules/standard-progress';
import {
  listStandards,
  recordStandardStep,
  type StandardVersion,
  saveStandardDraft,
} from '../../store/rules/standards';
import type { Deps } from '../deps';
import type { Caller } from '../door/caller';
import { reading, writing } from '../endpoint';
import { paths } from '../paths';
import { brokenRules } from '../problems/broken-rules';
import { Problem } from '../problems/problem';
import { refused, throwRefusal } from '../problems/refusal-status';
import { lackingInSettings } from '../rules/contradictions';
import { happenedOn, plannedOn } from '../schema/fields';
import { wholeNumber } from '../schema/params';
import { dateTime, localDate } from '../schema/values';

const tag = 'Standards';
const version = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .pipe(z.int().min(1));
export const standardParams = z.strictObject({ standardId: z.string().regex(/^[a-z][a-z-]*$/), version });

/** Of the draft that was read. */
const readRevision = wholeNumber(1, 999_999).optional().meta({
  description:
    'As you read it; left out where there was no draft yet. Where it has been changed since, nothing is saved: 409 `editedMeanwhile`.',
});

const progress = {
  id: z.string(),
  version: z.number(),
  revision: z.number().meta({ description: 'Rises with every change of the draft.' }),
  name: z.object({ da: z.string(), en: z.string() }),
  draftedAt: dateTime,
  heardOn: localDate.nullable(),
  adoptedOn: localDate.nullable(),
  activeFrom: localDate.nullable(),
};
const wholeStandard = Standard.meta({ id: 'Standard', description: 'A whole standard, as standards/*.yaml has it.' });
const listed = z.object(progress).meta({ id: 'StandardVersion' });
const whole = z.object({ ...progress, standard: wholeStandard }).meta({ id: 'WholeStandard' });

const inList = ({ standard, revision, draftedAt, heardAt, adoptedAt, activeFrom }: StandardVersion) => {
  const { id, version: number, name } = standard;
  return { id, version: number, revision, name, draftedAt, heardOn: heardAt, adoptedOn: adoptedAt, activeFrom };
};
const withText = (found: StandardVersion) => ({ ...inList(found), standard: found.standard });

export type Which = { standardId: string; version: number };

/** A version by its name and number. Throws `unknownStandard`. */
export async function standardNamed(deps: Deps, municipality: MunicipalityId, which: Which) {
  const one = await asKept(deps, { municipality }, which);
  if (!one) throw new Problem(404, 'unknownStandard');
  return one;
}

/** The version as it is kept; undefined where there is none yet. */
async function asKept({ store, rehearsalId }: Deps, { municipality }: Pick<Caller, 'municipality'>, which: Which) {
  const all = await listStandards(store.db, { municipality, rehearsalId });
  return all.find(({ standard }) => standard.id === which.standardId && standard.version === which.version);
}

type Step = Parameters<typeof recordStandardStep>[2];

async function afterStep(deps: Deps, municipality: MunicipalityId, which: Which, step: Step) {
  const { rehearsalId } = deps;
  const of = { municipality, rehearsalId, id: which.standardId, version: which.version };
  await recordStandardStep(deps.store.db, of, step);
  deps.rules.forget(municipality);
  return inList(await standardNamed(deps, municipality, which));
}

function refuseStep(refused: StepRefused | undefined): void {
  if (!refused) return;
  const field = 'body.on';
  switch (refused.code) {
    case 'standardIsActive':
      throw new Problem(409, refused.code);
    case 'hearingRequired':
      throw new Problem(409, refused.code, refused.params);
    case 'beforeTheAct':
      throw new Problem(422, refused.code, { ...refused.params, field });
    case 'heardAfterAdoption':
      throw new Problem(409, refused.code, { ...refused.params, field });
    case 'adoptedBeforeHearing':
      throw new Problem(409, refused.code, { ...refused.params, field });
  }
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
    act: 'seeRules',
    tag,
    summary: 'Every version of the quality standard, and how far each has come',
    answer: z.object({ items: z.array(listed).readonly() }),
    handle: async ({ store, rehearsalId }, { caller: { municipality } }) => ({
      items: (await listStandards(store.db, { municipality, rehearsalId })).map(inList),
    }),
  }),
  reading({
    path: paths.standards.one,
    act: 'seeRules',
    tag,
    summary: 'One version, whole',
    params: standardParams,
    answer: whole,
    handle: async (deps, { params: which, caller }) => withText(await standardNamed(deps, caller.municipality, which)),
  }),
  writing({
    keepsAnswer: true,
    path: paths.standards.list,
    inRehearsal: true,
    act: 'keepRules',
    tag,
    summary: 'Draft a version, again and again until it has been heard or is in force',
    query: z.strictObject({ revision: readRevision }),
    body: wholeStandard,
    status: 201,
    answer: listed,
    changes: (deps, { caller, body: { id, version } }) => asKept(deps, caller, { standardId: id, version }),
    async handle(deps, { caller: { municipality }, query: { revision }, body }) {
      if (body.municipality !== municipality)
        throw refused('otherMunicipality', { municipality: body.municipality, field: 'municipality' });
      await saveStandardDraft(deps.store.db, body, deps.rehearsalId, revision);
      deps.rules.forget(municipality);
      return inList(await standardNamed(deps, municipality, { standardId: body.id, version: body.version }));
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.standards.hearing,
    inRehearsal: true,
    act: 'keepRules',
    tag,
    summary: 'Record that the hearing has been held',
    params: standardParams,
    body: z.strictObject({ on: happenedOn }),
    answer: listed,
    changes: (deps, { params, caller }) => asKept(deps, caller, params),
    async handle(deps, { params: which, caller: { municipality }, body: { on }, now }) {
      const one = await standardNamed(deps, municipality, which);
      if (one.heardAt === on) return inList(one);
      throwRefusal(inField('on', dayInTheFuture(on, { now })));
      refuseStep(cannotBeHeardOn(on, one));
      return afterStep(deps, municipality, which, { heardAt: on });
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.standards.adoption,
    inRehearsal: true,
    act: 'keepRules',
    tag,
    summary: 'Record that the version has been adopted',
    params: standardParams,
    body: z.strictObject({ on: happenedOn }),
    answer: listed,
    changes: (deps, { params, caller }) => asKept(deps, caller, params),
    async handle(deps, { params: which, caller: { municipality }, body: { on }, now }) {
      const one = await standardNamed(deps, municipality, which);
      if (one.adoptedAt === on) return inList(one);
      throwRefusal(inField('on', dayInTheFuture(on, { now })));
      refuseStep(cannotBeAdoptedOn(on, one));
      return afterStep(deps, municipality, which, { adoptedAt: on });
    },
  }),
  writing({
    keepsAnswer: true,
    path: paths.standards.activation,
    inRehearsal: true,
    act: 'keepRules',
    tag,
    summary: 'Put the version into force from a date, for cases that begin from then on; others are moved by a person',
    description: 'Refused while the settings have no days between follow-ups for a phase of it.',
    params: standardParams,
    body: z.strictObject({ from: plannedOn }),
    answer: listed,
    changes: (deps, { params, caller }) => asKept(deps, caller, params),
    async handle(deps, { params: which, caller: { municipality }, body: { from }, now }) {
      const one = await standardNamed(deps, municipality, which);
      if (one.activeFrom === from) return inList(one);
      if (one.activeFrom) throw new Problem(409, 'standardIsActive');
      mayTakeEffect(one);
      brokenRules(await lackingInSettings(deps, municipality, { standard: one.standard, from }));
      throwRefusal(inField('from', notADayAhead(from, { now }, 'today')));
      return afterStep(deps, municipality, which, { activeFrom: from });
    },
  }),
];
