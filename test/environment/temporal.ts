import { Connection } from '@temporalio/client';
import { startTemporal } from '../../dev/temporal/start';
import { quietly } from './quietly';

/** Runs are told to continue as new from so many events on, so that the tests see it happen. */
const SUGGEST_CONTINUE_AS_NEW = 500;

/** One real server for the whole run; every test file takes its own task queue and its own ids. */
export async function startSharedTemporal(): Promise<() => Promise<void>> {
  if (process.env.TEST_TEMPORAL_ADDRESS) return async () => undefined;
  const server = await startTemporal({
    ephemeral: true,
    requireTimeSkipping: true,
    // The long lives of real cases are played, too.
    timeSkipping: 'everywhere',
    suggestContinueAsNew: SUGGEST_CONTINUE_AS_NEW,
    log: quietly,
  });
  process.env.TEST_TEMPORAL_ADDRESS = server.address;
  return async () => {
    delete process.env.TEST_TEMPORAL_ADDRESS;
    await server.stop();
  };
}

/** The shared server's address, in a tier that has one. */
export function temporalAddress(): string {
  const address = process.env.TEST_TEMPORAL_ADDRESS;
  if (!address) throw new Error('this tier has no Temporal server: see the tiers in jest.config.js');
  return address;
}

/** A connection to the shared server. Close it in afterAll. */
export function connectToTemporal(): Promise<Connection> {
  return Connection.connect({ address: temporalAddress() });
}
