import { createTransport } from 'nodemailer';
import type { Mail, SendOutcome, Transport } from './transport';

/** The mail server's timeouts in milliseconds, well below `CLAIM_MINUTES`. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  /** The sender, `Fodfæste <no-reply@kommune.example>` or the address alone. */
  readonly from: string;
}

/** Mail by SMTP, one at a time over a kept connection, so that a crash while sending repeats one mail at most. */
export function smtpTransport({ url, from }: SmtpOptions): Transport {
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    requireTLS: !isOnThisMachine(url),
    ...TIMEOUTS,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const serverAnswers = () =>
    smtp.verify().then(
      () => true,
      () => false,
    );
  return {
    async send(mail) {
      try {
        await smtp.sendMail(envelope(mail, from, domain));
        return { outcome: 'accepted' };
      } catch (error) {
        return outcomeOf(error, serverAnswers);
      }
    },
    close: () => smtp.close(),
  };
}

/** Elsewhere no mail, and no password, goes out before the connection is encrypted, unless the address says otherwise. */
const isOnThisMachine = (url: string): boolean =>
  URL.canParse(url) && /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(new URL(url).hostname);

function envelope({ id, to, subject, text, html, urgent }: Mail, from: string, domain: string) {
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    // No automatic answer is wanted (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(urgent && { priority: 'high' as const }),
  };
}

type SmtpError = { readonly code?: string; readonly command?: string; readonly responseCode?: number };

/** Only what the server says of this recipient or this content is this mail's fault. */
async function outcomeOf(error: unknown, serverAnswers: () => Promise<boolean>): Promise<SendOutcome> {
  const { code = 'unknown', command = '', responseCode } = (error ?? {}) as SmtpError;
  const replyCode = String(responseCode ?? code);
  const ofThisMail = command === 'RCPT TO' || command === 'DATA';
  if (ofThisMail && responseCode !== undefined && responseCode !== 421) {
    return { outcome: responseCode >= 500 ? 'refused' : 'later', code: replyCode };
  }
  // Nodemailer itself found that this is no address.
  if (code === 'EENVELOPE' && command === 'API') return { outcome: 'refused', code: replyCode };
  // A connection that broke may be this mail's doing: it must not stand in the way of all others.
  return { outcome: command !== 'CONN' && (await serverAnswers()) ? 'later' : 'unavailable', code: replyCode };
}
