import { useState } from 'preact/hooks';
import { erasures as words } from '../../../texts/web/erasures';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { webPaths } from '../../paths';
import { EraseDialog } from './erase-dialog';
import { ErasedRow, ProposedRow, PutOffRow } from './erasure-rows';
import { type Deciding, useErasures } from './erasures';
import { HandedOverDialog } from './handed-over-dialog';
import { Heap } from './heap';
import { PutOffDialog } from './put-off-dialog';
import './erasures.css';

/** Cases that are kept no longer, the longest over first: each is erased or put off by a person; and what came of the others. */
export function ErasuresPage() {
  const { say } = useApp();
  const query = useErasures();
  const [deciding, setDeciding] = useState<Deciding>();
  const close = () => setDeciding(undefined);
  return (
    <main id="content" class="page erasures" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <p>{say(words.intro)}</p>
      <Loaded query={query}>
        {({ retention, proposed, putOff, erased }) => (
          <>
            <Rule retention={retention} />
            {retention && proposed.length === 0 && (
              <Empty title={say(words.none)}>
                <p>{say(words.noneHelp)}</p>
              </Empty>
            )}
            <Heap id="proposed" title={say(words.proposed)} rows={proposed}>
              {(one) => (
                <ProposedRow
                  key={one.caseId}
                  one={one}
                  archiveFirst={retention?.afterwards === 'handOver'}
                  onDecide={setDeciding}
                />
              )}
            </Heap>
            <Heap id="put-off" title={say(words.isPutOff)} rows={putOff}>
              {(one) => <PutOffRow key={one.caseId} one={one} />}
            </Heap>
            <Heap id="erased" title={say(words.erased)} rows={erased}>
              {(one) => <ErasedRow key={one.caseId} one={one} />}
            </Heap>
          </>
        )}
      </Loaded>
      {deciding?.what === 'erase' && <EraseDialog one={deciding.one} onClose={close} />}
      {deciding?.what === 'putOff' && <PutOffDialog one={deciding.one} onClose={close} />}
      {deciding?.what === 'handOver' && <HandedOverDialog one={deciding.one} onClose={close} />}
    </main>
  );
}

interface RuleProps {
  readonly retention: NonNullable<ReturnType<typeof useErasures>['data']>['retention'];
}

/** For how long cases are kept, on what basis, and what is erased of them. */
function Rule({ retention }: RuleProps) {
  const { say, language, person } = useApp();
  if (!retention)
    return (
      <Empty icon="gear" title={say(words.noRule)}>
        <p>{say(words.noRuleHelp)}</p>
        {mayOpen(person, 'localSettings') && (
          <a class="button" href={webPaths.localSettings}>
            {say(words.toSettings)}
          </a>
        )}
      </Empty>
    );
  const { years, basis, afterwards } = retention;
  return (
    <section class="card erasures-rule" aria-labelledby="what-goes">
      <h2 id="what-goes">{say(words.whatGoes)}</h2>
      <p>{words.rule.fill(language, { years, basis })}</p>
      <p>{say(words.goes)}</p>
      <p>{say(words.stays)}</p>
      <p>{say(words.together)}</p>
      {afterwards === 'handOver' && <p>{say(words.archiveFirst)}</p>}
    </section>
  );
}
