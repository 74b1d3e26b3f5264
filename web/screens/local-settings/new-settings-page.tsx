import { useMemo, useState } from 'preact/hooks';
import { localSettings as words } from '../../../texts/web/local-settings';
import { ruleForm } from '../../../texts/web/rule-form';
import { draftOf } from '../../drafts/forms';
import { useApp } from '../../parts/app-context';
import type { Whole } from '../../parts/rule-form/content';
import { DiscardDialog } from '../../parts/rule-form/discard-dialog';
import { FromFile } from '../../parts/rule-form/from-file';
import { CheckStatus, goTo } from '../../parts/rule-form/problems-list';
import { RuleFormFields } from '../../parts/rule-form/rule-form';
import { useCheck } from '../../parts/rule-form/use-check';
import { useWritten } from '../../parts/rule-form/use-written';
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
  const written = useWritten(draftOf.settings, begun.whole, begun.version);
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
  const { say } = useApp();
  const { whole, text, isTouched } = written;
  const check = useCheck('settings', text);
  const [saidToLack, setSaidToLack] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const sections = useMemo(() => partsOfSettings(begun.phases), [begun.phases]);
  const named = (read: Whole): Whole => ({ ...read, version: begun.version });
  const lacks = check.isOfNow ? (check.problems ?? []) : [];
  const submit = (event: Event) => {
    event.preventDefault();
    setSaidToLack(lacks.length > 0);
    const [first] = lacks;
    if (first) goTo(first.path);
    else onLook();
  };
  return (
    <form class="rule-form" onSubmit={submit} noValidate>
      <p>{say(words.newIntro)}</p>
      <p class="soft">{say(ruleForm.kept)}</p>
      <FromFile kind="settings" onRead={(read) => written.write(named(read))} />
      <RuleFormFields sections={sections} whole={whole} check={check} onChange={written.write} />
      <div class="page-form-act">
        <CheckStatus check={check} />
        {saidToLack && lacks.length > 0 && (
          <p class="error" role="alert">
            {say(ruleForm.lacksFirst)}
          </p>
        )}
        <button type="submit" class="button main wide">
          {say(words.see)}
        </button>
      </div>
      {isTouched && (
        <button type="button" class="button" onClick={() => setDiscarding(true)}>
          {say(ruleForm.discard)}
        </button>
      )}
      {isDiscarding && (
        <DiscardDialog
          onDiscard={() => {
            written.discard();
            setDiscarding(false);
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </form>
  );
}
