import { useState } from 'preact/hooks';
import { house } from '../../../texts/web/house';
import { programs as words } from '../../../texts/web/programs';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { AccessDialog } from './access-dialog';
import { type Program, usePrograms } from './program';
import { ProgramCard } from './program-card';
import { ProgramDialog } from './program-dialog';
import './programs.css';

type Asked = { readonly todo: 'add' } | { readonly todo: 'change' | 'withdrawOrReadmit'; readonly program: Program };

/** Which other systems are let in, and what each may do. */
export function ProgramsPage() {
  const { say } = useApp();
  const query = usePrograms();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <main id="content" class="page programs" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(house.programs)}</h1>
      </header>
      <div class="programs-intro">
        <p>{say(words.intro)}</p>
        <p class="soft">{say(words.secret)}</p>
      </div>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <p>
              <button type="button" class="button main" onClick={() => setAsked({ todo: 'add' })}>
                {say(words.add)}
              </button>
            </p>
            {items.length === 0 ? (
              <Empty title={say(words.none)}>
                <p>{say(words.noneHelp)}</p>
              </Empty>
            ) : (
              <section aria-label={say(words.list)}>
                <ul class="rows-of-programs">
                  {items.map((program) => (
                    <ProgramCard
                      key={program.id}
                      program={program}
                      onChange={() => setAsked({ todo: 'change', program })}
                      onWithdrawOrReadmit={() => setAsked({ todo: 'withdrawOrReadmit', program })}
                    />
                  ))}
                </ul>
              </section>
            )}
            {asked?.todo === 'add' && <ProgramDialog known={items} onClose={close} />}
            {asked?.todo === 'change' && <ProgramDialog known={items} program={asked.program} onClose={close} />}
            {asked?.todo === 'withdrawOrReadmit' && <AccessDialog program={asked.program} onClose={close} />}
          </>
        )}
      </Loaded>
    </main>
  );
}
