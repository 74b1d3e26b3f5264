import { paths } from '../../../api/paths';
import type { ConsentTo } from '../../../domain/case/consent-facts';
import type { Service } from '../../../domain/case/handover-states';
import type { SeededPerson } from '../../../store/seed';
import { dateOf } from '../moments';
import type { Act } from '../story';
import { leastIntrusive } from './opening';

/** A consent, by a name under which the story speaks of it again. */
export function givesConsent(
  name: string,
  consent: {
    readonly to: ConsentTo;
    readonly toWhom: string;
    readonly what: readonly string[];
  },
): Act {
  return (scene) => scene.write(scene.worker, paths.consents.give, consent, scene.remember(name));
}

/** An offer, sent at once, on a consent that was given. */
export function offers(
  name: string,
  { consent, ...offer }: { service: Service; consent: string; share: readonly string[]; reason?: string },
): Act {
  return (scene) => {
    const asked = scene.municipality === 'ballerup' ? { leastIntrusive } : {};
    const body = { ...offer, ...asked, consent: scene.entry(consent) };
    return scene.write(scene.worker, paths.handovers.offer, body, scene.remember(name));
  };
}

/** The service's answer, as staff register it. */
export function answersOffer(
  name: string,
  answer: { answer: 'rejected'; reason: string } | { answer: 'accepted'; meetingOn: string },
  by: SeededPerson = 'caseworker',
): Act {
  return (scene) => {
    const body = answer.answer === 'accepted' ? { ...answer, meetingOn: dateOf(answer.meetingOn) } : answer;
    return scene.write(by, paths.handovers.answer, body, { params: { handover: scene.entry(name) } });
  };
}

export function confirmsAttendance(name: string): Act {
  return (scene) =>
    scene.write(
      scene.worker,
      paths.handovers.attendance,
      { attended: true },
      { params: { handover: scene.entry(name) } },
    );
}

export function neverAttends(name: string, reason: string): Act {
  return (scene) =>
    scene.write(
      scene.worker,
      paths.handovers.attendance,
      { attended: false, reason },
      { params: { handover: scene.entry(name) } },
    );
}

export function assessesLanding(name: string, landed: boolean, reasons: string): Act {
  return (scene) =>
    scene.write(
      scene.worker,
      paths.handovers.landing,
      { landed, reasons },
      { params: { handover: scene.entry(name) } },
    );
}
