/**
 * The grounds on which a case may end, in one place: which there are, who may say each, and whether it is assessed
 * where neither a standard nor local settings decide that. That a citizen does not cooperate (B10) is none of them.
 * `grounds-in-force.ts` looks them up in what is in force.
 */

/** The reasons, in the adopted texts, for which the support may end. */
export const standardGrounds = ['citizenDeclined', 'isolationBroken', 'unreachable', 'handedOver'] as const;
/** Found at triage: nobody begins outreach. */
export const triageGrounds = ['outsideTargetGroup', 'joined'] as const;
/** Known in every municipality, and before outreach has begun. */
export const administrativeGrounds = ['deceased', 'movedAway', 'openedInError'] as const;

export type StandardGround = (typeof standardGrounds)[number];
export type AdministrativeGround = (typeof administrativeGrounds)[number];
/** A ground that the municipality added itself, by its id in the settings. */
export type LocalGround = `local:${string}`;
/** The grounds that every municipality knows by the same name. */
export type NamedGround = StandardGround | (typeof triageGrounds)[number] | AdministrativeGround | 'merged';
/** Why a case ended; each is kept apart in statistics. */
export type Ground = NamedGround | LocalGround;

/** Whose word a ground is. Which act that takes, and who may do it where, is said by domain/access. */
export type Sayer = 'worker' | 'teamLead' | 'intake';

type Saying = { readonly saidBy: Sayer; readonly assessed: boolean };

/** Every named ground. What a standard says of its assessment comes before what stands here. */
export const namedGrounds: Readonly<Record<NamedGround, Saying>> = {
  // Whoever may add a note hears it; the assessment is the worker’s.
  citizenDeclined: { saidBy: 'worker', assessed: false },
  isolationBroken: { saidBy: 'worker', assessed: true },
  unreachable: { saidBy: 'worker', assessed: true },
  handedOver: { saidBy: 'worker', assessed: true },
  outsideTargetGroup: { saidBy: 'intake', assessed: true },
  joined: { saidBy: 'intake', assessed: true },
  deceased: { saidBy: 'teamLead', assessed: true },
  movedAway: { saidBy: 'teamLead', assessed: true },
  openedInError: { saidBy: 'teamLead', assessed: true },
  merged: { saidBy: 'intake', assessed: true },
};

/** Who may say a ground that the municipality added itself. */
export const localGroundsSaidBy: Sayer = 'worker';

export function isStandardGround(ground: Ground): ground is StandardGround {
  return standardGrounds.some((one) => one === ground);
}

export function isAdministrativeGround(ground: Ground): ground is AdministrativeGround {
  return administrativeGrounds.some((one) => one === ground);
}

export function localGround(id: string): LocalGround {
  return `local:${id}`;
}

/** The id in the settings; undefined for a ground that the municipality did not add itself. */
export function idOfLocalGround(ground: Ground): string | undefined {
  return isLocalGround(ground) ? ground.slice('local:'.length) : undefined;
}

function isLocalGround(ground: Ground): ground is LocalGround {
  return ground.startsWith('local:');
}
