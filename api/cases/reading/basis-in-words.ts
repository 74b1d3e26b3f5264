import type { CaseEvent, CaseState, MunicipalityId } from '../../../domain';
import type { Basis } from '../../../domain/rules/basis';
import type { Language } from '../../../domain/rules/schema-parts';
import { clauseText } from '../../../domain/rules/standard-queries';
import { loadEvents } from '../../../store/read/timeline';
import { listSettings } from '../../../store/rules/settings';
import { listStandards } from '../../../store/rules/standards';
import { basisSentence } from '../../../texts/basis-sentence';
import type { Deps } from '../../deps';
import type { Json } from '../../http/json';
import { namesOfStaff, type StaffNames } from '../../names-of-staff';
import { json } from '../../schema/json';

/** How the bases of one case are said in words: the clause's own text, the setting's number and setter, the reason given. */
export async function basisInWords(deps: Deps, state: CaseState, language: Language) {
  const { municipality, caseId } = state;
  const [clauses, settings, names, events] = await Promise.all([
    clausesOf(deps, state),
    listSettings(deps.store.db, { municipality, rehearsalId: deps.rehearsalId }),
    namesOfStaff(deps, municipality),
    loadEvents(deps.store.db, municipality, caseId),
  ]);

  return basesSaidWith(deps, { caseId, clauses, settings, names, events, language });
}

type Known = {
  readonly caseId: CaseState['caseId'];
  readonly clauses: Awaited<ReturnType<typeof clausesOf>>;
  readonly settings: Awaited<ReturnType<typeof listSettings>>;
  readonly names: StaffNames;
  readonly events: readonly CaseEvent[];
  readonly language: Language;
};

/** The same where all that it takes has been read already. */
export function basesSaidWith(
  deps: Pick<Deps, 'sealing'>,
  { caseId, clauses, settings, names, events, language }: Known,
) {
  return async ({ topic, clause, setting, assessed, plan }: BasisIn) => {
    const says = clause ? (clauseText(clauses, clause) ?? '') : '';
    const version = setting && settings.find((one) => one.version === setting.version);
    const value = setting ? valueAt(version, setting.key) : undefined;
    const event = assessed && events.find(({ seq }) => seq === assessed.event);
    const by = assessed ? names.of(assessed.by) : null;
    const reason = event ? await reasonIn(deps, caseId, event) : null;
    return {
      topic,
      text: basisSentence(
        { topic, clause, setting: setting && { ...setting, value }, assessed: assessed && { ...assessed, by }, plan },
        language,
      ),
      clause: clause ? { id: clause, says } : null,
      setting: setting ? { ...setting, value: value ?? null } : null,
      assessment: assessed ? { by, at: assessed.at, event: assessed.event, reason } : null,
      basis: { topic, clause, ...(setting && { setting }), ...(assessed && { assessed }), ...(plan && { plan }) },
    };
  };
}

type BasisIn = Basis;

async function clausesOf(
  { store, rehearsalId }: Deps,
  { municipality, standard }: { municipality: MunicipalityId; standard: CaseState['standard'] },
) {
  const versions = await listStandards(store.db, { municipality, rehearsalId });
  const pinned = versions.find((one) => one.standard.id === standard.id && one.standard.version === standard.version);
  return { clauses: pinned?.standard.clauses ?? {} };
}

/** The value of `followUp.maximumDays` in the settings. */
export function valueAt(settings: unknown, key: string): Json {
  const found = key.split('.').reduce<unknown>((value, name) => {
    const inside = value !== null && typeof value === 'object' && Object.hasOwn(value, name);
    return inside ? (value as Record<string, unknown>)[name] : undefined;
  }, settings);
  return json.parse(found ?? null);
}

/** The reason that someone gave, opened, where their act has one. */
async function reasonIn(
  { sealing }: Pick<Deps, 'sealing'>,
  caseId: CaseState['caseId'],
  { data }: CaseEvent,
): Promise<string | null> {
  const texts = data as { reason?: unknown; reasons?: unknown; judgement?: unknown; note?: unknown };
  const sealed = texts.reason ?? texts.reasons ?? texts.judgement ?? texts.note;
  const opened = await sealing.openAll(caseId, sealed ?? null);
  return typeof opened === 'string' ? opened : null;
}
