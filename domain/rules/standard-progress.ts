import { type LocalDate, localDate } from '../clock/time';
import type { Standard } from './standard';

/** How far a version of a standard has come: on which days it was heard and adopted, and from which it is in force. */
export type StandardProgress = {
  readonly standard: Pick<Standard, 'governance'>;
  readonly heardAt: LocalDate | null;
  readonly adoptedAt: LocalDate | null;
  readonly activeFrom: LocalDate | null;
};

/** The day on which the act that the standards rest on came into force: none of them is older. */
export const firstDayOfTheAct = localDate('1998-07-01');

/** Why a version cannot be said to have been heard, or adopted, on a day (G20); undefined where it can. */
export type StepRefused =
  | { readonly code: 'standardIsActive' }
  | { readonly code: 'beforeTheAct'; readonly params: { readonly earliestAllowed: LocalDate } }
  | { readonly code: 'heardAfterAdoption'; readonly params: { readonly adoptedOn: LocalDate } }
  | { readonly code: 'adoptedBeforeHearing'; readonly params: { readonly heardOn: LocalDate } }
  | {
      readonly code: 'hearingRequired';
      readonly params: { readonly hearingBody: string; readonly clause: string };
    };

/** A version is heard before it is adopted; what is in force has the days that it has. */
export function cannotBeHeardOn(on: LocalDate, { adoptedAt, activeFrom }: StandardProgress): StepRefused | undefined {
  if (activeFrom) return { code: 'standardIsActive' };
  if (on < firstDayOfTheAct) return tooEarly;
  return adoptedAt && on > adoptedAt ? { code: 'heardAfterAdoption', params: { adoptedOn: adoptedAt } } : undefined;
}

/** A version is adopted after its hearing, where the standard asks for one, and never before it. */
export function cannotBeAdoptedOn(
  on: LocalDate,
  { standard: { governance }, heardAt, activeFrom }: StandardProgress,
): StepRefused | undefined {
  if (activeFrom) return { code: 'standardIsActive' };
  if (on < firstDayOfTheAct) return tooEarly;
  if (governance && !heardAt) {
    const { hearingBody, clause } = governance;
    return { code: 'hearingRequired', params: { hearingBody, clause } };
  }
  return heardAt && on < heardAt ? { code: 'adoptedBeforeHearing', params: { heardOn: heardAt } } : undefined;
}

const tooEarly = { code: 'beforeTheAct', params: { earliestAllowed: firstDayOfTheAct } } as const;
