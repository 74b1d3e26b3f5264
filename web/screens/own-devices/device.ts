import type { Schemas } from '../../../client';

export type Device = Schemas['Device'];
