import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { mayOpen } from '../../allowed/pages';
import { webPaths } from '../../paths';
import { useApp } from '../app-context';
import { listenForShortcuts, moveBetweenRows, type Shortcut } from './keys';
import type { ShortcutsDialog } from './shortcuts-dialog';
import './shortcuts.css';

/** What the keyboard does by one key, wherever one is. */
export function Shortcuts() {
  const { person } = useApp();
  const { route } = useLocation();
  const [Help, setHelp] = useState<typeof ShortcutsDialog>();
  useEffect(() => {
    const go = (page: 'today' | 'cases' | 'search' | 'board' | 'inbox') => {
      if (mayOpen(person, page)) route(webPaths[page]);
    };
    const does: Readonly<Record<Shortcut, () => void>> = {
      search: () => {
        if (location.pathname === webPaths.search) document.querySelector<HTMLElement>('input[type=search]')?.focus();
        else go('search');
      },
      today: () => go('today'),
      cases: () => go('cases'),
      board: () => go('board'),
      inbox: () => go('inbox'),
      next: () => moveBetweenRows(1),
      previous: () => moveBetweenRows(-1),
      // Few ever ask for it, so it comes when it is asked for.
      help: () => void import('./shortcuts-dialog').then((dialog) => setHelp(() => dialog.ShortcutsDialog)),
    };
    return listenForShortcuts((asked) => does[asked]());
  }, [person, route]);
  return Help ? <Help onClose={() => setHelp(undefined)} /> : null;
}
