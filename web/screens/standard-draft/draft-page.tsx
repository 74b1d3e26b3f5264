import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'preact-iso';
import type { BodyOf } from '../../../client';
import { standardDraft as words } from '../../../texts/web/standard-draft';
import { standards } from '../../../texts/web/standards';
import { answerOf, Refused } from '../../api/problem';
import { draftOf } from '../../drafts/forms';
import { useApp } from '../../parts/app-context';
import type { Whole } from '../../parts/rule-form/content';
import { useWritten } from '../../parts/rule-form/use-written';
import { WriteRules } from '../../parts/rule-form/write-rules';
import { Empty, Loaded, NoSuchPage } from '../../parts/states';
import { useSameKey } from '../../parts/use-same-key';
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
  const { whole, text, forget } = written;
  const saving = useSaving({ id, version }, forget);
  return (
    <WriteRules
      kind="standard"
      intro={words.intro}
      sections={partsOfStandard}
      written={written}
      named={(read) => ({ ...read, id: whole.id ?? id, version })}
      act={saving.isPending ? words.saving : words.save}
      isBusy={saving.isPending}
      onAct={() => saving.mutate(text)}
    >
      {saving.error && (
        <p class="error" role="alert">
          {saving.error instanceof Refused ? saving.error.problem.detail : say(words.noAnswer)}
        </p>
      )}
    </WriteRules>
  );
}

/** Saves it for everybody; the same text has the same key, so that what had no answer is done once. */
function useSaving(standard: { readonly id: string; readonly version: number }, forget: () => void) {
  const { api } = useApp();
  const { route } = useLocation();
  const queries = useQueryClient();
  const { keyFor } = useSameKey();
  return useMutation({
    networkMode: 'always',
    mutationFn: (text: string) => {
      const body: BodyOf<'/v1/standards'> = JSON.parse(text);
      return answerOf(api.POST('/v1/standards', { params: { header: { 'Idempotency-Key': keyFor(text) } }, body }));
    },
    onSuccess: async () => {
      forget();
      route(addressOfStandard(standard));
      await queries.invalidateQueries();
    },
  });
}
