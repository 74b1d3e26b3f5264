import { paths } from '../../../api/paths';
import { localDateOf, plusDays, plusMinutes } from '../../../domain/clock/time';
import type { SeededPerson } from '../../../store/seed';
import type { Scene } from '../scene';
import type { Act } from '../story';

/** A threat is recorded, and visits are made in pairs from now on. */
export function recordsThreat(note: string): Act {
  return (scene) => scene.write(scene.worker, paths.incidents.record, { kind: 'threat', visitsInPairs: true, note });
}

export function liftsPairRule(reason: string): Act {
  return (scene) => scene.write('teamLead', paths.pairRule.lift, { reason });
}

/** The team lead looks at the rule and keeps it for another week. */
export function keepsPairRule(scene: Scene): Promise<unknown> {
  const reviewOn = plusDays(localDateOf(scene.now), 7);
  const reason = 'Det går bedre, men to er stadig klogest den næste uge.';
  return scene.write('teamLead', paths.pairRule.extend, { reviewOn, reason });
}

type Visit = {
  readonly minutes: number;
  readonly as?: string;
  readonly by?: SeededPerson;
  /** Why the team lead sends them alone although visits are to be made in pairs. */
  readonly alone?: string;
};

/** A lone visit begins, with the time at which it should be over. */
export function setsOutAlone({ minutes, as = 'the visit', by, alone }: Visit): Act {
  return async (scene) => {
    const body = {
      caseId: scene.caseId,
      expectedEnd: plusMinutes(scene.now, minutes),
      ...(alone && { overrideReason: alone, worker: scene.staff(by ?? scene.worker) }),
    };
    const { visitId } = await scene.write<{ visitId: string }>(
      alone ? 'teamLead' : (by ?? scene.worker),
      paths.visits.list,
      body,
    );
    scene.visits.set(as, visitId);
  };
}

export function checksOut(as = 'the visit'): Act {
  return (scene) =>
    scene.write(scene.worker, paths.visits.checkOut, {}, { params: { visitId: scene.visits.get(as) ?? '' } });
}
