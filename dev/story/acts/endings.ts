import { paths } from '../../../api/paths';
import type { ContactTo } from '../../../domain/ending/endings';
import type { SeededPerson } from '../../../store/seed';
import type { Act } from '../story';

/** The citizen's word is enough. */
export function declines(words: string, by?: SeededPerson): Act {
  return (scene) => scene.write(by ?? scene.worker, paths.decline.record, { words });
}

export function assessesDecline(reasons: string): Act {
  return (scene) => scene.write(scene.worker, paths.decline.assess, { reasons });
}

/** The team lead answers the question whether the case may end. */
export function answersItMayEnd(reason: string, farewell: string): Act {
  return (scene) => scene.write('teamLead', paths.unreachable.answer, { answer: 'end', reason, farewell });
}

/** The case's own worker answers that it may end; another is asked for a word on it. */
export function workerLetsItEnd(reason: string, farewell: string): Act {
  return (scene) => scene.write(scene.worker, paths.unreachable.answer, { answer: 'end', reason, farewell });
}

/** The team lead agrees to the worker's answer. */
export function agreesToEnding(reason: string): Act {
  return (scene) => scene.write('teamLead', paths.unreachable.agree, { reason });
}

export function endsIsolationBroken(assessed: {
  readonly contactTo: readonly ContactTo[];
  readonly selfReliant: 'withOtherMeasure' | 'withoutOtherMeasure';
  readonly reasons: string;
}): Act {
  return (scene) => scene.write(scene.worker, paths.endings.isolationBroken, assessed);
}
