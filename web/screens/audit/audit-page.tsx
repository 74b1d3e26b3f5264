import { useLocation } from 'preact-iso';
import { auditPage as words } from '../../../texts/web/audit';
import { useApp } from '../../parts/app-context';
import { FilterBox } from '../../parts/filter-box';
import { NothingListed } from '../../parts/nothing-listed';
import { Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { MoreRows } from '../cases/more-rows';
import { Entries } from './entries';
import { FilterFields } from './filter-fields';
import { addressOf, countOf, type Filters, filtersIn } from './filters';
import { useLog } from './log';
import { OnPaper } from './on-paper';
import { Standing } from './standing';
import { TakeLogOut } from './take-log-out';
import '../cases/cases.css';
import './audit.css';

/** Who looked and who changed what, as the address filters it; and whether the log is whole. */
export function AuditPage() {
  const { say } = useApp();
  const { query, route } = useLocation();
  const filters = filtersIn(query);
  const change = (to: Partial<Filters>) => route(addressOf({ ...filters, ...to }), true);
  return (
    <main id="content" class="page audit" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <p class="audit-intro">{say(words.intro)}</p>
      <Standing />
      <FilterBox count={countOf(filters)} clear={webPaths.audit}>
        <FilterFields filters={filters} onChange={change} />
      </FilterBox>
      <Found filters={filters} />
    </main>
  );
}

function Found({ filters }: { readonly filters: Filters }) {
  const { say } = useApp();
  const query = useLog(filters);
  return (
    <Loaded query={query}>
      {(entries) =>
        entries.length === 0 ? (
          <NothingListed count={countOf(filters)} clear={webPaths.audit} words={words} />
        ) : (
          <section aria-label={say(words.list)}>
            <TakeLogOut key={addressOf(filters)} filters={filters} />
            <OnPaper filters={filters} isPart={query.hasNextPage} />
            <Entries entries={entries} number={filters.number} />
            <MoreRows query={query} />
          </section>
        )
      }
    </Loaded>
  );
}
