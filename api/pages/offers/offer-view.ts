import { isValid } from '../../../domain/case/consent-facts';
import type { Instant, LocalDate } from '../../../domain/clock/time';
import { repliesBy } from '../../../domain/handover/handover-follow-up';
import { type ServiceAct, serviceActsIn } from '../../../domain/handover/offer-link';
import { offerSeen, showsWords } from '../../../domain/handover/offer-seen';
import type { Language } from '../../../domain/rules/schema-parts';
import { carriedEntriesOf } from '../../../domain/saga/carried-entries';
import { currentIdentities } from '../../../store/read/current-identities';
import { loadEvents } from '../../../store/read/timeline';
import { codeInWords, ruleInWords } from '../../../texts/codes';
import { handoverStates } from '../../../texts/names';
import { rulesInForce } from '../../cases/commands/rules-for-start';
import type { Deps } from '../../deps';
import { namesOfStaff } from '../../names-of-staff';
import type { OpenLink } from './finding';

/** All that the page of an offer shows, as valid consents have it at this moment. */
export interface OfferView {
  readonly service: string;
  readonly state: string;
  readonly since: Instant;
  /** The citizen’s name; null: not known yet. Undefined: the citizen is anonymous to the service. */
  readonly name: string | null | undefined;
  readonly shows: readonly string[];
  readonly message: string | null;
  readonly replyBy: Instant | null;
  readonly meetingOn: LocalDate | null;
  readonly contactPerson: { readonly name: string; readonly phone: string | null } | null;
  readonly acts: readonly ServiceAct[];
}

export async function offerViewOf(deps: Deps, open: OpenLink, language: Language): Promise<OfferView> {
  const { state, handover, now } = open;
  const { municipality, caseId, consents, assignment } = state;
  const [rules, events, names, identities] = await Promise.all([
    rulesInForce(deps, state, now),
    loadEvents(deps.store.db, municipality, caseId),
    namesOfStaff(deps, municipality),
    currentIdentities(deps.store.db, deps.keys, municipality, [caseId]),
  ]);
  const written = carriedEntriesOf(state, events, now).flatMap((one) =>
    one.entry === 'handover' && one.id === handover.id ? [one] : [],
  );
  const [{ serviceName = null, message = null } = {}] = await deps.sealing.openAll(caseId, written);
  const valid = consents.filter((one) => isValid(one, now));
  const seen = offerSeen({ service: handover.service, items: handover.shares }, valid);
  const own = new Map(rules.standard.information?.map(({ id, name }) => [id, name[language]]) ?? []);
  const worker = names.called(assignment.worker);
  return {
    service: serviceName ?? codeInWords(handover.service, language) ?? handover.service,
    state: capitalised(handoverStates[handover.state][language]),
    since: handover.since,
    name: seen.isNamed ? (identities.get(caseId)?.name ?? null) : undefined,
    shows: seen.shows.map((id) => own.get(id) ?? ruleInWords(id, language)),
    message: showsWords(seen) ? message : null,
    replyBy: handover.state === 'sent' ? repliesBy(handover.since, rules) : null,
    meetingOn: handover.state === 'meetingAgreed' ? (handover.meetingOn ?? null) : null,
    contactPerson: worker === null ? null : { name: worker, phone: names.phoneOf(assignment.worker) },
    acts: serviceActsIn(handover.state),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
