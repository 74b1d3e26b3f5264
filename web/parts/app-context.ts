import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Api } from '../../client';
import type { Bilingual, Language } from '../../domain/rules/schema-parts';
import type { SentVersions } from '../api/sent-versions';
import type { Person, Session, SessionState } from '../api/session';
import type { SentVisits } from '../outbox/sent-visits';
import type { Vault } from '../vault/vault';

/** What every screen needs: who is signed in, in which language, and whom to ask. */
export interface App {
  readonly session: Session;
  readonly sentVersions: SentVersions;
  readonly sentVisits: SentVisits;
  readonly person: Person;
  /** What is kept on this device. */
  readonly vault: Vault;
  readonly language: Language;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App & { readonly api: Api; readonly say: (text: Bilingual) => string } {
  const app = useContext(AppContext);
  if (!app) throw new Error('a screen stands outside the app');
  const { language, session } = app;
  return { ...app, api: session.api, say: (text) => text[language] };
}

/** The session as it stands, shown anew when that changes. */
export function useSessionState(session: Session): SessionState {
  const [state, setState] = useState(session.state);
  useEffect(() => session.listen(() => setState(session.state)), [session]);
  return state;
}
