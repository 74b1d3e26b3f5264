import type { TaskKind } from '../../domain/tasks/open-task';
import { matters } from '../../texts/matters';

/** Every kind of open matter: the table of texts has them all. */
export const taskKinds = Object.keys(matters) as [TaskKind, ...TaskKind[]];
