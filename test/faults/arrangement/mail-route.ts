import { Mailbox } from '../../delivery/setup/mailbox';
import { type Link, openLink } from './link';

/** A mail server that keeps what it takes, and the worker's way to it. */
export type MailRoute = {
  readonly box: Mailbox;
  readonly link: Link;
  /** For the worker. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

export async function mailRoute(): Promise<MailRoute> {
  const box = await Mailbox.open();
  const link = await openLink(box.port);
  return {
    box,
    link,
    env: {
      SMTP_URL: `smtp://127.0.0.1:${link.port}`,
      MAIL_FROM: 'Fodfæste <no-reply@fodfaeste.example>',
      MAIL_FALLBACK: 'ballerup=vagt@ballerup.example,gentofte=vagt@gentofte.example',
      PUBLIC_URL: 'https://fodfaeste.example',
    },
    async close() {
      await link.close();
      await box.goAway();
    },
  };
}
