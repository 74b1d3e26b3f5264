import { setTimeout as pause } from 'node:timers/promises';

/** An answer with all of its body. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

export type Retries = {
  /** How often it is sent at the most. */
  readonly attempts?: number;
  /** Where nobody answers, it is sent again after so long. Left out: that is an error at once. */
  readonly afterNoAnswerMs?: number;
  /** Told before each further attempt: the code of the answer that asked for it. */
  readonly onRetry?: (code: string) => void;
};

const MOST_ATTEMPTS = 40;

/**
 * Sends a request as every good client of the API does: an answer 503 says when to come again, and it is sent again
 * then. After the last attempt the answer is the one that came, whatever it says.
 */
export async function withRetries(
  send: () => Promise<Response>,
  { attempts = MOST_ATTEMPTS, afterNoAnswerMs, onRetry }: Retries = {},
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt >= attempts;
    const answer = await withBody(send()).catch((error: unknown) => {
      if (isLast || afterNoAnswerMs === undefined) throw error;
      return undefined;
    });
    const againAfterMs = answer ? retryAfterMs(answer) : afterNoAnswerMs;
    if (answer && (isLast || againAfterMs === undefined)) return answer;
    onRetry?.(answer ? codeOf(answer) : 'no answer');
    await pause(againAfterMs);
  }
}

/** Reads the body too: a server that dies between headers and body has not answered. */
async function withBody(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function retryAfterMs({ status, headers }: Answer): number | undefined {
  const seconds = Number(headers.get('retry-after'));
  return status === 503 && seconds > 0 ? seconds * 1_000 : undefined;
}

function codeOf({ status, text }: Answer): string {
  try {
    const { code } = JSON.parse(text) as { code?: string };
    return code ?? String(status);
  } catch {
    return String(status);
  }
}
