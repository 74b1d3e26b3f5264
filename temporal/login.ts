import type { TLSConfig } from '@temporalio/client';

/** TLS and credentials for the Temporal server, as options of every connection of the SDK. */
export interface TemporalLogin {
  /** Absent: in clear, for a server on the same machine or in a closed network. */
  readonly tls?: TLSConfig | true;
  readonly apiKey?: string;
}

/** The environment variables for it; certificates and keys as PEM text. */
export interface TemporalLoginVariables {
  readonly TEMPORAL_TLS?: 'on' | undefined;
  readonly TEMPORAL_TLS_CA?: string | undefined;
  readonly TEMPORAL_TLS_CERT?: string | undefined;
  readonly TEMPORAL_TLS_KEY?: string | undefined;
  readonly TEMPORAL_TLS_SERVER_NAME?: string | undefined;
  readonly TEMPORAL_API_KEY?: string | undefined;
}

/** Uses TLS where any variable of it is set, and always with an API key, which must not be sent in clear. */
export function temporalLogin(given: TemporalLoginVariables): TemporalLogin {
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key } = given;
  const { TEMPORAL_TLS_SERVER_NAME: serverName, TEMPORAL_API_KEY: apiKey } = given;
  const usesTls = given.TEMPORAL_TLS === 'on' || [ca, crt, serverName, apiKey].some((one) => one !== undefined);
  if (!usesTls) return {};
  const tls: TLSConfig = {
    ...(ca && { serverRootCACertificate: Buffer.from(ca) }),
    ...(crt && key && { clientCertPair: { crt: Buffer.from(crt), key: Buffer.from(key) } }),
    ...(serverName && { serverNameOverride: serverName }),
  };
  return { tls: Object.keys(tls).length > 0 ? tls : true, ...(apiKey && { apiKey }) };
}
