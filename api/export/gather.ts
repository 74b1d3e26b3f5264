import type { CaseEvent, CaseId, MunicipalityId } from '../../domain';
import type { Language } from '../../domain/rules/schema-parts';
import type { Identity } from '../../store/identity/identities';
import { loadEvents } from '../../store/read/timeline';
import { writers } from '../../texts/export';
import { eventTitle, groundTitle, statusTitle } from '../../texts/titles';
import { knownIdentity } from '../cases/commands/change-identity';
import { seeCase } from '../cases/reading/seen-case';
import { type WithReadCard, withReadCard } from '../cases/reading/shown-citizen';
import type { Deps } from '../deps';
import { namesOfStaff } from '../names-of-staff';
import { type Redaction, redactionFor } from './redact';

/** One entry of the record as the citizen is given it. */
export interface ExportedEntry {
  readonly number: number;
  readonly at: string;
  readonly title: string;
  readonly by: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A citizen's own record of one case, whole: what is known of them, and all that was written. */
export interface ExportedRecord {
  readonly caseNumber: string | null;
  readonly madeAt: string;
  readonly status: string;
  readonly ground: string | null;
  readonly identity: Omit<WithReadCard, 'protected'> & { readonly protected: boolean };
  readonly entries: readonly ExportedEntry[];
  /** How many names and numbers of others were left out of texts. */
  readonly leftOut: number;
}

/** What leads to other people: other cases, who referred, and what the process keeps for itself. */
const NOT_SHOWN = new Set([
  'caseId',
  'municipality',
  'from',
  'identityVersion',
  'joined',
  'referrerDetails',
  'referrerWantsToStayUnnamed',
  'settingsVersion',
]);

export async function gatherRecord(
  deps: Deps,
  municipality: MunicipalityId,
  caseId: CaseId,
  language: Language,
): Promise<ExportedRecord> {
  const { state, row, now } = await seeCase(deps, municipality, caseId);
  const { protected: isProtected = false, ...identity } = await knownIdentity(deps, municipality, caseId);
  const events = await loadEvents(deps.store.db, municipality, caseId);
  const names = await namesOfStaff(deps, municipality);
  const opened = await deps.sealing.openAll(
    caseId,
    events.map(({ data }) => data),
  );
  const linked = [...state.links.map((link) => link.caseId), ...events.flatMap(joinedIn)];
  const redaction = await redactionFor(deps, {
    municipality,
    caseId,
    linked,
    own: identity,
    texts: [opened, identity],
    language,
  });
  const entries = events.map((event, index) => ({
    number: event.seq,
    at: event.at,
    title: eventTitle(event.type, language),
    by: names.of(event.by) ?? byWhom(event, language),
    facts: shownFacts(event, opened[index], redaction),
  }));
  return {
    caseNumber: row?.number ?? null,
    madeAt: now,
    status: statusTitle(state.status, language),
    ground: state.ended ? groundTitle(state.ended.ground, language) : null,
    identity: { ...ownIdentity(identity, redaction), protected: isProtected },
    entries,
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

/** Without who referred where that person asked to stay unnamed: also whether it was a neighbour can name one. */
function shownFacts({ type, data }: CaseEvent, opened: unknown, redaction: Redaction): Record<string, unknown> {
  const unnamed = 'referrerWantsToStayUnnamed' in data && data.referrerWantsToStayUnnamed === true;
  const told = type === 'referralReceived' || type === 'concernAdded';
  const hidden = told && unnamed ? ['referrer', 'channel'] : [];
  const entries = Object.entries(opened as object).filter(([name]) => !NOT_SHOWN.has(name) && !hidden.includes(name));
  const facts = entries.map(([name, value]) => [name, redaction.of(value)] as const);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
}
