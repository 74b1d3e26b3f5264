import { z } from 'zod';
import type { Json, JsonObject } from '../http/json';

const jsonObject: z.ZodType<JsonObject> = z
  .lazy(() => z.record(z.string(), json))
  .meta({ id: 'JsonObject', description: 'Facts that depend on what they are about.' });
const flat = z.union([z.string(), z.number(), z.boolean(), z.null(), jsonObject]);

/** What depends on what it is about: the parameters of a problem, the words of a search, the facts of a record. */
export const json: z.ZodType<Json> = z.union([flat, z.array(flat).readonly()]);
