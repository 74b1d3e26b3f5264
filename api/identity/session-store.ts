import { type SessionData, Store as SessionStoreBase } from 'express-session';
import { endSession, findSession, forgetSessions, type SessionLimits, saveSession } from '../../store/login/sessions';
import type { Store } from '../../store/open';
import { wallNow } from '../../store/wall-clock';

type Callback = (error?: unknown) => void;

const now = wallNow;
const nothing = () => undefined;

/** express-session's sessions, in our own table. Each call tells its outcome to the callback that it is given. */
export class SessionStore extends SessionStoreBase {
  constructor(
    private readonly store: Store,
    private readonly limits: SessionLimits,
  ) {
    super();
  }

  get(id: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    findSession(this.store.db, id, this.limits, now()).then(
      (content) => callback(null, content === undefined ? null : (JSON.parse(content) as SessionData)),
      (error: unknown) => callback(error),
    );
  }

  set(id: string, session: SessionData, callback: Callback = nothing): void {
    this.save(id, session).then(() => callback(), callback);
  }

  destroy(id: string, callback: Callback = nothing): void {
    endSession(this.store.db, id).then(() => callback(), callback);
  }

  private async save(id: string, session: SessionData): Promise<void> {
    const { owner } = session;
    await saveSession(this.store.db, id, { owner, content: JSON.stringify(session) }, this.limits, now());
    if (owner) await forgetSessions(this.store.db, this.limits, now());
  }
}
