import { goesOnIn, type LateEntry } from '../case/carried';
import type { CaseState } from '../case/case-state';
import type { ContactFact } from '../case/contact-facts';
import type { LineLeft } from '../case/next-time-facts';
import type { CaseId } from '../ids';
import type { CaseCommands, CaseEvent, Command } from '../process';
import { ofCase } from '../rules/basis';

/** What arrived late in a case that goes on in another, as the command by which that other one gets it. */
export type LateArrival = { readonly to: CaseId; readonly event: CaseEvent; readonly command: Command };

/** The late arrivals among the last events of a case; none while it goes on itself. Texts are sealed with its own key. */
export function lateArrivals(state: CaseState, events: readonly CaseEvent[]): LateArrival[] {
  const to = goesOnIn(state);
  const since = state.links.findLast((link) => link.goesOnSince)?.goesOnSince;
  if (!to || since === undefined) return [];
  const lastOfTheEnd = Math.max(since, state.ended?.seq ?? 0);
  return events
    .filter(({ seq }) => seq > lastOfTheEnd)
    .flatMap((event) => {
      const command = passedOn(event, state);
      return command ? [{ to, event, command }] : [];
    });
}

function passedOn(event: CaseEvent, { caseId, contacts }: CaseState): Command | undefined {
  const late = (data: Omit<CaseCommands['takeInLate'], 'caseId'>): Command => ({
    type: 'takeInLate',
    data: { caseId, ...data },
  });
  const entry = (one: LateEntry): Command => late({ entries: [one] });
  switch (event.type) {
    case 'contactLogged':
    case 'contactCorrected': {
      const logged = contacts.find(({ id }) => id === event.data.id);
      const lines = linesIn(event).map(
        ({ id, line }) => ({ entry: 'lineForNextTime', id, contact: event.data.id, line }) as const,
      );
      return logged && late({ contacts: [withoutOrigin(logged)], ...(lines.length > 0 && { entries: lines }) });
    }
    case 'contactReported': {
      const reported = contacts.find(({ id }) => id === event.data.id);
      return reported && late({ contacts: [withoutOrigin(reported)] });
    }
    case 'commentAnswered':
      return { type: 'answerComment', data: event.data };
    case 'commentClosed':
      return { type: 'closeComment', data: event.data };
    case 'lineTickedOff':
      return { type: 'tickOff', data: event.data };
    case 'contactsCarried': {
      const { contacts: carried, struckOut } = event.data;
      return late({ contacts: carried.map(withoutOrigin), ...(struckOut && { struckOut }) });
    }
    case 'entryStruckOut': {
      const { what, id } = event.data;
      return what === 'contact' && id ? late({ struckOut: [id] }) : undefined;
    }
    case 'entryCarried': {
      const { carried } = event.data;
      const isLate =
        carried.entry === 'incident' ||
        carried.entry === 'pairRule' ||
        carried.entry === 'childConcern' ||
        carried.entry === 'place';
      return isLate ? entry(carried) : undefined;
    }
    case 'incidentRecorded': {
      const { id, kind, note, basis, pairsReviewOn, pairsBasis } = event.data;
      const asking = pairsReviewOn && pairsBasis && { pairsReviewOn, pairsBasis };
      return entry({ entry: 'incident', id, kind, since: event.at, basis, note, ...asking });
    }
    case 'pairRuleSet':
      return entry({ entry: 'pairRule', since: event.at, ...event.data });
    case 'childConcernOpened': {
      const { id, kind, note, basis } = event.data;
      return entry({ entry: 'childConcern', id, kind, since: event.at, basis, note });
    }
    case 'placeNamed': {
      const { id, kind, name } = event.data;
      return entry({ entry: 'place', id, kind, name });
    }
    case 'placeRenamed':
      return { type: 'renamePlace', data: event.data };
    case 'placeRetired':
      return { type: 'retirePlace', data: event.data };
    case 'noteAdded': {
      const { note, declineHeardAt } = event.data;
      return { type: 'addNote', data: { note, ...(declineHeardAt && { declineHeardAt }) } };
    }
    case 'concernAdded': {
      const { joined: _there, underWay: _over, ...concern } = event.data;
      return { type: 'addConcern', data: concern };
    }
    case 'handoverAccepted': {
      const { handover, reason } = event.data;
      return { type: 'answerHandover', data: { handover, answer: 'accepted', ...(reason && { reason }) } };
    }
    case 'handoverRejected': {
      const { handover, reason } = event.data;
      return { type: 'answerHandover', data: { handover, answer: 'rejected', reason } };
    }
    default:
      return undefined;
  }
}

function linesIn(event: CaseEvent<'contactLogged' | 'contactCorrected'>): readonly LineLeft[] {
  const { forNextTime = [] } = event.type === 'contactLogged' ? event.data : event.data.contact;
  return forNextTime;
}

/** A contact as the case has it that it was logged in, or came to: wherever it goes, it comes from there. */
export function withoutOrigin({ from, followUpBasis, ...contact }: ContactFact): ContactFact {
  if (!followUpBasis) return contact;
  return { ...contact, followUpBasis: from ? ofCase(followUpBasis, from) : followUpBasis };
}
