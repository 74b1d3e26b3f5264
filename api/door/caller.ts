import type { Actor, Instant, MunicipalityId, StaffId } from '../../domain';
import type { Scope } from '../../domain/access/roles';
import type { StaffMember } from '../../store/people/staff';
import { Problem } from '../problems/problem';

/** Who asks. All that a caller sees and does is inside one municipality. */
export type Caller =
  | {
      readonly kind: 'staff';
      readonly municipality: MunicipalityId;
      readonly actor: Actor;
      readonly person: StaffMember;
      /** Their session's, which every write must name. */
      readonly csrfToken: string;
      /** When their session is over, if they ask nothing more. */
      readonly sessionEndsAt: Instant;
      /** When it is over, however much they ask. */
      readonly sessionLastsUntil: Instant;
    }
  | {
      readonly kind: 'machine';
      readonly municipality: MunicipalityId;
      readonly actor: Extract<Actor, { kind: 'machine' }>;
      /** What both our own list and the token at hand allow it. */
      readonly scopes: readonly Scope[];
    };

export const thePublic: Actor = { kind: 'public' };

/** The person behind the request, where it is one. */
export const staffIdOf = (caller: Caller): StaffId | undefined =>
  caller.kind === 'staff' ? caller.person.id : undefined;

/** The person behind the request. Throws a 403 where a machine asks for what only a person has. */
export function personOf(caller: Caller): StaffMember {
  if (caller.kind === 'staff') return caller.person;
  throw new Problem(403, 'staffOnly');
}
