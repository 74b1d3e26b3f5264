import type { CarriedStandard, Rules } from './rule-book';

/**
 * The kinds of information about a citizen that a consent covers and an offer shares, where a standard lists none of its
 * own: no adopted text does. There is no "other": nobody can consent to what is not said.
 */
export const generalInformation = [
  'name',
  'cpr',
  'contactDetails',
  'situation',
  'wishes',
  'diagnosis',
  'substanceUse',
  'housing',
  'finances',
  'network',
  'otherServices',
  'course',
] as const;
export type GeneralInformation = (typeof generalInformation)[number];

/** What stands for what was shared where an earlier release kept no kinds of it in the state: no consent covers it. */
export const sharedEarlier = 'sharedEarlier';

/** Giving the identity shares this, in every municipality. */
export const identity = 'name' satisfies GeneralInformation;

/** The kinds of information of a standard. */
export function informationOf({ information }: CarriedStandard): readonly string[] {
  const listed: readonly string[] = information?.map(({ id }) => id) ?? generalInformation;
  return listed.includes(identity) ? listed : [identity, ...listed];
}

/** Whether what is shared must be covered by its consent: a run from before that goes on without. */
export function consentsCover({ lacks }: Rules): boolean {
  return !lacks?.includes('consents-cover');
}
