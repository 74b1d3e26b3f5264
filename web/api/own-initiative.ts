import type { BodyOf } from '../../client';

export type OwnInitiative = BodyOf<'/v1/own-initiative'>;

const ADDRESS = '/v1/own-initiative';

/** A case that is begun on own initiative as it is sent. Plain data, so that it can be kept until there is a connection. */
export const ownInitiativeCommand = (body: OwnInitiative) => ({ address: ADDRESS, body });

/** Whether a case is begun there. */
export const beginsCase = (address: string): boolean => address === ADDRESS;
