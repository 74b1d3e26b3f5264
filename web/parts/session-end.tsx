import { useEffect, useState } from 'preact/hooks';
import { localTimeOf } from '../../domain/clock/time';
import { session as words } from '../../texts/web/frame';
import { signInAddress } from '../api/session';
import { useApp } from './app-context';
import { shownTime } from './dates';

/** So long before the session ends it is told. */
const NOTICE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 10_000;

/** Says that one will be signed out, before it happens, and what one can do about it. */
export function SessionEnd() {
  const { session, say, language } = useApp();
  const [, setLookedAt] = useState(0);
  useEffect(() => {
    const looking = setInterval(() => setLookedAt(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(looking);
  }, []);
  const end = session.end();
  if (!end || session.until(end.at) > NOTICE_MS) return null;
  const time = shownTime(localTimeOf(end.at));
  return (
    <div class="banner amber" role="alert">
      {end.canBePutOff ? (
        <>
          <p>{words.idleSoon.fill(language, { time })}</p>
          <button type="button" class="button" onClick={() => void session.read()}>
            {say(words.stay)}
          </button>
        </>
      ) : (
        <>
          <p>{words.overSoon.fill(language, { time })}</p>
          <a class="button" href={signInAddress()}>
            {say(words.again)}
          </a>
        </>
      )}
    </div>
  );
}
