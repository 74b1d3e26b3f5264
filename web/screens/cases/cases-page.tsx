import { useLocation } from 'preact-iso';
import { cases as words } from '../../../texts/web/cases';
import { erasures } from '../../../texts/web/erasures';
import { frame } from '../../../texts/web/frame';
import { handovers } from '../../../texts/web/handovers';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { FilterBox } from '../../parts/filter-box';
import { NothingListed } from '../../parts/nothing-listed';
import { Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { useCases } from './cases';
import { FilterFields } from './filter-fields';
import { addressOf, asAsked, countOf, type Filters, filtersIn } from './filters';
import { ListedRow } from './listed-row';
import { MoreRows } from './more-rows';
import { PrintedPart, TakeListOut } from './take-list-out';
import './cases.css';

/** The cases that one may see, as the address filters and orders them. */
export function CasesPage() {
  const { say, person } = useApp();
  const { query, route } = useLocation();
  const filters = filtersIn(query);
  const change = (to: Partial<Filters>) => route(addressOf(filtersWith(filters, to)), true);
  return (
    <main id="content" class="page cases" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(frame.cases)}</h1>
        <div class="cases-ways">
          {mayOpen(person, 'handovers') && (
            <a class="button" href={webPaths.handovers}>
              {say(handovers.short)}
            </a>
          )}
          {mayOpen(person, 'erasures') && (
            <a class="button" href={webPaths.erasures}>
              {say(erasures.short)}
            </a>
          )}
        </div>
      </header>
      <FilterBox count={countOf(filters)} clear={webPaths.cases}>
        <FilterFields filters={filters} onChange={change} />
      </FilterBox>
      <Found filters={filters} />
    </main>
  );
}

/** A ground is asked for of what has ended alone, and silence of what has not. */
function filtersWith(filters: Filters, change: Partial<Filters>): Filters {
  const changed = { ...filters, ...change };
  return changed.status === 'ended' ? { ...changed, silentForDays: undefined } : { ...changed, ground: undefined };
}

function Found({ filters }: { readonly filters: Filters }) {
  const { say, language } = useApp();
  const query = useCases(filters);
  const { counted: _whole, ...list } = asAsked(filters);
  return (
    <Loaded query={query}>
      {({ rows, count }) => {
        if (rows.length === 0) return <NothingListed count={countOf(filters)} clear={webPaths.cases} words={words} />;
        const total = query.hasNextPage ? (count ?? rows.length) : rows.length;
        return (
          <section aria-label={say(frame.cases)}>
            <p class="cases-count" role="status">
              {words.count.fill(language, { count: total })}
            </p>
            <TakeListOut key={addressOf(filters)} list={list} />
            <PrintedPart rows={rows} count={total} />
            <ul class="rows-of-cases">
              {rows.map((row) => (
                <ListedRow key={row.caseId} row={row} />
              ))}
            </ul>
            <MoreRows query={query} />
          </section>
        );
      }}
    </Loaded>
  );
}
