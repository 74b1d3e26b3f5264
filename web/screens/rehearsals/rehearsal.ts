import type { Schemas } from '../../../client';
import { realPaths } from '../../paths';
import { withinRehearsal } from '../../world';

export type Rehearsal = Schemas['Rehearsal'];

/** Where its first page is. */
export const addressOfRehearsal = (id: string): string => withinRehearsal(id, realPaths.today);

/** The move of its time that is under way; undefined where it stands. */
export const moveUnderWay = ({ advance }: Rehearsal) => (advance && advance.doneAt === null ? advance : undefined);
