import type { Kysely } from 'kysely';
import type { MunicipalityId } from '../../domain';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../../store/database';
import type { Sealing } from '../../store/keys/case-keys';
import type { MasterKeys } from '../../store/keys/master-keys';
import type { Store } from '../../store/open';
import type { RulesCache } from '../../store/rules/load-rules';
import type { MailConfiguration } from './configuration';
import { smtpTransport } from './smtp';
import type { Transport } from './transport';

/** What sending mail needs of the world. */
export interface MailService {
  readonly transport: Transport;
  /** The web address that links in mails begin with. */
  readonly links: string;
  /** The municipality's own address for what nobody else can be told; undefined where it has said none. */
  readonly fallback: (municipality: MunicipalityId) => string | undefined;
}

/** What the delivery job acts upon. */
export interface DeliveryDependencies {
  readonly db: Kysely<Database>;
  /** What one person sees: a digest is read with its reader's own eyes. */
  readonly within: Store['within'];
  readonly rules: RulesCache;
  /** Where a visit is, is sealed until whoever is alarmed reads it. */
  readonly sealing: Sealing;
  /** What opens the link of an offer follows from them. */
  readonly keys: MasterKeys;
  readonly mail: MailService;
  readonly now: () => Instant;
}

/** Mail by the SMTP server of the configuration. */
export function mailService({ smtpUrl, from, publicUrl, fallback }: MailConfiguration): MailService {
  return {
    transport: smtpTransport({ url: smtpUrl, from }),
    links: publicUrl,
    fallback: (municipality) => fallback.get(municipality),
  };
}
