import { givenDatabase } from '../../runtime/configuration';
import { dataFolder } from '../../runtime/data-folder';
import type { StoreOptions } from '../../store/open';

/** Which store is meant: DATABASE_URL, else the folder DATA_DIR. Throws BadConfiguration where the address cannot be used. */
export function givenStore(): StoreOptions {
  const url = givenDatabase();
  return url ? { kind: 'postgres', url } : { kind: 'embedded', dataDir: dataFolder() };
}
