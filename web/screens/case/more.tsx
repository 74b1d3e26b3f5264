import { useState } from 'preact/hooks';
import { acts as words } from '../../../texts/web/acts/dialog';
import { frame } from '../../../texts/web/frame';
import type { Act } from '../../acts/act';
import { dialogs } from '../../acts/dialogs';
import { offered } from '../../allowed/page-acts';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { webPaths } from '../../paths';
import type { Section } from './case';

interface MoreProps extends Section {
  readonly name: string;
  readonly onClose: () => void;
}

/** All that one may do in the case as it stands, by what it concerns; each in a dialog of its own. */
export function More({ shown, name, onClose }: MoreProps) {
  const { say } = useApp();
  const [chosen, setChosen] = useState<Act>();
  if (chosen) return <chosen.Dialog shown={shown} onClose={onClose} />;
  const toShow = offered(shown.allowed, shown.acts)
    .map(({ heading, acts }) => ({
      heading,
      among: acts.flatMap((name) => dialogs[name]).filter(({ isOffered }) => isOffered(shown)),
    }))
    .filter(({ among }) => among.length > 0);
  return (
    <Dialog title={say(words.moreTitle)} over={name} onClose={onClose}>
      <div class="dialog-body">
        {toShow.length === 0 && <p>{say(words.nothing)}</p>}
        {toShow.map(({ heading, among }) => (
          <section key={heading} class="more-acts" aria-labelledby={`more-${heading}`}>
            <h3 id={`more-${heading}`}>{say(words[heading])}</h3>
            {among.map((act) => (
              <button key={act.title.en} type="button" onClick={() => setChosen(act)}>
                {say(act.title)}
              </button>
            ))}
          </section>
        ))}
        <a class="more-process" href={webPaths.process}>
          {say(frame.process)}
        </a>
        {shown.workflowPage && (
          <a class="more-process" href={shown.workflowPage} target="_blank" rel="noreferrer">
            {say(words.inTemporal)}
          </a>
        )}
      </div>
    </Dialog>
  );
}
