import type { Api, BodyOf } from '../../client';
import type { Instant } from '../../domain/clock/time';
import { answerOf } from './problem';

export type StartBody = BodyOf<'/v1/visits'>;

/** What somebody does about a visit that they are on. `name`: with whom it is, to be shown while it is on its way. */
export type VisitCommand =
  | { readonly kind: 'start'; readonly body: StartBody; readonly name: string | null }
  | { readonly kind: 'extend'; readonly visitId: string; readonly expectedEnd: Instant }
  | { readonly kind: 'callForHelp' | 'checkOut'; readonly visitId: string };

/** The visit, and its version with what was done. */
export interface Taken {
  readonly visitId: string;
  readonly version: number;
}

/** Sends it under its key, so that the same may be sent again and is taken once. Throws `Refused`, `Unreachable`. */
export function sendVisitCommand(api: Api, command: VisitCommand, key: string, signal: AbortSignal): Promise<Taken> {
  const header = { 'Idempotency-Key': key };
  if (command.kind === 'start')
    return answerOf(api.POST('/v1/visits', { params: { header }, body: command.body, signal }));
  const params = { path: { visitId: command.visitId }, header };
  switch (command.kind) {
    case 'extend': {
      const body = { expectedEnd: command.expectedEnd };
      return answerOf(api.POST('/v1/visits/{visitId}/extend', { params, body, signal }));
    }
    case 'callForHelp':
      return answerOf(api.POST('/v1/visits/{visitId}/call-for-help', { params, signal }));
    case 'checkOut':
      return answerOf(api.POST('/v1/visits/{visitId}/check-out', { params, body: {}, signal }));
  }
}
