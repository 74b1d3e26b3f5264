import { startSharedIdentityProvider } from './identity-provider';
import { startSharedPostgres } from './postgres';
import { quietly } from './quietly';
import { keepForTearDown } from './tear-down';
import { startSharedTemporal } from './temporal';

/** Starts what the tests of a run share: each server once. All are waited for, so that what stands is also stopped. */
export default async function setUp(): Promise<void> {
  const began = Date.now();
  const starts = [startSharedPostgres(), startSharedTemporal(), startSharedIdentityProvider()];
  const outcomes = await Promise.allSettled(starts);
  keepForTearDown(outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  quietly(`Temporal, PostgreSQL and the identity provider are ready after ${seconds(Date.now() - began)} s.`);
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
