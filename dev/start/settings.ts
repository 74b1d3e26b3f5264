import { Command, Option } from 'commander';
import { z } from 'zod';
import { type MailConfiguration, readMailConfiguration } from '../../activities/delivery/configuration';
import { readLoginConfiguration } from '../../api/identity/configuration';
import type { LoginOptions } from '../../api/identity/login-options';
import { dataFolder } from '../../runtime/data-folder';

const hosts = ['127.0.0.1', 'localhost'] as const;

/** What a person asks of `npm start`. */
export interface StartSettings {
  /** Absolute. Everything that outlives the process is kept in it. */
  readonly dataDir: string;
  /** By what name of this machine the API is reached: a browser makes passkeys for `localhost`, and none for an address. */
  readonly host: (typeof hosts)[number];
  /** A number was asked for; 0 is any free one; undefined takes the usual one when it is free. */
  readonly port: number | undefined;
  readonly temporalPort: number | undefined;
  readonly demo: boolean;
  readonly temporalUi: boolean;
  readonly json: boolean;
  /** Undefined: no mail is sent. */
  readonly mail: MailConfiguration | undefined;
  /** Undefined: by a provider for trying out, which is started. */
  readonly login: { readonly login: LoginOptions; readonly trustedProxies: number } | undefined;
}

/** A port by this variable; empty is as if it were not there. */
export const portNumber = (name: string) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce
      .number({ error: `${name} must be a number between 0 and 65535` })
      .int(`${name} must be a whole number`)
      .min(0, `${name} must be between 0 and 65535`)
      .max(65_535, `${name} must be between 0 and 65535`)
      .optional(),
  );

const environment = z.object({
  PORT: portNumber('PORT'),
  TEMPORAL_PORT: portNumber('TEMPORAL_PORT'),
});

/** Reads options and environment. Throws one line that names the variable that is wrong; commander ends on wrong options. */
export function startSettings(args: readonly string[], env: NodeJS.ProcessEnv): StartSettings {
  const command = new Command('npm start --')
    .description('Starts Temporal, the database, the worker and the API, and keeps their data in one folder.')
    .option('--demo', 'fill in some 45 invented cases of both municipalities, with years behind them', false)
    .option('--temporal-ui', 'start the Temporal web UI too; a team lead who is signed in reads payloads in it', false)
    .option('--json', 'print one line of JSON on standard output once all is ready', false)
    .addOption(
      new Option('--host <name>', 'where the API listens: at localhost one can try reading without net')
        .choices(hosts)
        .default(hosts[0]),
    )
    .addHelpText(
      'after',
      [
        '',
        'Environment:',
        '  PORT              the port of the API; 0 for any free one (usually 4280)',
        '  DATA_DIR          the folder for all data (usually .fodfaeste/data)',
        '  TEMPORAL_ADDRESS  use the Temporal server at this host:port instead of starting one',
        '  TEMPORAL_PORT     the port of the Temporal server that is started (usually any free one)',
        '  SMTP_URL, MAIL_FROM, PUBLIC_URL, MAIL_FALLBACK',
        '                    the mail server, the sender, where links lead, and who is told when nobody else can be;',
        '                    without them no mail is sent',
        '  OIDC_ISSUER and the other variables of docs/operations.md for signing in',
        '                    an identity provider of your own instead of one for trying out',
      ].join('\n'),
    )
    .parse([...args], { from: 'user' });
  const { demo, temporalUi, json, host } = command.opts<Pick<StartSettings, 'demo' | 'temporalUi' | 'json' | 'host'>>();
  const read = environment.safeParse(env);
  if (!read.success) throw new Error(read.error.issues.map(({ message }) => message).join('; '));
  const { PORT, TEMPORAL_PORT } = read.data;
  const asked = { host, port: PORT, temporalPort: TEMPORAL_PORT, demo, temporalUi, json };
  const login = readLoginConfiguration(env);
  if (login && demo) throw new Error('--demo signs in the invented staff: it goes without OIDC_ISSUER only');
  return { dataDir: dataFolder(env), ...asked, mail: readMailConfiguration(env), login };
}
