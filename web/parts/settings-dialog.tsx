import { frame } from '../../texts/web/frame';
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

/** Language, appearance, and signing out. */
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
        <a class="button wide" href={webPaths.ownDevices} onClick={onClose}>
          {say(frame.ownDevices)}
        </a>
        {mayOpen(person, 'staff') && (
          <a class="button wide" href={webPaths.staff} onClick={onClose}>
            {say(staff.title)}
          </a>
        )}
        {mayOpen(person, 'process') && (
          <a class="button wide" href={webPaths.process} onClick={onClose}>
            {say(frame.process)}
          </a>
        )}
        {mayOpen(person, 'standards') && (
          <a class="button wide" href={webPaths.standards} onClick={onClose}>
            {say(frame.standards)}
          </a>
        )}
        <button type="button" class="button wide" onClick={() => void session.signOut()}>
          {say(frame.signOut)}
        </button>
      </div>
    </Dialog>
  );
}
