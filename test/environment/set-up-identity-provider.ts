import { startSharedIdentityProvider } from './identity-provider';
import { share } from './shared';

export default async function setUp(): Promise<void> {
  await share('identity provider', startSharedIdentityProvider);
}
