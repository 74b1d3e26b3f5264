import { caseRow } from '../../../texts/web/case-row';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { nameOf } from '../../parts/name-of';
import { Loaded } from '../../parts/states';
import { addressOfCase } from '../../paths';
import type { Case } from '../case/case';
import { Goals } from '../case/facts';
import { NotSent } from '../case/not-sent';
import { Decision } from './decision';
import { type Ending, useEnding } from './ending';
import { Ended, Grace } from './grace';
import { Holds } from './holds';
import { LastContact } from './last-contact';
import { PlanMade } from './plan-made';
import { Question } from './question';
import { Tries } from './tries';
import { Untried } from './untried';
import { Variety } from './variety';
import './ending.css';

/** Everything that is looked at before it is decided whether a case may end, and the decision itself. */
export function EndingPage({ caseId = '' }: { readonly caseId?: string }) {
  const query = useEnding(caseId);
  return (
    <main id="content" class="page ending" tabIndex={-1}>
      <Loaded query={query} isPage>
        {({ view, shown }) => <Whole key={caseId} view={view} shown={shown} />}
      </Loaded>
    </main>
  );
}

function Whole({ view, shown }: { readonly view: Ending; readonly shown: Case }) {
  return (
    <>
      <Head view={view} />
      <NotSent caseId={view.caseId} only="given" />
      <div class="ending-columns">
        <div class="ending-grounds">
          <Question view={view} />
          <Ended view={view} />
          <Grace view={view} />
          <Holds view={view} />
          <LastContact view={view} />
          <Goals shown={view} />
          <Tries view={view} />
          <Variety view={view} />
          <Untried view={view} />
          <PlanMade view={view} />
        </div>
        <div class="ending-decision">
          <Decision view={view} shown={shown} />
        </div>
      </div>
    </>
  );
}

function Head({ view }: { readonly view: Ending }) {
  const { say, language } = useApp();
  const { caseId, number, badge, restricted, stageText, workerName, teamName } = view;
  return (
    <header class="page-head">
      <div>
        <p class="over">
          <a href={addressOfCase(caseId)}>{nameOf(view, language)}</a> · {number ?? say(caseRow.noNumber)}
        </p>
        {restricted && (
          <Badge icon="alert" tone="amber">
            {say(caseRow.restricted)}
          </Badge>
        )}
        {badge && (
          <Badge icon={badge.kind === 'twoWorkers' ? 'two' : 'alert'} tone="amber">
            {badge.text}
          </Badge>
        )}
        <h1>{stageText}</h1>
        <p class="soft">{[workerName, teamName].filter(Boolean).join(' · ')}</p>
      </div>
    </header>
  );
}
