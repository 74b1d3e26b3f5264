import { instant } from '../../../domain/clock/time';
import { visitSending, visit as words } from '../../../texts/web/visit';
import type { Problem } from '../../api/problem';
import { checkOutCommand, extendCommand, helpCommand, type VisitAct, type VisitCommand } from '../../api/visit-command';
import type { Entry } from '../../outbox/entry';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';

/** `waiting`: no answer came, and the same is sent again by itself. Until it is taken nobody may be shown as if it were. */
type ShownStanding =
  | { readonly kind: 'sending' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly problem: Problem | undefined };

/** Something that was done about a visit and that the server has not taken. */
export interface GivenCommand {
  readonly key: string;
  readonly visitId: string;
  readonly act: VisitAct;
  /** With whom it is; undefined while it cannot be read on this device. */
  readonly name: string | undefined;
  readonly body: unknown;
  readonly standing: ShownStanding;
}

/** A visit that something is done about. */
export interface Known {
  readonly visitId: string;
  readonly name?: string | null | undefined;
}

/** What the person who is signed in did about visits and is not taken yet, and how to do more. */
export function useVisitCommands() {
  const outbox = useOutbox();
  const { say, session, sentVisits } = useApp();
  const give = ({ name }: Omit<Known, 'visitId'>, command: VisitCommand, more: More = {}) =>
    outbox.give({
      key: crypto.randomUUID(),
      ...command,
      name: name ?? say(words.alone),
      what: visitSending[command.act],
      ...more,
    });
  return {
    own: outbox.list.flatMap((entry) => given(entry, session.person !== undefined)),
    sent: sentVisits,
    give,
    extend: (visit: Known, until: Parameters<typeof extendCommand>[1]) =>
      give(visit, extendCommand(visit.visitId, until)),
    callForHelp: (visit: Known) => give(visit, helpCommand(visit.visitId)),
    // Refused, it has been checked out by somebody else.
    checkOut: (visit: Known) =>
      give(visit, checkOutCommand(visit.visitId, session.clock.now()), { byOwnClock: ['outAt'], mayLapse: true }),
    drop: (key: string) => void outbox.remove(key),
    sendNow: () => void outbox.run(),
  };
}

interface More {
  readonly key?: string;
  readonly byOwnClock?: readonly string[];
  readonly mayLapse?: boolean;
}

function given({ key, of, message, standing }: Entry, isSignedIn: boolean): readonly GivenCommand[] {
  if (of.kind !== 'visit') return [];
  const { visitId, act } = of;
  return [
    { key, visitId, act, name: message?.name, body: message?.body, standing: shownStanding(standing, isSignedIn) },
  ];
}

function shownStanding(standing: Entry['standing'], isSignedIn: boolean): ShownStanding {
  switch (standing.kind) {
    case 'held':
    case 'sending':
      return { kind: 'sending' };
    case 'waiting':
      // It has been given a moment ago and is sent now; without a session nothing is.
      return { kind: standing.tried || !isSignedIn ? 'waiting' : 'sending' };
    case 'hidden':
    case 'refused':
      return { kind: 'refused', problem: standing.problem };
    case 'moved':
    case 'unopened':
      return { kind: 'sending' };
  }
}

/** A moment in what is sent. */
export function momentIn(body: unknown, field: string) {
  const moment: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  return typeof moment === 'string' ? instant(moment) : undefined;
}
