import { startSharedPostgres } from './postgres';
import { share } from './shared';

export default async function setUp(): Promise<void> {
  await share('postgres', startSharedPostgres);
}
