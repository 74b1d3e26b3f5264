import { useEffect, useState } from 'preact/hooks';

/** What a key, or two one after the other, asks for. */
export type Shortcut = 'search' | 'today' | 'cases' | 'board' | 'inbox' | 'next' | 'previous' | 'help';

const single: Readonly<Record<string, Shortcut>> = { '/': 'search', j: 'next', k: 'previous', '?': 'help' };
const afterG: Readonly<Record<string, Shortcut>> = { t: 'today', c: 'cases', b: 'board', i: 'inbox' };
/** So long after `g` the next key belongs to it. */
const TOGETHER_MS = 1_500;

const KEPT = 'fodfaeste.shortcuts';

/** Whether keys alone do something: whoever speaks to the machine, or strikes keys by accident, can switch it off (WCAG 2.1.4). */
class ShortcutsInUse {
  private readonly listeners = new Set<() => void>();

  are = (): boolean => localStorage.getItem(KEPT) !== 'off';

  use(wanted: boolean): void {
    if (wanted) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
    for (const listener of this.listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export const shortcutsInUse = new ShortcutsInUse();

export function useShortcutsInUse(): boolean {
  const [are, setAre] = useState(shortcutsInUse.are);
  useEffect(() => shortcutsInUse.listen(() => setAre(shortcutsInUse.are())), []);
  return are;
}

/** Listens for shortcuts until what it answers is called. What is typed into a field, or while a dialog is open, is none. */
export function listenForShortcuts(onShortcut: (shortcut: Shortcut) => void): () => void {
  let pressedG = Number.NEGATIVE_INFINITY;
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!shortcutsInUse.are() || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const follows = event.timeStamp - pressedG < TOGETHER_MS;
    pressedG = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    const asked = (follows ? afterG[event.key] : undefined) ?? single[event.key];
    if (!asked) return;
    event.preventDefault();
    onShortcut(asked);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), select, textarea');

/** Puts the focus on the next row of the page, or the one before; Enter opens it, as it does any link. */
export function moveBetweenRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const { activeElement } = document;
  const now = activeElement instanceof HTMLElement ? rows.indexOf(activeElement) : -1;
  const next = rows[now === -1 ? (by === 1 ? 0 : rows.length - 1) : now + by];
  next?.focus();
}
