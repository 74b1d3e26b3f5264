import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../../../dev/processes/free-ports';

/** A mail as it arrived at the server. */
export interface Arrived {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly mail: ParsedMail;
}

/** A real mail server that keeps what it takes, refuses whom it is told to, and can be away. */
export class Mailbox {
  readonly arrived: Arrived[] = [];
  /** What is answered to a recipient's address instead of taking it: an SMTP code. */
  readonly refusing = new Map<string, number>();
  /** Called with each mail once it is taken and before that is answered. */
  onTaken: (mail: Arrived) => void | Promise<void> = () => undefined;
  private server: SMTPServer | undefined;

  private constructor(readonly port: number) {}

  static async open(): Promise<Mailbox> {
    const box = new Mailbox(await freePort());
    await box.comeBack();
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Who got mail, in order. */
  get recipients(): string[] {
    return this.arrived.map(({ to }) => to);
  }

  clear(): void {
    this.arrived.length = 0;
  }

  async goAway(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  async comeBack(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, answer) => {
        const code = this.refusing.get(address);
        answer(code ? Object.assign(new Error('not here'), { responseCode: code }) : null);
      },
      onData: (stream, session, answer) => {
        simpleParser(stream)
          .then((mail) => this.take(mail, session.envelope.rcptTo.map(({ address }) => address).join()))
          .then(() => answer(null), answer);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  private async take(mail: ParsedMail, to: string): Promise<void> {
    const { messageId = '', subject = '', text = '' } = mail;
    const one = { to, messageId, subject, text, mail };
    this.arrived.push(one);
    await this.onTaken(one);
  }
}
