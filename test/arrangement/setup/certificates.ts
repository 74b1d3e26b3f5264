import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';

/** PEM texts, as a municipality's own authority would hand them out. */
export interface Certificates {
  readonly authority: string;
  readonly server: { readonly cert: string; readonly key: string };
  readonly client: { readonly cert: string; readonly key: string };
}

/** An authority, and a server's (for temporal.example and localhost) and a client's certificate that it signed; valid for a day. */
export function certificatesIn(folder: string): Certificates {
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]) => execaSync('openssl', args);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...newKey, '-days', '1', '-subj', '/CN=authority', '-keyout', at('ca.key'), '-out', at('ca'));
  writeFileSync(at('server.ext'), 'subjectAltName=DNS:temporal.example,DNS:localhost\n');
  writeFileSync(at('client.ext'), 'extendedKeyUsage=clientAuth\n');
  const signed = (name: 'server' | 'client') => {
    openssl('req', ...newKey, '-subj', `/CN=${name}`, '-keyout', at(`${name}.key`), '-out', at(`${name}.csr`));
    const by = ['-CA', at('ca'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '1'];
    openssl('x509', '-req', '-in', at(`${name}.csr`), ...by, '-extfile', at(`${name}.ext`), '-out', at(name));
    return { cert: readFileSync(at(name), 'utf8'), key: readFileSync(at(`${name}.key`), 'utf8') };
  };
  return { authority: readFileSync(at('ca'), 'utf8'), server: signed('server'), client: signed('client') };
}
