import { startSharedIdentityProvider } from './identity-provider';
import { startSharedPostgres } from './postgres';
import { share } from './shared';
import { startSharedTemporal } from './temporal';

export default async function setUp(): Promise<void> {
  await Promise.all([
    share('postgres', startSharedPostgres),
    share('temporal', startSharedTemporal),
    share('identity provider', startSharedIdentityProvider),
  ]);
}
