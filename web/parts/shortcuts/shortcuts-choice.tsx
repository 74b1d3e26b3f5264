import { shortcuts as words } from '../../../texts/web/shortcuts';
import { useApp } from '../app-context';
import { Choice } from '../field';
import { shortcutsInUse, useShortcutsInUse } from './keys';

/** Keys alone do something, or nothing. */
export function ShortcutsChoice() {
  const { say } = useApp();
  const inUse = useShortcutsInUse();
  return (
    <Choice
      legend={say(words.use)}
      value={inUse ? 'on' : 'off'}
      options={[
        { value: 'on', label: say(words.on) },
        { value: 'off', label: say(words.off) },
      ]}
      onChoose={(value) => shortcutsInUse.use(value === 'on')}
    />
  );
}
