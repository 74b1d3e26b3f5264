import type { CaseEvent, CaseId, CaseState, EventType, MunicipalityId } from '../../domain';
import type { Basis } from '../../domain/rules/basis';
import type { Language } from '../../domain/rules/schema-parts';
import type { Identity } from '../../store/identity/identities';
import { loadEvents } from '../../store/read/timeline';
import { factsInWords, type Line, ruleNamed } from '../../texts/own-record/in-words';
import { howShown, internal } from '../../texts/own-record/shown-as';
import { writers } from '../../texts/own-record/words';
import { eventTitle, statusTitle } from '../../texts/titles';
import { knownIdentity } from '../cases/commands/change-identity';
import { basisInWords } from '../cases/reading/basis-in-words';
import { seeCase } from '../cases/reading/seen-case';
import { type WithReadCard, withReadCard } from '../cases/reading/shown-citizen';
import type { Deps } from '../deps';
import type { JsonObject } from '../http/json';
import { namesOfStaff } from '../names-of-staff';
import { type LookUp, lookUpsOf } from './look-ups';
import { type Redaction, redactionFor } from './redact';

/** One entry of the record as the citizen is given it. */
export interface ExportedEntry {
  readonly number: number;
  readonly at: string;
  readonly type: EventType;
  readonly title: string;
  readonly by: string;
  readonly facts: JsonObject;
  /** The same in words. */
  readonly said: readonly Line[];
}

/** A citizen's own record of one case, whole: what is known of them, and all that was written. */
export interface ExportedRecord {
  readonly caseNumber: string | null;
  readonly madeAt: string;
  readonly status: string;
  readonly ground: string | null;
  readonly identity: Omit<WithReadCard, 'protected'> & { readonly protected: boolean };
  readonly entries: readonly ExportedEntry[];
  /** When they have been looked up, and for what; null where that was not asked for. */
  readonly lookUps: readonly LookUp[] | null;
  /** How many names and numbers of others were left out of texts. */
  readonly leftOut: number;
}

interface Wanted {
  readonly municipality: MunicipalityId;
  readonly caseId: CaseId;
  readonly language: Language;
  readonly withLookUps: boolean;
}

export async function gatherRecord(
  deps: Deps,
  { municipality, caseId, language, withLookUps }: Wanted,
): Promise<ExportedRecord> {
  const { state, row, now } = await seeCase(deps, municipality, caseId);
  const { protected: isProtected = false, ...identity } = await knownIdentity(deps, municipality, caseId);
  const events = (await loadEvents(deps.store.db, municipality, caseId)).filter(({ type }) => !internal.has(type));
  const names = await namesOfStaff(deps, municipality);
  const opened = await deps.sealing.openAll(
    caseId,
    events.map(({ data }) => data),
  );
  const basisSaid = await basisInWords(deps, state, language);
  const say = async (basis: Basis) => (await basisSaid(basis)).text;
  const kept = await Promise.all(events.map((event, index) => forTheCitizen(event, opened[index], say)));
  const saying = { language, nameOf: await namesInRules(deps, state, language) };
  const purposes = withLookUps ? await lookUpsOf(deps, { municipality, caseId, language }) : null;
  const linked = [...state.links.map((link) => link.caseId), ...events.flatMap(joinedIn)];
  const redaction = await redactionFor(deps, {
    municipality,
    caseId,
    linked,
    own: identity,
    texts: [kept, identity, purposes],
    language,
  });
  const entries = events.map((event, index) => {
    const facts = redaction.of(kept[index] ?? {});
    return {
      number: event.seq,
      at: event.at,
      type: event.type,
      title: eventTitle(event.type, language),
      by: names.of(event.by) ?? byWhom(event, language),
      facts,
      said: factsInWords(event.type, facts, saying),
    };
  });
  return {
    caseNumber: row?.number ?? null,
    madeAt: now,
    status: statusTitle(state.status, language),
    ground: state.ended ? ruleNamed(state.ended.ground, saying) : null,
    identity: { ...ownIdentity(identity, redaction), protected: isProtected },
    entries,
    lookUps: purposes?.map((one) => ({ ...one, purpose: redaction.text(one.purpose) })) ?? null,
    leftOut: redaction.leftOut(),
  };
}

/** Name and CPR number are the citizen's own; all else that is known of them was typed freely, and may speak of others. */
function ownIdentity(identity: Omit<Identity, 'protected'>, { of }: Redaction): Omit<WithReadCard, 'protected'> {
  const { name, cpr, ...others } = withReadCard(identity);
  return { ...(name && { name }), ...(cpr && { cpr }), ...(of(others) as typeof others) };
}

const joinedIn = ({ data }: CaseEvent): CaseId[] => ('joined' in data && data.joined ? [data.joined as CaseId] : []);

function byWhom({ by }: CaseEvent, language: Language): string {
  return writers[by.kind][language];
}

/**
 * What was recorded, without what leads to other people and what the process keeps for itself, and with what each deadline
 * rests on as a sentence. Without who referred where that person asked to stay unnamed: also whether it was a neighbour can name one.
 */
async function forTheCitizen({ type, data }: CaseEvent, opened: unknown, say: SayBasis): Promise<object> {
  const unnamed = 'referrerWantsToStayUnnamed' in data && data.referrerWantsToStayUnnamed === true;
  const told = type === 'referralReceived' || type === 'concernAdded';
  const hidden = told && unnamed ? ['referrer', 'channel'] : [];
  return keptOf(type, opened as object, say, hidden);
}

type SayBasis = (basis: Basis) => Promise<string>;

async function keptOf(type: EventType, group: object, say: SayBasis, hidden: readonly string[] = []): Promise<object> {
  const kept = Object.entries(group).filter(
    ([field, value]) => howShown(type, field) !== 'leftOut' && !hidden.includes(field) && value !== undefined,
  );
  const each = kept.map(async ([field, value]) => [field, await keptValue(type, field, value, say)] as const);
  return Object.fromEntries(await Promise.all(each));
}

async function keptValue(type: EventType, field: string, value: unknown, say: SayBasis): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  if (howShown(type, field) === 'basis') return say(value as Basis);
  if (howShown(type, field) === 'version') return value;
  if (!Array.isArray(value)) return keptOf(type, value, say);
  return Promise.all(value.map((one) => (typeof one === 'object' && one !== null ? keptOf(type, one, say) : one)));
}

/** What the case's standard and the municipality's settings call what they name themselves. */
async function namesInRules(deps: Deps, { municipality, standard: of }: CaseState, language: Language) {
  const rules = await deps.rules.of(municipality);
  const standard = rules.standardOf(of);
  const { phases = [], targetGroups = [], activities = [], information = [], referralReasons = [] } = standard ?? {};
  const own = rules.book.settings.at(-1)?.additionalGrounds ?? [];
  const named = [...own, ...referralReasons, ...information, ...activities, ...targetGroups, ...phases];
  const names = new Map(named.map(({ id, name }) => [id, name[language]]));
  return (id: string): string | undefined => names.get(id);
}
