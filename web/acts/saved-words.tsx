import { acts as words } from '../../texts/web/acts/dialog';
import { useApp } from '../parts/app-context';
import type { Done } from './act-form';

/** What is told of what was saved: that it is not sent yet, or what the server warned of. */
export function SavedWords({ done }: { readonly done: Done }) {
  const { say } = useApp();
  if (done.kind === 'kept') return <p>{say(words.kept)}</p>;
  return (
    <>
      {done.warnings.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
    </>
  );
}
