import type { Schemas } from '../../../client';

/** A version of the standard with all that stands in it, and how far it has come. */
export type WholeVersion = Schemas['WholeStandard'];
export type WholeStandard = WholeVersion['standard'];
export type Settings = Schemas['LocalSettings'];
