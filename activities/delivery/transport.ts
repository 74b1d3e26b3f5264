/** A mail as it is handed in. The id is the same each time the same thing is sent, so that a repeat can be told. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** At any hour, and to be seen at once. */
  readonly urgent?: boolean;
}

/**
 * What the mail server made of it. Refused: this address or this mail never works. Later: this one, another time.
 * Unavailable: no mail works at present, whichever it is. The code is the server's or the connection's own.
 */
export type SendOutcome =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused' | 'later' | 'unavailable'; readonly code: string };

export interface Transport {
  send(mail: Mail): Promise<SendOutcome>;
  close(): void;
}
