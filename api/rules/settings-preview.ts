import type { CaseId } from '../../domain';
import { nothingInSight, sightFor } from '../../domain/access/decide';
import { type Instant, localDateOf } from '../../domain/clock/time';
import type { Language } from '../../domain/rules/schema-parts';
import type { LocalSettings } from '../../domain/rules/settings';
import { type DateChange, datesUnderSettings, dayOfEffect } from '../../domain/views/rules-change';
import { findCases } from '../../store/read/find-cases';
import { openCaseStates } from '../../store/read/open-case-states';
import { neutralTitle } from '../../texts/neutral';
import { listedCases } from '../cases/reading/listed-cases';
import type { Deps } from '../deps';
import type { AuthenticatedInput } from '../endpoint';
import { datesInWords } from './date-changes';

type Asked = AuthenticatedInput<unknown, unknown, LocalSettings>;

/** How many cases are named; the numbers count all of them. */
const MOST_NAMED = 100;

/** What new settings would change in the open cases, as these stand now. */
export async function settingsPreview(deps: Deps, { caller, asker, body, now, language }: Asked) {
  const { municipality } = caller;
  const { store, rehearsalId, rules } = deps;
  const sight = sightFor(asker, 'seeCase') ?? nothingInSight;
  rules.forget(municipality);
  const { book } = await rules.of(municipality);
  const on = dayOfEffect(body, now);
  const named: { readonly caseId: CaseId; readonly dates: readonly DateChange[] }[] = [];
  const kinds = new Map<string, KindOfDate>();
  let [openCases, changedCases] = [0, 0];
  for await (const page of openCaseStates(store.db, { municipality, rehearsalId: rehearsalId ?? null, sight })) {
    openCases += page.length;
    for (const { caseId, state, isInSight } of page) {
      const dates = datesUnderSettings(state, body, { book, now });
      if (dates.length === 0) continue;
      changedCases += 1;
      for (const date of dates) {
        const name = `${date.what} ${date.kind}`;
        kinds.set(name, counted(date, on, kinds.get(name)));
      }
      if (isInSight && named.length < MOST_NAMED) named.push({ caseId, dates });
    }
  }
  const looking = { municipality, language, now };
  const items = await changedInWords(deps, named, looking);
  return {
    on: localDateOf(on),
    openCases,
    changedCases,
    kinds: [...kinds.values()].map((one) => ({ ...one, title: neutralTitle(one.kind, language) })),
    items,
    notShown: changedCases - items.length,
  };
}

interface KindOfDate extends Pick<DateChange, 'what' | 'kind'> {
  readonly earlier: number;
  readonly later: number;
  readonly comes: number;
  readonly goes: number;
  readonly overdue: number;
}

const none = { earlier: 0, later: 0, comes: 0, goes: 0, overdue: 0 };

function counted({ what, kind, before, after }: DateChange, on: Instant, soFar?: KindOfDate): KindOfDate {
  const counts = soFar ?? { what, kind, ...none };
  const way = before === null ? 'comes' : after === null ? 'goes' : after < before ? 'earlier' : 'later';
  const isOverdue = what === 'due' && after !== null && after < on && (before === null || before >= on);
  return { ...counts, [way]: counts[way] + 1, overdue: counts.overdue + (isOverdue ? 1 : 0) };
}

type Looking = Parameters<typeof listedCases>[2] & { readonly language: Language };

/** Cases with what changes in each, as a list names them. */
export async function changedInWords<
  Changed extends { readonly caseId: CaseId; readonly dates: readonly DateChange[] },
>(deps: Deps, changed: readonly Changed[], looking: Looking) {
  const found = await findCases(
    deps.store.db,
    looking.municipality,
    changed.map(({ caseId }) => caseId),
  );
  const listed = await listedCases(deps, [...found.values()], looking);
  const shown = new Map(listed.map((one) => [one.caseId, one]));
  return changed.flatMap(({ caseId, dates, ...rest }) => {
    const one = shown.get(caseId);
    if (!one) return [];
    const { number, name, workerName } = one;
    return [{ ...rest, caseId, number, name, workerName, dates: datesInWords(dates, looking.language) }];
  });
}
