import type { Bilingual } from '../../../domain/rules/schema-parts';
import { frame } from '../../../texts/web/frame';
import { shortcuts as words } from '../../../texts/web/shortcuts';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { ShortcutsChoice } from './shortcuts-choice';

const keys: readonly { readonly pressed: readonly string[]; readonly does: Bilingual }[] = [
  { pressed: ['/'], does: frame.search },
  { pressed: ['g', 't'], does: words.today },
  { pressed: ['g', 'c'], does: words.cases },
  { pressed: ['g', 'b'], does: words.board },
  { pressed: ['g', 'i'], does: words.inbox },
  { pressed: ['j'], does: words.next },
  { pressed: ['k'], does: words.previous },
  { pressed: ['Enter'], does: words.open },
  { pressed: ['?'], does: words.help },
];

/** What each key does, and a switch for those who want none of it. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useApp();
  return (
    <Dialog title={say(words.title)} onClose={onClose}>
      <div class="dialog-body">
        <dl class="shortcuts">
          {keys.map(({ pressed, does }) => (
            <div key={does.en}>
              <dt>
                {pressed.map((key, index) => (
                  <span key={key}>
                    {index > 0 && <span class="soft"> {say(words.andThen)} </span>}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{say(does)}</dd>
            </div>
          ))}
        </dl>
        <ShortcutsChoice />
      </div>
    </Dialog>
  );
}
