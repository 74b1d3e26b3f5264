import type { Bilingual } from '../../domain/rules/schema-parts';
import type { CaseCommand } from '../api/case-command';
import { beginsCase } from '../api/own-initiative';
import type { Problem } from '../api/problem';
import type { VisitAct, VisitCommand } from '../api/visit-command';

/** What a command is about. Those about the same are sent in the order in which they were given. */
export type Subject =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'visit'; readonly visitId: string; readonly act: VisitAct };

/** A command to a case or a visit as a screen gives it. */
export type Command = (CaseCommand | VisitCommand) & Given;

/** A command that opens a case, whose id follows from its key. */
export type Opening = Omit<CaseCommand, 'caseId'> & Given;

interface Given {
  /** Whom it is about, as the person who gives it knows them. */
  readonly name: string;
  /** What it is: "Notat". */
  readonly what: Bilingual;
  /** The fields of the body that were read from the device's clock; any other moment is as the person said it. */
  readonly byOwnClock?: readonly string[];
  /** Nothing was written with it, and where it is refused another has done it: nobody is told. */
  readonly mayLapse?: boolean;
  /** Made by whoever gives it, where another command names what this one makes; else made here. */
  readonly key?: string;
}

/** A command as it is kept until it is sent. What of it says anything about anyone is sealed on the device. */
export interface Message {
  readonly address: string;
  /** Left out: it is posted. */
  readonly method?: 'PATCH';
  readonly body: unknown;
  readonly name: string;
  readonly what: Bilingual;
  /** The moments in the body that are by the device's clock, and are corrected before it is sent. */
  readonly byOwnClock: readonly string[];
  /** Refused, it is no more. */
  readonly mayLapse: boolean;
}

/**
 * How far an entry has come. `held`: can be taken back until then, in milliseconds of the device's clock. `waiting`: `tried`
 * where it may have reached the server though no answer came back. `hidden`: the case is not there, or no longer this person's.
 * `moved`: taken, and the case has another contact person by now. `unopened`: its case was to begin here and was thrown away
 * before it did, so that there is none. A problem is undefined while it cannot be read.
 */
export type Standing =
  | { readonly kind: 'held'; readonly until: number }
  | { readonly kind: 'waiting'; readonly tried: boolean }
  | { readonly kind: 'sending' }
  | { readonly kind: 'hidden'; readonly problem: Problem | undefined }
  | { readonly kind: 'refused'; readonly problem: Problem | undefined }
  | { readonly kind: 'moved' }
  | { readonly kind: 'unopened' };

/** One command that the server has not taken yet, or of which its person is still to be told what became. */
export interface Entry {
  /** The Idempotency-Key: sent twice, it is taken once. */
  readonly key: string;
  /** Whose it is: nobody else's session sends it, whoever signs in on this device. */
  readonly personId: string;
  readonly of: Subject;
  /** The key of the entry that it was given with, and is taken back with. */
  readonly partOf?: string;
  /** The beginning of its case was thrown away here: where the server has no such case, there never was one. */
  readonly withoutOpening?: true;
  /** Its place among all that was given on this device. */
  readonly order: number;
  /** Milliseconds of the device's clock. */
  readonly keptAt: number;
  readonly standing: Standing;
  /** Undefined while it cannot be read on this device: until its person has signed in. */
  readonly message: Message | undefined;
  /** False where the device would not keep it: it is in this page alone. */
  readonly onDevice: boolean;
}

/** Whether it is still to be sent, or may be under way. */
export function isUnsent({ standing: { kind } }: Pick<Entry, 'standing'>): boolean {
  return kind === 'held' || kind === 'waiting' || kind === 'sending';
}

/** What a command is about. */
export function subjectOf(command: Command): Subject {
  if ('visitId' in command) return { kind: 'visit', visitId: command.visitId, act: command.act };
  return { kind: 'case', caseId: command.caseId };
}

/** Whether two entries are about the same, so that the later one is sent after the earlier one. */
export const isOfSame = (one: Subject, other: Subject): boolean => lineOf(one) === lineOf(other);

/** By what entries are told apart that need not wait for each other. */
export const lineOf = (of: Subject): string => (of.kind === 'case' ? `case/${of.caseId}` : `visit/${of.visitId}`);

/** Whether a visit begins with it. */
export const isBeginning = ({ of }: Pick<Entry, 'of'>): boolean => of.kind === 'visit' && of.act === 'start';

/** Whether it is to that case. */
export const isToCase = ({ of }: Pick<Entry, 'of'>, caseId: string): boolean =>
  of.kind === 'case' && of.caseId === caseId;

/** The message of a command. */
export function messageOf(command: Command, clockIsKnown: boolean): Message {
  const { address, method, body, name, what, byOwnClock = [], mayLapse = false } = command;
  const moments = clockIsKnown ? [] : byOwnClock;
  return { address, ...(method && { method }), body, name, what, byOwnClock: moments, mayLapse };
}

/** Whether the case that it is about begins with it. */
export const opensCase = (message: Message | undefined): boolean =>
  message !== undefined && beginsCase(message.address);

/** Whether it was not taken, and will not be unless its person does something. */
export const isNotTaken = ({ standing: { kind } }: Pick<Entry, 'standing'>): boolean =>
  kind === 'refused' || kind === 'hidden' || kind === 'unopened';

/** Whether it answers a comment. */
export const answersComment = (message: Message | undefined): boolean =>
  message !== undefined && /\/comments\/[^/]+\/answer$/.test(message.address);

/** Whether it answers or closes that comment. */
export const isOnComment = (message: Message | undefined, comment: string): boolean =>
  message?.address.includes(`/comments/${comment}/`) ?? false;

/** Whether it logs a contact. */
export const isContact = (message: Message | undefined): boolean => message?.address.endsWith('/contacts') ?? false;
