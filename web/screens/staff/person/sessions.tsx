import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Schemas } from '../../../../client';
import { instant, showInstant } from '../../../../domain/clock/time';
import { ownDevices } from '../../../../texts/web/own-devices';
import { staffDevices as words } from '../../../../texts/web/staff-devices';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Loaded } from '../../../parts/states';
import type { StaffEntry } from '../entry/entry';
import { ConfirmDialog } from './confirm-dialog';
import { Part } from './part';

type Session = Schemas['ColleagueSession'];

interface SessionsProps {
  readonly entry: StaffEntry;
}

/** Where they are signed in now, and how one of it or all is ended. */
export function Sessions({ entry }: SessionsProps) {
  const { api, say } = useApp();
  const query = useQuery({
    queryKey: ['sessions', entry.id],
    queryFn: () => answerOf(api.GET('/v1/staff/{staffId}/sessions', { params: { path: { staffId: entry.id } } })),
  });
  return (
    <Part title={say(words.sessions)}>
      <Loaded query={query}>{({ items }) => <SessionList entry={entry} sessions={items} />}</Loaded>
    </Part>
  );
}

function SessionList({ entry, sessions }: SessionsProps & { readonly sessions: readonly Session[] }) {
  const { api, say, language } = useApp();
  const [ending, setEnding] = useState<Session | 'all'>();
  const { id: staffId, name } = entry;
  if (sessions.length === 0) return <p>{say(words.noSessions)}</p>;
  const end = (key: string) => {
    const header = { 'Idempotency-Key': key };
    if (ending === 'all' || !ending)
      return answerOf(api.POST('/v1/staff/{staffId}/sessions/end', { params: { path: { staffId }, header } }));
    const path = { staffId, sessionId: ending.id };
    return answerOf(api.POST('/v1/staff/{staffId}/sessions/{sessionId}/end', { params: { path, header } }));
  };
  return (
    <>
      <ul class="lines">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} onEnd={() => setEnding(session)} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button type="button" class="button" onClick={() => setEnding('all')}>
          {say(words.endAll)}
        </button>
      )}
      {ending && (
        <ConfirmDialog
          title={words.endQuestion.fill(language, { name })}
          over={ending === 'all' ? say(words.endAll) : say(whatOf(ending))}
          follows={say(words.endFollows)}
          confirm={say(words.endConfirm)}
          send={end}
          onClose={() => setEnding(undefined)}
        />
      )}
    </>
  );
}

function SessionRow({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const { say, language } = useApp();
  const { begunAt, lastSeenAt, isThisOne } = session;
  const begun = showInstant(instant(begunAt));
  return (
    <div class="staff-row">
      <div>
        <strong>{say(whatOf(session))}</strong>
        <p class="soft">{words.begun.fill(language, { begun, seen: showInstant(instant(lastSeenAt)) })}</p>
        {isThisOne && <p class="soft">{say(words.thisOne)}</p>}
      </div>
      {!isThisOne && (
        <button
          type="button"
          class="button"
          aria-label={words.endOf.fill(language, { what: say(whatOf(session)), begun })}
          onClick={onEnd}
        >
          {say(words.end)}
        </button>
      )}
    </div>
  );
}

const whatOf = ({ platform }: Session) => (platform ? ownDevices[platform] : words.unknownDevice);
