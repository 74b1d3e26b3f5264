import type { RunningTemporal } from '../temporal/start';

/** Something that was started, and how to stop it. */
export interface Stoppable {
  stop(): Promise<unknown>;
}

/** How the parts of a system are started: all in one process, or each as a process of its own. */
export interface Profile<Database extends Stoppable, Provider extends Stoppable> {
  /** For the person at the terminal, once all of it is ready. */
  readonly headline: string;
  /** How long one part may take to stop. */
  readonly stopLimitMs?: number;
  /** Throws FolderInUse while another start has the folder. */
  lockDataDir(): Promise<Stoppable>;
  openDatabase(): Promise<Database>;
  /** May begin before the database is open. */
  startTemporal(database: Promise<Database>): Promise<RunningTemporal>;
  programsOn(servers: Servers<Database>): Promise<Programs<Provider>>;
}

export interface Servers<Database> {
  readonly database: Database;
  readonly temporal: RunningTemporal;
  /** Of the first API. */
  readonly port: number;
}

/** The programs on the database and Temporal; `stop` closes what they share. */
export interface Programs<Provider extends Stoppable> extends Stoppable {
  /** The Temporal UI's port, which the APIs must know before it starts. */
  readonly uiPort: number;
  /** Answers where the metrics are of each that is a process of its own. */
  startWorkers(): Promise<Stoppable & { readonly metrics: readonly string[] }>;
  startIdentityProvider(): Promise<Provider>;
  startApis(provider: Provider): Promise<Stoppable & { readonly urls: readonly string[] }>;
}

export const nothingToStop: Stoppable = { stop: async () => undefined };
