import type { BodyOf } from '../../client';
import type { Instant } from '../../domain/clock/time';

export type StartBody = BodyOf<'/v1/visits'>;

/** What somebody does about a visit that they are on. */
export type VisitAct = 'start' | 'extend' | 'callForHelp' | 'checkOut';

/** A command to one visit as it is sent. Plain data, so that it can be kept until there is a connection. */
export interface VisitCommand {
  /** Known before the server has heard of the visit: it is the key of the command that begins it. */
  readonly visitId: string;
  readonly act: VisitAct;
  /** Of the API, with the id in it. */
  readonly address: string;
  readonly method?: never;
  readonly body: object;
}

export const startCommand = (visitId: string, body: StartBody): VisitCommand => ({
  visitId,
  act: 'start',
  address: '/v1/visits',
  body,
});

export function extendCommand(visitId: string, expectedEnd: Instant): VisitCommand {
  const body: BodyOf<'/v1/visits/{visitId}/extend'> = { expectedEnd };
  return { visitId, act: 'extend', address: `/v1/visits/${visitId}/extend`, body };
}

export const helpCommand = (visitId: string): VisitCommand => ({
  visitId,
  act: 'callForHelp',
  address: `/v1/visits/${visitId}/call-for-help`,
  body: {},
});

export function checkOutCommand(visitId: string, outAt: Instant): VisitCommand {
  const body: BodyOf<'/v1/visits/{visitId}/check-out'> = { outAt };
  return { visitId, act: 'checkOut', address: `/v1/visits/${visitId}/check-out`, body };
}
