import type { CaseEvent, CaseState, Instant } from '../../../domain';
import type { CarriedEntry } from '../../../domain/case/carried';
import { worldParts } from '../../../domain/case/situation-facts';
import { localDateOf } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { carriedEntriesOf } from '../../../domain/saga/carried-entries';
import { codeInWords } from '../../../texts/codes';
import { handoverStates } from '../../../texts/names';
import type { Deps } from '../../deps';
import type { StaffNames } from '../../names-of-staff';

type Asked = {
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly names: StaffNames;
  readonly language: Language;
  readonly now: Instant;
};

/** What stands open in a case beside its tasks, each with its texts opened: what protects, and what has been promised. */
export async function standing({ sealing }: Pick<Deps, 'sealing'>, { state, events, names, language, now }: Asked) {
  const open = await sealing.openAll(state.caseId, carriedEntriesOf(state, events, now));
  const word = (code: string): string => codeInWords(code, language) ?? code;
  const byName = (seq: number): string | null => {
    const event = events.find((one) => one.seq === seq);
    return event ? names.of(event.by) : null;
  };
  const { pairRule, crisis, pauses, ending } = state;
  const pause = pauses.find(({ ended }) => !ended);
  const goals = entriesOf(open, 'goals')[0];
  const said = events.findLast(saysGoals);
  return {
    safety: {
      visitsInPairs: pairRule ? { since: pairRule.since, reviewOn: pairRule.reviewOn, seq: pairRule.seq } : null,
      incidents: entriesOf(open, 'incident')
        .map(({ id, kind, since, note = null, reviewed = false, pairsReviewOn }) => {
          const seq = seqOf(state.incidents, id);
          const asksForPairs = pairsReviewOn !== undefined;
          return { id, seq, kind, text: word(kind), since, note, byName: byName(seq), reviewed, asksForPairs };
        })
        .sort((a, b) => b.seq - a.seq),
    },
    goals:
      goals && said ? { text: goals.goals, seq: said.seq, on: localDateOf(said.at), byName: names.of(said.by) } : null,
    situation: situationShown(state, entriesOf(open, 'situation')[0], { events, names, word }),
    crisis: crisis
      ? {
          kind: crisis.kind,
          text: word(crisis.kind),
          since: crisis.since,
          seq: crisis.seq,
          note: entriesOf(open, 'crisis')[0]?.note ?? null,
        }
      : null,
    childConcerns: entriesOf(open, 'childConcern').map(({ id, kind, since, note = null }) => {
      const seq = seqOf(state.childConcerns, id);
      return { id, seq, kind, text: word(kind), since, note, byName: byName(seq) };
    }),
    consents: entriesOf(open, 'consent').map(({ id, covers, toWhom = null, until = null }) => {
      return { id, seq: seqOf(state.consents, id), ...(covers && { covers }), toWhom, until };
    }),
    handovers: entriesOf(open, 'handover').map(
      ({
        id,
        service,
        serviceName = null,
        message = null,
        shares,
        state: at,
        since,
        meetingOn = null,
        until = null,
      }) => {
        const words = { serviceText: word(service), stateText: handoverStates[at][language] };
        return { id, service, serviceName, message, ...words, shares, state: at, since, meetingOn, until };
      },
    ),
    appointments: entriesOf(open, 'appointment')
      .map(({ id, at, what = null, place = null }) => ({ id, at, what, place }))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    pause: pause ? { because: pause.because, text: word(pause.because), from: pause.from, until: pause.until } : null,
    grace:
      ending?.kind === 'unreachable' ? { since: ending.since, until: ending.until, toConfirm: ending.toConfirm } : null,
  };
}

type Kind = CarriedEntry['entry'];
type Known = Extract<CarriedEntry, { readonly entry: 'situation' }>;
type Telling = Pick<Asked, 'events' | 'names'> & { readonly word: (code: string) => string };

/** Needs, how contact with the world around stands, and the services that go on beside this one (B6, B13, B14). */
function situationShown({ situation = {} }: CaseState, opened: Known | undefined, { events, names, word }: Telling) {
  const { needs, contactWith = {}, parallelServices = [] } = situation;
  const said = needs && events.find(({ seq }) => seq === needs.seq);
  return {
    needs: said
      ? { text: opened?.needs ?? null, seq: said.seq, on: localDateOf(said.at), byName: names.of(said.by) }
      : null,
    contactWith: worldParts.flatMap((part) => {
      const standing = contactWith[part];
      return standing ? [{ part, partText: word(part), standing, standingText: word(standing) }] : [];
    }),
    parallelServices: parallelServices.map((id) => ({ id, text: word(id) })),
  };
}

/** The entries of one kind, in the case's own order. */
function entriesOf<K extends Kind>(entries: readonly CarriedEntry[], kind: K) {
  return entries.filter((one): one is Extract<CarriedEntry, { readonly entry: K }> => one.entry === kind);
}

const seqOf = (all: readonly { readonly id: string; readonly seq: number }[], id: string): number =>
  all.find((one) => one.id === id)?.seq ?? 0;

const saysGoals = ({ type, data }: CaseEvent): boolean =>
  ((type === 'needReviewed' || type === 'outreachBegun') && data.goals !== undefined) ||
  (type === 'entryCarried' && data.carried.entry === 'goals');
