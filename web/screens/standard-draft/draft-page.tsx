import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { BodyOf } from '../../../client';
import { ruleForm } from '../../../texts/web/rule-form';
import { standardDraft as words } from '../../../texts/web/standard-draft';
import { standards } from '../../../texts/web/standards';
import { answerOf, Refused } from '../../api/problem';
import { draftOf } from '../../drafts/forms';
import { useApp } from '../../parts/app-context';
import type { Whole } from '../../parts/rule-form/content';
import { DiscardDialog } from '../../parts/rule-form/discard-dialog';
import { FromFile } from '../../parts/rule-form/from-file';
import { CheckStatus, goTo } from '../../parts/rule-form/problems-list';
import { RuleFormFields } from '../../parts/rule-form/rule-form';
import { useCheck } from '../../parts/rule-form/use-check';
import { useWritten } from '../../parts/rule-form/use-written';
import { Empty, Loaded, NoSuchPage } from '../../parts/states';
import { addressOfStandard, webPaths } from '../../paths';
import { partsOfStandard } from './parts-of-standard';
import { useBegun } from './use-begun';

interface DraftPageProps {
  readonly standardId?: string;
  readonly version?: string;
}

/** A version of the standard as it is written, checked at each rest in the typing. */
export function DraftPage({ standardId = '', version = '' }: DraftPageProps) {
  const { say, language } = useApp();
  const number = Number(version);
  const query = useBegun(standardId, number);
  if (!Number.isInteger(number)) return <NoSuchPage />;
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={webPaths.standards}>{say(standards.title)}</a>
          </p>
          <h1>{words.title.fill(language, { version: number })}</h1>
        </div>
      </header>
      <Loaded query={query}>
        {(begun) =>
          begun.kind === 'fixed' ? (
            <Empty title={say(words.fixed)}>
              <p>{say(words.fixedHelp)}</p>
              <a class="button" href={addressOfStandard({ id: standardId, version: number })}>
                {say(words.toVersion)}
              </a>
            </Empty>
          ) : (
            <DraftForm id={standardId} version={number} begun={begun.whole} />
          )
        }
      </Loaded>
    </main>
  );
}

interface DraftFormProps {
  readonly id: string;
  readonly version: number;
  readonly begun: Whole;
}

function DraftForm({ id, version, begun }: DraftFormProps) {
  const { say } = useApp();
  const written = useWritten(draftOf.standard(id, version), begun);
  const { whole, text, isTouched } = written;
  const check = useCheck('standard', text);
  const saving = useSaving({ id, version }, written.forget);
  const [saidToLack, setSaidToLack] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const named = (read: Whole): Whole => ({ ...read, id: whole.id ?? id, version });
  const lacks = check.isOfNow ? (check.problems ?? []) : [];
  const submit = (event: Event) => {
    event.preventDefault();
    setSaidToLack(lacks.length > 0);
    const [first] = lacks;
    if (first) goTo(first.path);
    else if (!saving.isPending) saving.mutate(text);
  };
  return (
    <form class="rule-form" onSubmit={submit} noValidate>
      <p>{say(words.intro)}</p>
      <p class="soft">{say(ruleForm.kept)}</p>
      <FromFile kind="standard" onRead={(read) => written.write(named(read))} />
      <RuleFormFields sections={partsOfStandard} whole={whole} check={check} onChange={written.write} />
      <div class="page-form-act">
        <CheckStatus check={check} />
        {saidToLack && lacks.length > 0 && (
          <p class="error" role="alert">
            {say(ruleForm.lacksFirst)}
          </p>
        )}
        {saving.error && (
          <p class="error" role="alert">
            {saving.error instanceof Refused ? saving.error.problem.detail : say(words.noAnswer)}
          </p>
        )}
        <button type="submit" class="button main wide" aria-disabled={saving.isPending}>
          {say(saving.isPending ? words.saving : words.save)}
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

/** Saves it for everybody; the same text has the same key, so that what had no answer is done once. */
function useSaving(standard: { readonly id: string; readonly version: number }, forget: () => void) {
  const { api } = useApp();
  const { route } = useLocation();
  const queries = useQueryClient();
  const tried = useRef<{ readonly key: string; readonly text: string }>();
  return useMutation({
    networkMode: 'always',
    mutationFn: (text: string) => {
      if (tried.current?.text !== text) tried.current = { key: crypto.randomUUID(), text };
      const body: BodyOf<'/v1/standards'> = JSON.parse(text);
      return answerOf(
        api.POST('/v1/standards', { params: { header: { 'Idempotency-Key': tried.current.key } }, body }),
      );
    },
    onSuccess: async () => {
      forget();
      route(addressOfStandard(standard));
      await queries.invalidateQueries();
    },
  });
}
