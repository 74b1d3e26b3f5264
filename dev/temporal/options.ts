import type { Log } from '../log';
import type { DynamicSettings } from './config';
import type { PostgresPersistence } from './persistence';

/** What a start of Temporal's server may be told. */
export interface TemporalOptions extends DynamicSettings {
  /** Where data, config, log and process record are kept; not needed when `ephemeral`. */
  readonly dataDir?: string | undefined;
  /** Where it keeps its data when that is not a file of its own: the production server alone can. Not with `ephemeral`. */
  readonly persistence?: PostgresPersistence | undefined;
  /** The port that clients use; a free one when not given. */
  readonly port?: number | undefined;
  /** For tests: nothing is kept, and the process is not started again when it falls. */
  readonly ephemeral?: boolean | undefined;
  /** True for stories and tests: a server that cannot skip time is refused. */
  readonly requireTimeSkipping?: boolean | undefined;
  /** How long ended runs keep their history in Temporal. */
  readonly retentionDays?: number | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Breaks the start off: what it began is ended, and the promise is rejected. */
  readonly signal?: AbortSignal | undefined;
  readonly log: Log;
}
