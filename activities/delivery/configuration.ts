import { z } from 'zod';
import type { MunicipalityId } from '../../domain';
import { BadConfiguration, readConfiguration } from '../../runtime/configuration';

/** How mail is handed in. */
export interface MailConfiguration {
  readonly smtpUrl: string;
  readonly from: string;
  /** Where links in mails lead, without a slash at the end. */
  readonly publicUrl: string;
  /** Each municipality's own address for what nobody else can be told. */
  readonly fallback: ReadonlyMap<MunicipalityId, string>;
}

/** Said once, at start, by a process that sends no mail. */
export const noMail =
  'This process sends no mail: SMTP_URL, MAIL_FROM, PUBLIC_URL and MAIL_FALLBACK are not set. Messages are shown in the app.';

/** Where links lead is the API's to know too, and says nothing of whether there is mail. */
const ofMailAlone = ['SMTP_URL', 'MAIL_FROM', 'MAIL_FALLBACK'] as const;
const ADDRESS = /^[^\s@<>,=]+@[^\s@<>,=]+$/;
const SENDER = /^(?:[^<>@\r\n]+<[^\s@<>,]+@[^\s@<>,]+>|[^\s@<>,]+@[^\s@<>,]+)$/;

/** Every variable about mail but MAIL itself. */
export const mailVariables = {
  SMTP_URL: z
    .string({
      error:
        'is missing: say where mail is handed in, like smtp://user:password@mail.example:587, or MAIL=off for no mail',
    })
    .regex(/^smtps?:\/\/\S+$/, 'is not a mail server: write it like smtp://user:password@mail.example:587'),
  MAIL_FROM: z
    .string({ error: 'is missing: who mail is from, like "Fodfæste <no-reply@kommune.example>"' })
    .regex(SENDER, 'is not a sender: write it like "Fodfæste <no-reply@kommune.example>"'),
  PUBLIC_URL: z
    .string({ error: 'is missing: where links in mails lead, like https://fodfaeste.example' })
    .regex(/^https?:\/\/[^\s/]+\S*$/, 'is not a web address: write it like https://fodfaeste.example')
    .transform((value) => value.replace(/\/+$/, '')),
  MAIL_FALLBACK: z
    .string({ error: 'is missing: who is told when nobody else can be, like ballerup=vagt@ballerup.example' })
    .transform((value, context) => {
      const pairs = value.split(',').map((pair) => pair.trim().split('='));
      const right = pairs.every(([municipality, address]) => municipality && address && ADDRESS.test(address));
      if (!right) context.addIssue('is not a list like ballerup=vagt@ballerup.example,gentofte=vagt@gentofte.example');
      return new Map(pairs.map(([municipality = '', address = '']) => [municipality as MunicipalityId, address]));
    }),
} as const;

/**
 * How this process is to send mail; undefined where none of it is said: then it leaves that to others. In production that must
 * be said too, by MAIL=off, so that no municipality believes that its reminders arrive. Whether the installation sends mail is
 * kept in its database (`npm run mail`).
 * @throws BadConfiguration that names every variable that is missing or wrong.
 */
export function readMailConfiguration(env: NodeJS.ProcessEnv = process.env): MailConfiguration | undefined {
  const { MAIL } = readConfiguration(
    { MAIL: z.literal('off', 'can only be off; leave it out otherwise').optional() },
    env,
  );
  const said = [...ofMailAlone, 'SMTP_URL_FILE'].some((name) => env[name]);
  if (MAIL === 'off' || (!said && env.NODE_ENV !== 'production')) return undefined;
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, MAIL_FALLBACK } = readConfiguration(mailVariables, env);
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: PUBLIC_URL, fallback: MAIL_FALLBACK };
}

/**
 * Every municipality here must have said who is told when nobody else can be.
 * @throws BadConfiguration that names those that have not.
 */
export function requireFallbacks({ fallback }: MailConfiguration, municipalities: readonly MunicipalityId[]): void {
  const without = municipalities.filter((municipality) => !fallback.has(municipality));
  if (without.length === 0) return;
  const message = `names no address for ${without.join(', ')}`;
  throw new BadConfiguration([{ code: 'custom', path: ['MAIL_FALLBACK'], message, input: undefined }]);
}
