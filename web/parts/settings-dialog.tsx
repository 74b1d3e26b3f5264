import { auditPage } from '../../texts/web/audit';
import { frame } from '../../texts/web/frame';
import { house } from '../../texts/web/house';
import { restricted } from '../../texts/web/restricted';
import { staff } from '../../texts/web/staff';
import { mayOpen } from '../allowed/pages';
import { webPaths } from '../paths';
import { PasskeyChoice } from '../screens/without-net/passkey-offer';
import { useApp } from './app-context';
import { Dialog } from './dialog';
import { Choice } from './field';
import { keepLanguage } from './language';
import { themes, useTheme } from './preferences';
import { ShortcutsChoice } from './shortcuts/shortcuts-choice';

/** Pages that are opened seldom, and by few. */
const pages = [
  ['ownDevices', frame.ownDevices],
  ['process', frame.process],
  ['standards', frame.standards],
  ['staff', staff.title],
  ['restricted', restricted.title],
  ['rehearsals', frame.rehearsals],
  ['deliveries', house.deliveries],
  ['systemStatus', house.systemStatus],
  ['programs', house.programs],
  ['audit', auditPage.title],
] as const;

/** Language, appearance, the pages that are opened seldom, and signing out. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, session, person, language } = useApp();
  const [theme, setTheme] = useTheme();
  return (
    <Dialog title={say(frame.settings)} over={frame.signedInAs.fill(language, { name: person.name })} onClose={onClose}>
      <div class="dialog-body">
        <Choice
          legend={say(frame.language)}
          value={language}
          options={[
            { value: 'da', label: say(frame.danish) },
            { value: 'en', label: say(frame.english) },
          ]}
          onChoose={keepLanguage}
        />
        <Choice
          legend={say(frame.theme)}
          value={theme}
          options={themes.map((value) => ({ value, label: say(frame[value]) }))}
          onChoose={setTheme}
        />
        <div class="for-keyboards">
          <ShortcutsChoice />
        </div>
        <PasskeyChoice />
        {pages
          .filter(([page]) => mayOpen(person, page))
          .map(([page, title]) => (
            <a key={page} class="button wide" href={webPaths[page]} onClick={onClose}>
              {say(title)}
            </a>
          ))}
        <button type="button" class="button wide" onClick={() => void session.signOut()}>
          {say(frame.signOut)}
        </button>
      </div>
    </Dialog>
  );
}
