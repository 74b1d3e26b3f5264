import type { TLSConfig } from '@temporalio/client';

/** How a process shows the Temporal server who it is, and makes sure of the server. Fits every connection of the SDK. */
export interface TemporalLogin {
  /** Absent: in clear, for a server on the same machine or in a closed network. */
  readonly tls?: TLSConfig | true;
  readonly apiKey?: string;
}

/** What of the environment says it; certificates and keys as PEM text. */
export interface TemporalLoginVariables {
  readonly TEMPORAL_TLS?: 'on' | undefined;
  readonly TEMPORAL_TLS_CA?: string | undefined;
  readonly TEMPORAL_TLS_CERT?: string | undefined;
  readonly TEMPORAL_TLS_KEY?: string | undefined;
  readonly TEMPORAL_TLS_SERVER_NAME?: string | undefined;
  readonly TEMPORAL_API_KEY?: string | undefined;
}

/** TLS is spoken as soon as anything of it is given, and always with an API key, which would else be read on the way. */
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
