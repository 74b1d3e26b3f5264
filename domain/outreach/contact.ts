import { isFormerWorker } from '../case/assignment-facts';
import { isOneWithAnother } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { type ContactChannel, isSighting, type Outcome, type PlaceKind, withContact } from '../case/contact-facts';
import { accept, type Context, factsOf, inField, reject, type Warning } from '../case/decision';
import { followUpTooFar, inTheFuture } from '../case/guards';
import { type LineLeft, withLines } from '../case/next-time-facts';
import { answeredByContact } from '../case/silence';
import { type Instant, type LocalDate, localDateOf } from '../clock/time';
import { isInsideHours } from '../clock/working-days';
import { type Disproving, disproves } from '../ending/grace';
import type { EntryId, Sealed, StaffId } from '../ids';
import { type Assessed, assessedOn, type Basis } from '../rules/basis';
import { part } from '../tasks/part';
import { notAnOpenReport } from './contact-reports';
import { agreedDayUnsaid, proposedFollowUpAfter } from './follow-up';
import { notThatPlace } from './places';

export type LogContact = {
  /** Left out: the moment at which it is logged. */
  readonly happenedAt?: Instant;
  readonly outcome: Outcome;
  readonly channel: ContactChannel;
  readonly place: PlaceKind;
  /** One of this person's named places, of the kind that `place` says. */
  readonly namedPlace?: EntryId;
  readonly placeText?: Sealed;
  readonly outsideArea?: boolean;
  readonly activities?: readonly string[];
  readonly participants?: readonly StaffId[];
  readonly minutes?: number;
  readonly note?: Sealed;
  readonly wishes?: Sealed;
  /** To be remembered next time. */
  readonly forNextTime?: readonly LineLeft[];
  readonly nextFollowUpOn?: LocalDate;
  /** That day was agreed with the citizen: no reason is asked. */
  readonly agreedWithCitizen?: true;
  /** The report of a program that this person takes over as their own. */
  readonly takesOver?: EntryId;
  readonly reason?: Sealed;
  /** Whether who logs it has the training the standard asks for, from the staff profile. */
  readonly trained?: boolean;
  /** Who logs it is not employed as the standard asks, from the staff profile (G9). */
  readonly employedElsewhere?: true;
};

type Dated = LogContact & { readonly happenedAt: Instant };

export type ContactLogged = Omit<Dated, 'nextFollowUpOn'> & {
  readonly id: EntryId;
  readonly followUpOn?: LocalDate;
  readonly followUpDeparts?: boolean;
  /** What the follow-up is proposed by; where its day departs from that, whoever logged it stands in its place. */
  readonly followUpBasis?: Basis;
};

/**
 * A note; `about`: the number of the entry it is about; `from`: in the citizen's own words, who disagrees with that
 * entry.
 */
type Note = {
  readonly note: Sealed;
  readonly about?: number;
  readonly from?: 'citizen';
  /** When it was written, where that was before it was told. */
  readonly writtenAt?: Instant;
  /** The citizen was heard to decline then, by someone who may not decide on it. */
  readonly declineHeardAt?: Instant;
};

export type ContactCommands = { logContact: LogContact; addNote: Note };
export type ContactEvents = { contactLogged: ContactLogged; noteAdded: Note };

const fact = factsOf<ContactEvents>();

/**
 * Contacts, attempts and sightings, which may be logged late and in any order, with what was done (B12). Outside the
 * municipality asks for a reason (G5); outside weekday daytime is flagged (G7).
 */
export const contact = part<ContactCommands, ContactEvents, ContactEvents & Disproving>({
  commands: {
    logContact(state, asked, context) {
      const { rules, now } = context;
      const command = { ...asked, happenedAt: asked.happenedAt ?? now };
      const refused =
        inField('happenedAt', inTheFuture(command.happenedAt, rules, now) ?? afterTheEnd(state, command)) ??
        inField('namedPlace', notThatPlace(state, command.namedPlace, command.place)) ??
        inField('takesOver', notAnOpenReport(state, command.takesOver)) ??
        cannotStand(command, context);
      if (refused) return refused;
      const followUp = followUpAfter(state, command, context);
      if ('refused' in followUp) return followUp.refused;
      const { nextFollowUpOn: _asked, ...given } = command;
      const logged = { ...given, id: context.commandId as string as EntryId, ...followUp };
      const known = { id: logged.id, at: command.happenedAt, outcome: command.outcome };
      const events = [fact('contactLogged', logged), ...disproves(state, known, 'contact', context)];
      return accept(events, warningsAt(state, command, followUp.followUpOn, context));
    },
    addNote(state, { note, about, from, writtenAt, declineHeardAt }, { rules, now, by }) {
      const added = {
        note,
        ...(about !== undefined && { about }),
        ...(from && { from }),
        ...(writtenAt && { writtenAt }),
      };
      if (!declineHeardAt) {
        const refused = writtenAt && inField('writtenAt', inTheFuture(writtenAt, rules, now));
        return refused ?? accept(fact('noteAdded', added), ofFormerWorker(state, by));
      }
      return (
        inTheFuture(declineHeardAt, rules, now) ??
        accept(fact('noteAdded', { ...added, declineHeardAt }), [{ code: 'declineNoted' }])
      );
    },
  },

  events: {
    contactLogged: (state, data, { seq, at, by }) => {
      const { id, happenedAt, outcome, place, namedPlace, channel, agreedWithCitizen, takesOver } = data;
      const logged = answeredByContact(
        withContact(state, {
          id,
          seq,
          at: happenedAt,
          outcome,
          place,
          ...(namedPlace && { namedPlace }),
          channel,
          ...(takesOver && { takesOver }),
          ...followUpKept(data, { by, at, event: seq, ...(agreedWithCitizen && { agreedWithCitizen }) }),
        }),
      );
      return withLines(logged, id, data.forNextTime ?? [], seq);
    },
    noteAdded: (state) => state,
  },
});

