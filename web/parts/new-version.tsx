import { useEffect, useState } from 'preact/hooks';
import { frame } from '../../texts/web/frame';
import { keepAppOnDevice } from '../worker/register';
import { useApp } from './app-context';

/** A new version waits until the person wants it. */
export function NewVersion() {
  const { say } = useApp();
  const [takeOver, setTakeOver] = useState<() => void>();
  useEffect(() => {
    // Where it cannot be kept, the app works all the same while there is net.
    keepAppOnDevice((waiting) => setTakeOver(() => waiting)).catch(() => undefined);
  }, []);
  if (!takeOver) return null;
  return (
    <div class="banner" role="status">
      <p>{say(frame.newVersion)}</p>
      <button type="button" class="button" onClick={takeOver}>
        {say(frame.takeNewVersion)}
      </button>
    </div>
  );
}
