import type { Request } from 'express';
import type { Because } from '../../domain/access/because';
import type { Language } from '../../domain/rules/schema-parts';
import type { Endpoint, Sent, Shown } from '../endpoint';

/** A request as it arrives, before anything is known of who asks. */
export interface Arrived<Asked extends Endpoint = Endpoint> {
  readonly endpoint: Asked;
  readonly request: Request;
  readonly language: Language;
}

/** What a request is answered with, and what the audit log is told of it. */
export interface Answered {
  readonly answer: unknown;
  readonly because: Because;
  readonly sent: Sent;
  readonly shown: Shown;
  /** What was changed, from before and after, where no event of a case records it. */
  readonly change?: { readonly before: unknown; readonly after: unknown };
}
