import type { MunicipalityId } from '../../domain';
import type { LocalSettings } from '../../domain/rules/settings';
import type { Standard } from '../../domain/rules/standard';
import { wallNow } from '../../store/wall-clock';
import { inForce } from '../cases/commands/rules-for-start';
import type { Deps } from '../deps';
import { Problem } from '../problems/problem';

/** Whose page it is: the municipality, what it adopted, and what it set itself. */
export interface Host {
  readonly municipality: MunicipalityId;
  /** As people know it: "Ballerup Kommune". */
  readonly name: string;
  readonly standard: Standard;
  readonly settings: LocalSettings;
}

export interface Hosts {
  /** Throws 422 `unknownMunicipality` where nobody of that name works with this installation. */
  readonly of: (municipality: MunicipalityId) => Promise<Host>;
}

/** The last one read stands in while the database cannot be reached, so that a form can come back with what was written. */
export function hosts(deps: Pick<Deps, 'rules'>): Hosts {
  const last = new Map<MunicipalityId, Host>();
  const read = async (municipality: MunicipalityId): Promise<Host> => {
    const { standard, now } = await inForce(deps, municipality, wallNow());
    const { settings } = now;
    const host = { municipality, standard, settings, name: settings.mail?.name ?? standard.provider.name };
    last.set(municipality, host);
    return host;
  };
  return {
    of: (municipality) =>
      read(municipality).catch((error: unknown) => {
        const known = last.get(municipality);
        if (known && !(error instanceof Problem)) return known;
        throw error;
      }),
  };
}
