import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { frame } from '../../texts/web/frame';
import { team } from '../../texts/web/team';
import { unsentNotices } from '../../texts/web/unsent-notices';
import { mayOpen } from '../allowed/pages';
import { useLooseNotes } from '../drafts/use-draft';
import { useOutbox } from '../outbox/outbox-context';
import { webPaths } from '../paths';
import { CarryProgressLine } from '../screens/without-net/carry-progress';
import { PasskeyOfferOnceSent } from '../screens/without-net/passkey-offer-once-sent';
import { useApp } from './app-context';
import { DialogLater } from './dialog-later';
import { Icon, Mark } from './icon';
import { NewVersion } from './new-version';
import { SessionEnd } from './session-end';
import { Shortcuts } from './shortcuts/shortcuts';

/** What stands around each page: the menu, below on a phone and beside on a desk, and what is told at the top. */
export function Frame({ children }: { readonly children: ComponentChildren }) {
  const { say, person, language } = useApp();
  // What can still be taken back stands in a notice of its own.
  const given = useOutbox().list.filter(({ standing }) => standing.kind !== 'held').length;
  const unsentCount = given + useLooseNotes().length;
  const { path } = useLocation();
  const current = (address: string) => (path === address ? 'page' : undefined);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const closeSettings = () => setSettingsOpen(false);
  return (
    <div class="frame">
      <a class="skip" href="#content">
        {say(frame.skip)}
      </a>
      <nav class="menu" aria-label={say(frame.navigation)}>
        <p class="brand">
          <Mark />
          {say(frame.product)}
        </p>
        {mayOpen(person, 'today') && (
          <a href={webPaths.today} aria-current={current(webPaths.today)}>
            <Icon name="calendar" />
            {say(frame.today)}
          </a>
        )}
        {mayOpen(person, 'cases') && (
          <a href={webPaths.cases} aria-current={current(webPaths.cases)}>
            <Icon name="list" />
            {say(frame.cases)}
          </a>
        )}
        {mayOpen(person, 'search') && (
          <a href={webPaths.search} aria-current={current(webPaths.search)}>
            <Icon name="search" />
            {say(frame.search)}
          </a>
        )}
        {mayOpen(person, 'inbox') && (
          <a href={webPaths.inbox} aria-current={path.startsWith(webPaths.inbox) ? 'page' : undefined}>
            <Icon name="inbox" />
            {say(frame.inbox)}
          </a>
        )}
        {mayOpen(person, 'board') && (
          <a href={webPaths.board} aria-current={current(webPaths.board)}>
            <Icon name="bars" />
            {say(team.title)}
          </a>
        )}
        {unsentCount > 0 && (
          <a href={webPaths.unsent} aria-current={current(webPaths.unsent)}>
            <Icon name="send" />
            {unsentNotices.tab.fill(language, { count: unsentCount })}
          </a>
        )}
        <button type="button" onClick={() => setSettingsOpen(true)}>
          <Icon name="gear" />
          {say(frame.settings)}
        </button>
      </nav>
      <div class="content">
        <NewVersion />
        <SessionEnd />
        <PasskeyOfferOnceSent />
        <CarryProgressLine />
        {children}
      </div>
      <Shortcuts />
      {settingsOpen && (
        <DialogLater
          name="settings"
          load={() => import('./settings-dialog')}
          title={say(frame.settings)}
          onClose={closeSettings}
        >
          {({ SettingsDialog }) => <SettingsDialog onClose={closeSettings} />}
        </DialogLater>
      )}
    </div>
  );
}
