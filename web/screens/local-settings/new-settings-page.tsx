import { useMemo, useState } from 'preact/hooks';
import { localSettings as words } from '../../../texts/web/local-settings';
import { draftOf } from '../../drafts/forms';
import { useApp } from '../../parts/app-context';
import { useWritten } from '../../parts/rule-form/use-written';
import { WriteRules } from '../../parts/rule-form/write-rules';
import { Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { Look } from './look';
import { partsOfSettings } from './parts-of-settings';
import { type Begun, useBegun } from './use-begun';
import './settings.css';

/** New settings: written, then looked at with the cases that they touch, and only then set. */
export function NewSettingsPage() {
  const { say, language } = useApp();
  const query = useBegun();
  return (
    <main id="content" class="page local-settings" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(begun) => (
          <>
            <header class="page-head">
              <div>
                <p class="over">
                  <a href={webPaths.localSettings}>{say(words.title)}</a>
                </p>
                <h1>{words.newTitle.fill(language, { version: begun.version })}</h1>
              </div>
            </header>
            <NewSettings begun={begun} />
          </>
        )}
      </Loaded>
    </main>
  );
}

function NewSettings({ begun }: { readonly begun: Begun }) {
  const written = useWritten(draftOf.settings, begun, begun.version);
  const [isLooking, setLooking] = useState(false);
  return isLooking ? (
    <Look begun={begun} text={written.text} onBack={() => setLooking(false)} onSet={written.forget} />
  ) : (
    <WriteSettings begun={begun} written={written} onLook={() => setLooking(true)} />
  );
}

interface WriteSettingsProps {
  readonly begun: Begun;
  readonly written: ReturnType<typeof useWritten>;
  readonly onLook: () => void;
}

function WriteSettings({ begun, written, onLook }: WriteSettingsProps) {
  const sections = useMemo(() => partsOfSettings(begun.phases), [begun.phases]);
  return (
    <WriteRules
      kind="settings"
      intro={words.newIntro}
      sections={sections}
      written={written}
      named={(read) => ({ ...read, version: begun.version })}
      act={words.see}
      onAct={onLook}
    />
  );
}
