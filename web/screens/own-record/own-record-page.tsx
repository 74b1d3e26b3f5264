import { useState } from 'preact/hooks';
import { caseRow } from '../../../texts/web/case-row';
import { states } from '../../../texts/web/frame';
import { ownRecord as words } from '../../../texts/web/own-record';
import { useApp } from '../../parts/app-context';
import { Badge } from '../../parts/badge';
import { nameOf } from '../../parts/name-of';
import { Empty, Loaded } from '../../parts/states';
import { addressOfCase } from '../../paths';
import { isCarried } from '../../vault/without-net';
import type { SectionOf } from '../case/case';
import { useCase } from '../case/use-case';
import { AskForm } from './ask-form';
import { BeforeGiving } from './before-giving';
import { RecordShown } from './record-shown';
import type { Given } from './use-record';
import './own-record.css';

/** A citizen's own record of one case: put together for a reason that is written first, read through, and printed. */
export function OwnRecordPage({ caseId = '' }: { readonly caseId?: string }) {
  const query = useCase(caseId);
  return (
    <main id="content" class="page own-record" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(shown) => <OfCase key={caseId} shown={isCarried(shown) ? shown.page : shown} />}
      </Loaded>
    </main>
  );
}

type Shown = SectionOf<'caseId' | 'number' | 'name' | 'badge' | 'restricted' | 'acts'>['shown'];

function OfCase({ shown }: { readonly shown: Omit<Shown, 'acts'> & Partial<Pick<Shown, 'acts'>> }) {
  const { say, language, person } = useApp();
  const [given, setGiven] = useState<Given>();
  const { caseId, number, restricted, acts = person.acts } = shown;
  return (
    <>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={addressOfCase(caseId)}>{nameOf(shown, language)}</a> · {number ?? say(caseRow.noNumber)}
          </p>
          {restricted && (
            <Badge icon="alert" tone="amber">
              {say(caseRow.restricted)}
            </Badge>
          )}
          <h1>{say(words.title)}</h1>
        </div>
      </header>
      {acts.includes('exportRecord') ? (
        <>
          <AskForm caseId={caseId} isAgain={given !== undefined} onGiven={setGiven} />
          {given && <BeforeGiving given={given} />}
          {given && <RecordShown key={given.record.madeAt} caseId={caseId} record={given.record} />}
        </>
      ) : (
        <Empty icon="alert" title={say(states.noRight)}>
          <p>{say(states.noRightHelp)}</p>
        </Empty>
      )}
    </>
  );
}
