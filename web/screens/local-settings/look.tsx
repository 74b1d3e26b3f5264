import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { BodyOf, Schemas } from '../../../client';
import { localDate, showDate } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { localSettings as words } from '../../../texts/web/local-settings';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { ChangedCaseLine, namedDate } from '../../parts/date-changes';
import { DifferencesList } from '../../parts/rules-differences/differences-list';
import { Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { contentDifferences } from './settings-page';
import type { Begun } from './use-begun';

type Body = BodyOf<'/v1/settings'>;

interface LookProps {
  readonly begun: Begun;
  /** The settings as JSON, without a fault. */
  readonly text: string;
  readonly onBack: () => void;
  readonly onSet: () => void;
}

/** What new settings change, in themselves and in the open cases, before they are set. */
export function Look({ begun: { before }, text, onBack, onSet }: LookProps) {
  const { api, say, language } = useApp();
  const settings = useMemo((): Body => JSON.parse(text), [text]);
  const heading = useRef<HTMLHeadingElement>(null);
  const setting = useSetting(onSet);
  const preview = useQuery({
    queryKey: ['settings preview', text],
    queryFn: () => answerOf(api.POST('/v1/settings/preview', { body: settings })),
    // Worked out once: it goes through every open case.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    gcTime: 0,
  });
  useEffect(() => heading.current?.focus(), []);
  const found = before ? contentDifferences(before, settings) : [];
  return (
    <div class="settings-look">
      <h2 ref={heading} tabIndex={-1}>
        {say(words.lookTitle)}
      </h2>
      {before && (
        <section aria-labelledby="different">
          <h3 id="different">{say(words.different)}</h3>
          {found.length === 0 ? (
            <p class="soft">{say(words.nothingChanged)}</p>
          ) : (
            <DifferencesList found={found} before={before} after={settings} />
          )}
        </section>
      )}
      <section class="card" aria-labelledby="cases">
        <h3 id="cases">{say(words.cases)}</h3>
        <Loaded query={preview}>{(shown) => <Touched preview={shown} />}</Loaded>
      </section>
      {setting.error && (
        <p class="error" role="alert">
          {setting.error instanceof Refused ? setting.error.problem.detail : say(words.noAnswer)}
        </p>
      )}
      <div class="page-form-act">
        <button
          type="button"
          class="button main wide"
          disabled={!preview.isSuccess}
          aria-disabled={setting.isPending}
          onClick={() => !setting.isPending && setting.mutate(settings)}
        >
          {setting.isPending
            ? say(words.setting)
            : words.set.fill(language, { from: showDate(localDate(settings.from)) })}
        </button>
      </div>
      <button type="button" class="button" onClick={onBack}>
        {say(words.back)}
      </button>
    </div>
  );
}

/** Sets them; the same content has the same key, so that what had no answer is done once. */
function useSetting(onSet: () => void) {
  const { api } = useApp();
  const { route } = useLocation();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    networkMode: 'always',
    mutationFn: (body: Body) =>
      answerOf(api.POST('/v1/settings', { params: { header: { 'Idempotency-Key': key.current } }, body })),
    onSuccess: async () => {
      onSet();
      route(webPaths.localSettings);
      queries.removeQueries({ queryKey: ['settings begun'] });
      await queries.invalidateQueries();
    },
  });
}

const counts = ['earlier', 'later', 'comes', 'goes', 'overdue'] as const;

/** "Opfølgning: 3 tidligere, 1 udløbet fra første dag": of each kind how many cases have it otherwise. */
function kindInWords(one: Schemas['SettingsPreview']['kinds'][number], language: Language): string {
  const said = counts
    .filter((count) => one[count] > 0)
    .map((count) => words[count].fill(language, { count: one[count] }));
  return words.kindOf.fill(language, { title: namedDate(one, language), counts: said.join(', ') });
}

function Touched({ preview }: { readonly preview: Schemas['SettingsPreview'] }) {
  const { say, language } = useApp();
  const { on, openCases: open, changedCases: changed, kinds, items, notShown } = preview;
  return (
    <>
      <p>
        {changed === 0 ? words.untouched.fill(language, { open }) : words.touched.fill(language, { changed, open })}{' '}
        {words.casesOn.fill(language, { on: showDate(localDate(on)) })}
      </p>
      <p class="soft">{say(words.keptDates)}</p>
      {kinds.length > 0 && (
        <ul class="date-changes">
          {kinds.map((one) => (
            <li key={`${one.what} ${one.kind}`}>{kindInWords(one, language)}</li>
          ))}
        </ul>
      )}
      <ul class="lines">
        {items.map((one) => (
          <li key={one.caseId}>
            <ChangedCaseLine one={one} />
          </li>
        ))}
      </ul>
      {notShown > 0 && <p class="soft">{words.notShown.fill(language, { count: notShown })}</p>}
      <p class="soft">{say(words.restricted)}</p>
    </>
  );
}
