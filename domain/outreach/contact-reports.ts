import type { CaseState } from '../case/case-state';
import {
  type ContactChannel,
  type ContactFact,
  type Outcome,
  type PlaceKind,
  withContact,
} from '../case/contact-facts';
import { accept, factsOf, inField, reject } from '../case/decision';
import { inTheFuture } from '../case/guards';
import type { Instant } from '../clock/time';
import { type Disproving, disproves } from '../ending/grace';
import type { EntryId, Sealed } from '../ids';
import { part } from '../tasks/part';

/** What a program tells of a contact, as a telephone exchange that has answered the citizen. */
export type ReportContact = {
  /** Left out: the moment at which it is reported. */
  readonly happenedAt?: Instant;
  readonly outcome: Outcome;
  readonly channel: ContactChannel;
  readonly place: PlaceKind;
  readonly minutes?: number;
  readonly note?: Sealed;
};

export type ContactReported = ReportContact & { readonly id: EntryId; readonly happenedAt: Instant };

export type ContactReportCommands = { reportContact: ReportContact };
export type ContactReportEvents = { contactReported: ContactReported };

const fact = factsOf<ContactReportEvents & Disproving>();

/**
 * What a report counts as until a person takes it over, by logging the contact as their own (`LogContact.takesOver`): news
 * through others, which holds an ending and is neither contact nor attempt.
 */
const countsAs: Outcome = 'newsThroughOthers';

/** Contacts that programs report in their own name. They set no follow-up and stop no ending; what was not taken over stays as it is. */
export const contactReports = part<ContactReportCommands, ContactReportEvents, ContactReportEvents & Disproving>({
  commands: {
    reportContact(state, { happenedAt, ...told }, context) {
      const { rules, now, commandId } = context;
      const at = happenedAt ?? now;
      const refused = inField('happenedAt', inTheFuture(at, rules, now) ?? afterTheEnd(state, at));
      if (refused) return refused;
      const id = commandId as string as EntryId;
      const events = disproves(state, { id, at, outcome: countsAs }, 'contact', context);
      return accept([fact('contactReported', { ...told, id, happenedAt: at }), ...events]);
    },
  },

  events: {
    contactReported: (state, { id, happenedAt, outcome, place, channel }, { seq }) =>
      withContact(state, { id, seq, at: happenedAt, outcome: countsAs, place, channel, reported: outcome }),
  },
});

/** A program cannot know of the new case that may follow, so what has happened since the end is told there by a person. */
function afterTheEnd({ ended }: CaseState, at: Instant) {
  return ended && at > ended.at ? reject('afterTheEnd', { endedAt: ended.at, right: 'reopen' }) : undefined;
}

/** The reports that nobody has taken over yet. */
export function openReports({ contacts }: Pick<CaseState, 'contacts'>): readonly ContactFact[] {
  return contacts.filter(({ id, reported }) => reported && !contacts.some(({ takesOver }) => takesOver === id));
}

/** A report that the case has not, or that somebody has taken over already. */
export function notAnOpenReport(state: CaseState, id: EntryId | undefined) {
  const known = openReports(state).map((one) => one.id);
  return id === undefined || known.includes(id)
    ? undefined
    : reject('unknownEntry', { what: 'contactReport', id, known });
}