/** What happened after the end belongs to a new case, linked to this one; unless it goes on in another. */
function afterTheEnd(state: CaseState, { happenedAt }: Dated) {
  const { ended } = state;
  return ended && happenedAt > ended.at && !isOneWithAnother(state)
    ? reject('afterTheEnd', { endedAt: ended.at, right: 'reopen' })
    : undefined;
}

function cannotStand({ outsideArea, reason, activities }: Dated, { rules }: Context) {
  const { geography, activities: listed } = rules.standard;
  if (outsideArea && geography && !reason) {
    return inField('reason', reject('reasonRequired', { because: 'outsideArea', clause: geography.clause }));
  }
  const known = [...listed.map(({ id }) => id), 'other'];
  const unknown = activities?.find((activity) => !known.includes(activity));
  return unknown ? inField('activities', reject('unknownActivity', { activity: unknown, known })) : undefined;
}

/** When what happened is followed up, whether a person has set another day than the one proposed, and what proposes that. */
export type FollowUpAfter = Pick<ContactLogged, 'followUpOn' | 'followUpDeparts' | 'followUpBasis'>;

function followUpKept({ followUpOn, followUpDeparts, followUpBasis }: FollowUpAfter, assessed: Assessed) {
  if (!followUpOn || !followUpBasis) return {};
  const isOwn = followUpDeparts || assessed.agreedWithCitizen;
  return { followUpOn, followUpBasis: isOwn ? assessedOn(followUpBasis, assessed) : followUpBasis };
}

/**
 * After a contact or an attempt the next follow-up is set: the proposal, or the person's own day with a reason (G15).
 * A sighting sets one only where the person says so.
 */
function followUpAfter(state: CaseState, command: Dated, context: Context) {
  const { rules } = context;
  const { nextFollowUpOn, agreedWithCitizen, reason, happenedAt, outcome } = command;
  const unsaid = agreedDayUnsaid(agreedWithCitizen, nextFollowUpOn);
  if (unsaid) return { refused: unsaid };
  const day = localDateOf(happenedAt);
  if (isSighting({ outcome }) && !nextFollowUpOn) return {} as FollowUpAfter;
  const { on: proposed, basis } = proposedFollowUpAfter(state, happenedAt, rules);
  const on = nextFollowUpOn ?? proposed;
  const past = on < day ? reject('inThePast', { on, earliestAllowed: day }) : undefined;
  const refused = inField('nextFollowUpOn', followUpTooFar(on, day, rules) ?? past);
  if (refused) return { refused };
  const departs = on !== proposed;
  if (departs && !reason && !agreedWithCitizen) {
    return { refused: inField('reason', reject('reasonRequired', { because: 'departsFromProposal', proposed })) };
  }
  const followUp: FollowUpAfter = { followUpOn: on, ...(departs && { followUpDeparts: true }), followUpBasis: basis };
  return followUp;
}

function warningsAt(state: CaseState, command: Dated, followUpOn: LocalDate | undefined, context: Context) {
  const { rules, now, by } = context;
  const { standard, settings } = rules;
  const warnings: Warning[] = [];
  if (standard.daytime && !isInsideHours(command.happenedAt, settings.calendar)) {
    warnings.push({ code: 'outsideHours', clause: standard.daytime.clause });
  }
  if (command.outsideArea && standard.geography) {
    warnings.push({ code: 'outsideArea', clause: standard.geography.clause });
  }
  if (command.trained === false && standard.competence) {
    warnings.push({ code: 'competence', clause: standard.competence.clause });
  }
  if (command.employedElsewhere && standard.employees) {
    warnings.push({ code: 'employedElsewhere', clause: standard.employees.clause });
  }
  if (command.activities?.length && standard.expenses) {
    warnings.push({ code: 'ownExpenses', clause: standard.expenses.clause });
  }
  if (followUpOn && followUpOn <= localDateOf(now) && state.status === 'active') {
    warnings.push({ code: 'followUpAlreadyDue' });
  }
  return [...warnings, ...ofFormerWorker(state, by)];
}

/** Whoever had the case once is told that it has moved. */
export function ofFormerWorker({ assignment }: CaseState, by: Context['by']): readonly Warning[] {
  return by.kind === 'staff' && isFormerWorker(assignment, by.id) ? [{ code: 'formerWorker' }] : [];
}
