import { paths } from '../../../api/paths';
import type { ContactChannel, Outcome, PlaceKind } from '../../../domain/case/contact-facts';
import type { LogContact } from '../../../domain/outreach/contact';
import type { SeededPerson } from '../../../store/seed';
import { dateOf, momentOf } from '../moments';
import type { Act } from '../story';

type Logged = Pick<LogContact, 'activities' | 'outsideArea' | 'minutes'> & {
  readonly by?: SeededPerson;
  /** `15.04.2026 16.00`; without it, now. */
  readonly happened?: string;
  readonly channel?: ContactChannel;
  readonly place?: PlaceKind;
  readonly placeText?: string;
  readonly participants?: readonly SeededPerson[];
  readonly note?: string;
  readonly wishes?: string;
  readonly reason?: string;
  /** The next follow-up, where it is not taken as proposed. */
  readonly next?: string;
};

/** A contact, an attempt or a sighting; the next follow-up is taken as proposed, unless the story says a day. */
export function logs(outcome: Outcome, logged: Logged = {}): Act {
  return (scene) => {
    const { by = scene.worker, happened, participants, next, channel = 'visit', place = 'home', ...rest } = logged;
    const body = {
      outcome,
      channel,
      place,
      ...rest,
      happenedAt: happened ? momentOf(happened) : scene.now,
      ...(next && { nextFollowUpOn: dateOf(next) }),
      ...(participants && { participants: participants.map((person) => scene.staff(person)) }),
    };
    return scene.write(by, paths.contacts, body);
  };
}

/** An appointment, by a name under which the story speaks of it again. */
export function makesAppointment(name: string, when: string, what: string): Act {
  return (scene) =>
    scene.write(scene.worker, paths.appointments.make, { at: momentOf(when), what }, scene.remember(name));
}

export function cancelsAppointment(name: string, reason: string): Act {
  return (scene) =>
    scene.write(
      scene.worker,
      paths.appointments.settle,
      { outcome: 'cancelled', reason },
      { params: { appointment: scene.entry(name) } },
    );
}
