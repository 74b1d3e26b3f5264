import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { BodyOf } from '../../../client';
import { differencesOf } from '../../../domain/rules/differences';
import { contentInWords } from '../../../texts/rule-content';
import { placeInWords } from '../../../texts/rule-files';
import { editedMeanwhile } from '../../../texts/web/edited-meanwhile';
import { standardDraft as words } from '../../../texts/web/standard-draft';
import { standards } from '../../../texts/web/standards';
import { answerOf, Refused } from '../../api/problem';
import { draftOf } from '../../drafts/forms';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { EditedMeanwhile, isEditedMeanwhile } from '../../parts/edited-meanwhile';
import type { Whole } from '../../parts/rule-form/content';
import { useWritten } from '../../parts/rule-form/use-written';
import { WriteRules } from '../../parts/rule-form/write-rules';
import { Empty, Loaded, NoSuchPage } from '../../parts/states';
import { useKeyed } from '../../parts/use-keyed';
import { addressOfStandard, webPaths } from '../../paths';
import { partsOfStandard } from './parts-of-standard';
import { readBegun, useBegun, type Writable } from './use-begun';

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
        {(found) =>
          found.kind === 'fixed' ? (
            <Empty title={say(words.fixed)}>
              <p>{say(words.fixedHelp)}</p>
              <a class="button" href={addressOfStandard({ id: standardId, version: number })}>
                {say(words.toVersion)}
              </a>
            </Empty>
          ) : (
            <DraftForm id={standardId} version={number} begun={found} />
          )
        }
      </Loaded>
    </main>
  );
}

interface Which {
  readonly id: string;
  readonly version: number;
}

interface DraftFormProps extends Which {
  readonly begun: Writable;
}

function DraftForm({ id, version, begun }: DraftFormProps) {
  const { say } = useApp();
  const written = useWritten(draftOf.standard(id, version), begun);
  const { whole, text, upon } = written;
  const saving = useSaving({ id, version }, written.forget);
  const meanwhile = useMeanwhile({ id, version }, written, saving.error);
  const isTold = meanwhile !== undefined && isEditedMeanwhile(saving.error);
  const verb = meanwhile ? editedMeanwhile.saveOver : words.save;
  return (
    <WriteRules
      kind="standard"
      intro={words.intro}
      sections={partsOfStandard}
      written={written}
      named={(read) => ({ ...read, id: whole.id ?? id, version })}
      act={saving.isPending ? words.saving : verb}
      isBusy={saving.isPending}
      onAct={() => saving.mutate({ text, revision: upon.revision })}
    >
      {meanwhile && <ChangedMeanwhile {...meanwhile} />}
      {saving.error && !isTold && (
        <p class="error" role="alert">
          {saving.error instanceof Refused ? saving.error.problem.detail : say(words.noAnswer)}
        </p>
      )}
    </WriteRules>
  );
}

interface Saved {
  readonly text: string;
  readonly revision: number | undefined;
}

/** Saves it for everybody, upon the revision that was read. */
function useSaving(standard: Which, forget: () => void) {
  const { api } = useApp();
  const { route } = useLocation();
  return useKeyed(
    ({ text, revision }: Saved, key: string) => {
      const body: BodyOf<'/v1/standards'> = JSON.parse(text);
      const query = revision ? { revision } : {};
      return answerOf(api.POST('/v1/standards', { params: { query, header: { 'Idempotency-Key': key } }, body }));
    },
    () => {
      forget();
      route(addressOfStandard(standard));
    },
  );
}

interface Meanwhile {
  /** As one had read it. */
  readonly before: Whole;
  readonly now: Whole;
}

/** What somebody else has saved while one wrote, read where saving was refused for it. One writes on upon that. */
function useMeanwhile({ id, version }: Which, written: ReturnType<typeof useWritten>, error: unknown) {
  const { api } = useApp();
  const queries = useQueryClient();
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const read = async (): Promise<void> => {
    const now = await readBegun(api, id, version);
    if (now.kind === 'fixed') return queries.invalidateQueries({ queryKey: ['draft begun'] });
    setMeanwhile({ before: written.upon.whole, now: now.whole });
    written.goOnUpon(now);
  };
  useEffect(() => {
    if (isEditedMeanwhile(error)) read().catch(() => undefined);
  }, [error]);
  return meanwhile;
}

function ChangedMeanwhile({ before, now }: Meanwhile) {
  const { language } = useApp();
  const found = differencesOf(before, now);
  const said = (which: 'before' | 'after') =>
    found.map((one) => ({
      label: capitalised(placeInWords(one.path, one.after === undefined ? before : now, language)),
      value: one[which] === undefined ? '' : contentInWords(one[which], language),
    }));
  return <EditedMeanwhile before={said('before')} now={said('after')} follows={editedMeanwhile.bothEdited} />;
}
