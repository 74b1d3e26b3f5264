import { goesOnIn } from '../case/carried';
import type { CaseState } from '../case/case-state';
import { type ContactComment, openComments, withAnswer, withClosed, withComment } from '../case/comment-facts';
import { accept, factsOf, inField, type Rejection, reject } from '../case/decision';
import { inTheFuture } from '../case/guards';
import { type Instant, latest, localDateOf } from '../clock/time';
import { nextWorkingInstant, openingOf, plusWorkingDays } from '../clock/working-days';
import { type Actor, type EntryId, isSameActor, type Sealed, type StaffId } from '../ids';
import type { Basis } from '../rules/basis';
import type { Rules } from '../rules/rule-book';
import { type Audience, type OpenTask, taskKeyOf, teamLead, worker } from '../tasks/open-task';
import { part } from '../tasks/part';
import { ofFormerWorker } from './contact';

export type CommentCommands = {
  /** `notedBy`: who noted the contact; only the record knows that. */
  commentOnContact: { readonly contact: EntryId; readonly comment: Sealed; readonly notedBy?: StaffId };
  answerComment: {
    readonly comment: EntryId;
    readonly answer: Sealed;
    /** When it was written, where that was before it was told. */
    readonly writtenAt?: Instant;
  };
  closeComment: { readonly comment: EntryId; readonly note?: Sealed };
};

export type CommentEvents = {
  contactCommented: CommentCommands['commentOnContact'] & { readonly id: EntryId };
  commentAnswered: CommentCommands['answerComment'];
  commentClosed: CommentCommands['closeComment'];
};

const fact = factsOf<CommentEvents>();

/**
 * A team lead comments on a contact, whoever noted it answers, and a team lead closes the comment. An answer can be added to
 * until then; a comment that needs none is closed without.
 */
export const comments = part<CommentCommands, CommentEvents>({
  commands: {
    commentOnContact(state, command, { by, commandId }) {
      const id = commandId as string as EntryId;
      return (
        inField('contact', notOwnContact(state, command.contact)) ??
        ofTheirOwn(command.notedBy, by) ??
        accept(fact('contactCommented', { id, ...command }))
      );
    },
    answerComment(state, command, { rules, now, by }) {
      const { comment, writtenAt } = command;
      return (
        inField('writtenAt', writtenAt ? inTheFuture(writtenAt, rules, now) : undefined) ??
        notOpen(state, comment) ??
        whoAsked(state, comment, by) ??
        accept(fact('commentAnswered', command), ofFormerWorker(state, by))
      );
    },
    closeComment: (state, command) => notOpen(state, command.comment) ?? accept(fact('commentClosed', command)),
  },

  impossible: { commentOnContact: noneToCommentOn, answerComment: noneOpen, closeComment: noneOpen },

  events: {
    contactCommented: (state, { id, contact, notedBy }, { seq, at, by }) =>
      withComment(state, { id, contact, seq, since: at, by, ...(notedBy && { notedBy }) }),
    commentAnswered: (state, { comment }, { seq, at }) => withAnswer(state, comment, { at, seq }),
    commentClosed: (state, { comment }) => withClosed(state, comment),
  },

  openTasks: commentTasks,
});

/** The latest contacts that a refusal names. */
const contactsNamed = 10;

/** A contact that came along from another case was noted there, by somebody whom this record does not know. */
function ownContacts({ contacts }: CaseState): readonly EntryId[] {
  return contacts.filter(({ from }) => !from).map(({ id }) => id);
}

function notOwnContact(state: CaseState, id: EntryId): Rejection | undefined {
  const own = ownContacts(state);
  return own.includes(id)
    ? undefined
    : reject('unknownEntry', { what: 'contact', id, known: own.slice(-contactsNamed) });
}

function noneToCommentOn(state: CaseState): Rejection | undefined {
  return ownContacts(state).length > 0 ? undefined : reject('nothingOpen', { what: 'contact' });
}

function ofTheirOwn(notedBy: StaffId | undefined, by: Actor): Rejection | undefined {
  return by.kind === 'staff' && by.id === notedBy
    ? reject('notForThisPerson', { right: ['anotherTeamLead'] })
    : undefined;
}

function notOpen(state: CaseState, id: EntryId): Rejection | undefined {
  const known = openComments(state).map((one) => one.id);
  return known.includes(id) ? undefined : reject('unknownEntry', { what: 'comment', id, known });
}

function noneOpen(state: CaseState): Rejection | undefined {
  return openComments(state).length > 0 ? undefined : reject('nothingOpen', { what: 'comment' });
}

function whoAsked(state: CaseState, id: EntryId, by: Actor): Rejection | undefined {
  const asked = openComments(state).find((one) => one.id === id);
  return asked && isSameActor(asked.by, by) ? reject('notForThisPerson', { right: ['contactPerson'] }) : undefined;
}

/** Who is asked: a second worker who noted the contact and still works in the case, else whoever has the case. */
function askedOf({ notedBy }: ContactComment, { assignment }: CaseState): Audience {
  return notedBy && assignment.secondWorkers.includes(notedBy) ? { role: 'staff', id: notedBy } : worker;
}

function commentTasks(state: CaseState, rules: Rules): OpenTask[] {
  if (goesOnIn(state)) return [];
  return openComments(state).map((one) =>
    one.answered || state.status === 'ended' ? toClose(one, state, rules) : toAnswer(one, state, rules),
  );
}

/** Without a day to be late by, it rests on none of the settings. */
const ofNoClause: Basis = { topic: 'comment', clause: null };

/**
 * In lists as it comes, since many work in the evening; told of in working hours, and again when it has stood unanswered for as long
 * as a follow-up may, when it goes to the team lead too. It has no day to be late by: a comment is no deadline of the citizen's.
 */
function toAnswer(comment: ContactComment, state: CaseState, rules: Rules): OpenTask {
  const { calendar, followUp } = rules.settings;
  const told = nextWorkingInstant(comment.since, calendar);
  const day = plusWorkingDays(localDateOf(told), followUp.escalationWorkingDays, calendar);
  const goesOn = latest(told, openingOf(day, calendar));
  return {
    cause: taskKeyOf('commentToAnswer', comment.seq),
    kind: 'commentToAnswer',
    asks: [askedOf(comment, state)],
    showsFrom: comment.since,
    reminders: [...new Set([told, goesOn])],
    escalates: { at: goesOn },
    basis: ofNoClause,
  };
}

/** After the end nobody is asked to answer; it only stands on the team lead's list until it is closed. */
function toClose({ seq, since, answered }: ContactComment, { status }: CaseState, rules: Rules): OpenTask {
  const showsFrom = answered?.at ?? since;
  return {
    cause: taskKeyOf('commentToClose', answered?.seq ?? seq),
    kind: 'commentToClose',
    asks: [teamLead],
    showsFrom,
    reminders: status === 'ended' ? [] : [nextWorkingInstant(showsFrom, rules.settings.calendar)],
    basis: ofNoClause,
  };
}
