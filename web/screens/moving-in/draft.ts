import type { BodyOf } from '../../../client';
import { outcomes, placeKinds } from '../../../domain/case/contact-facts';
import { atLocal, isLocalDate, isLocalTime, localDate, startOfDay } from '../../../domain/clock/time';

export type MovingInBody = BodyOf<'/v1/moving-in'>;

/** A contact or an attempt from before, as it is written. */
export interface PastContact {
  readonly at: string;
  readonly outcome: string;
  readonly place: string;
}

/** A case that ran before it was entered here, field by field in the order in which it is asked. */
export interface Draft {
  readonly alias: string;
  readonly name: string;
  readonly place: string;
  readonly referredOn: string;
  readonly acceptedOn: string;
  readonly phase: string;
  readonly worker: string;
  readonly targetGroups: readonly string[];
  /** Whether an assessment is known; empty: not answered. */
  readonly isAssessed: string;
  readonly assessor: string;
  readonly assessedOn: string;
  readonly reasons: string;
  readonly contacts: readonly PastContact[];
  readonly followUpOn: string;
  readonly needReviewOn: string;
  readonly note: string;
}

export const emptyDraft: Draft = {
  alias: '',
  name: '',
  place: '',
  referredOn: '',
  acceptedOn: '',
  phase: '',
  worker: '',
  targetGroups: [],
  isAssessed: '',
  assessor: '',
  assessedOn: '',
  reasons: '',
  contacts: [],
  followUpOn: '',
  needReviewOn: '',
  note: '',
};

export type Needed = 'alias' | 'referredOn' | 'acceptedOn' | 'phase' | 'worker' | 'isAssessed' | Assessed;
type Assessed = 'assessor' | 'assessedOn' | 'reasons';

/** Who it is, from when, where in the course, whose, and what outreach rested on: all else may be left out. */
export function missingIn(draft: Draft): ReadonlySet<Needed> {
  const { alias, name, referredOn, acceptedOn, phase, worker, isAssessed, assessor, assessedOn, reasons } = draft;
  const asked: readonly (readonly [Needed, boolean])[] = [
    ['alias', Boolean(alias.trim() || name.trim())],
    ['referredOn', isLocalDate(referredOn)],
    ['acceptedOn', isLocalDate(acceptedOn)],
    ['phase', phase !== ''],
    ['worker', worker !== ''],
    ['isAssessed', isAssessed !== ''],
    ...(isAssessed === 'yes'
      ? ([
          ['assessor', assessor.trim() !== ''],
          ['assessedOn', isLocalDate(assessedOn)],
          ['reasons', reasons.trim() !== ''],
        ] as const)
      : []),
  ];
  return new Set(asked.flatMap(([name, isThere]) => (isThere ? [] : [name])));
}

/** The contact as the case has it. Undefined while something of it is missing. */
export function contactIn({ at, outcome, place }: PastContact) {
  const [on = '', time = ''] = at.split('T');
  const [how, where] = [outcomes.find((one) => one === outcome), placeKinds.find((one) => one === place)];
  if (!isLocalDate(on) || !isLocalTime(time) || !how || !where) return undefined;
  return { happenedAt: atLocal(on, time), outcome: how, place: where };
}

/** The case as it is entered. Undefined while something is missing. */
export function bodyOf(draft: Draft): MovingInBody | undefined {
  const contacts = draft.contacts.map(contactIn).filter((one) => one !== undefined);
  if (missingIn(draft).size > 0 || contacts.length < draft.contacts.length) return undefined;
  const { referredOn, acceptedOn, phase, worker, targetGroups, followUpOn, needReviewOn, note } = draft;
  return {
    referredAt: begins(referredOn),
    acceptedAt: begins(acceptedOn),
    phase,
    worker,
    assessment: assessmentIn(draft),
    identity: identityIn(draft),
    ...(targetGroups.length > 0 && { targetGroups: [...targetGroups] }),
    ...(contacts.length > 0 && { contacts }),
    ...(followUpOn && { followUpOn }),
    ...(needReviewOn && { needReviewOn }),
    ...(note.trim() && { note: note.trim() }),
  };
}

const begins = (day: string) => startOfDay(localDate(day));

function assessmentIn({ isAssessed, assessor, assessedOn, reasons }: Draft): MovingInBody['assessment'] {
  if (isAssessed !== 'yes') return { noneKnown: true };
  return { assessorName: assessor.trim(), at: begins(assessedOn), reason: reasons.trim() };
}

function identityIn({ alias, name, place }: Draft): NonNullable<MovingInBody['identity']> {
  return {
    ...(alias.trim() && { alias: alias.trim() }),
    ...(name.trim() && { name: name.trim() }),
    ...(place.trim() && { place: place.trim() }),
  };
}

/** In which field a refusal stands, by its place in the body. */
export const fieldAt: Readonly<Record<string, keyof Draft>> = {
  'identity.alias': 'alias',
  'identity.name': 'name',
  'identity.place': 'place',
  referredAt: 'referredOn',
  acceptedAt: 'acceptedOn',
  phase: 'phase',
  worker: 'worker',
  targetGroups: 'targetGroups',
  assessment: 'isAssessed',
  'assessment.assessorName': 'assessor',
  'assessment.at': 'assessedOn',
  'assessment.reason': 'reasons',
  followUpOn: 'followUpOn',
  needReviewOn: 'needReviewOn',
  note: 'note',
};
