import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { ruleForm } from '../../../texts/web/rule-form';
import { useApp } from '../app-context';
import { SendButton } from '../send-button';
import type { Whole } from './content';
import { DiscardDialog } from './discard-dialog';
import { FromFile } from './from-file';
import { CheckStatus, goTo } from './problems-list';
import { RuleFormFields } from './rule-form';
import { useCheck } from './use-check';
import type { useWritten } from './use-written';

interface WriteRulesProps {
  readonly kind: Parameters<typeof useCheck>[0];
  readonly intro: Bilingual;
  readonly sections: Parameters<typeof RuleFormFields>[0]['sections'];
  readonly written: ReturnType<typeof useWritten>;
  /** What was read from a file, with what this page says of it. */
  readonly named: (read: Whole) => Whole;
  readonly act: Bilingual;
  readonly isBusy?: boolean;
  readonly onAct: () => void;
  /** What became of it. */
  readonly children?: ComponentChildren;
}

/** A standard or settings as they are written, checked at each rest in the typing; what is lacking is gone to first. */
export function WriteRules(props: WriteRulesProps) {
  const { kind, intro, sections, written, named, act, isBusy = false, onAct, children } = props;
  const { say } = useApp();
  const { whole, text, isTouched } = written;
  const check = useCheck(kind, text);
  const [saidToLack, setSaidToLack] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const lacks = check.isOfNow ? (check.problems ?? []) : [];
  const submit = (event: Event) => {
    event.preventDefault();
    setSaidToLack(lacks.length > 0);
    const [first] = lacks;
    if (first) goTo(first.path);
    else if (!isBusy) onAct();
  };
  return (
    <form class="rule-form" onSubmit={submit} noValidate>
      <p>{say(intro)}</p>
      <p class="soft">{say(ruleForm.kept)}</p>
      <FromFile kind={kind} onRead={(read) => written.write(named(read))} />
      <RuleFormFields sections={sections} whole={whole} check={check} onChange={written.write} />
      <div class="page-form-act">
        <CheckStatus check={check} />
        {saidToLack && lacks.length > 0 && (
          <p class="error" role="alert">
            {say(ruleForm.lacksFirst)}
          </p>
        )}
        {children}
        <SendButton class="button main wide" isSending={isBusy}>
          {say(act)}
        </SendButton>
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
