import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { instant, localDateOf, showDate } from '../../../domain/clock/time';
import { frame } from '../../../texts/web/frame';
import { rehearsals as words } from '../../../texts/web/rehearsals';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Empty, Loaded } from '../../parts/states';
import { BeginForm } from './begin-form';
import { EndDialog } from './end-dialog';
import { addressOfRehearsal, type Rehearsal } from './rehearsal';
import { titleOf } from './stories';
import './rehearsals.css';

/** Where somebody begins to practise, and finds what they have begun. */
export function RehearsalsPage() {
  const { api, say } = useApp();
  const query = useQuery({
    queryKey: ['rehearsals'],
    queryFn: () => answerOf(api.GET('/v1/rehearsals', { params: { query: { own: 'true' } } })),
  });
  return (
    <main id="content" class="page rehearsals" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(frame.rehearsals)}</h1>
      </header>
      <p class="soft">{say(words.intro)}</p>
      <BeginForm />
      <h2>{say(words.own)}</h2>
      <Loaded query={query}>{({ items }) => <Own all={items} />}</Loaded>
    </main>
  );
}

function Own({ all }: { readonly all: readonly Rehearsal[] }) {
  const { say } = useApp();
  const [ending, setEnding] = useState<Rehearsal>();
  const close = () => setEnding(undefined);
  if (all.length === 0)
    return (
      <Empty title={say(words.none)}>
        <p>{say(words.noneHelp)}</p>
      </Empty>
    );
  return (
    <>
      <ul class="rehearsals-own">
        {all.map((one) => (
          <li key={one.id}>
            <Card rehearsal={one} onEnd={() => setEnding(one)} />
          </li>
        ))}
      </ul>
      {ending && <EndDialog rehearsal={ending.id} over={say(nameOf(ending))} onEnded={close} onClose={close} />}
    </>
  );
}

function Card({ rehearsal, onEnd }: { readonly rehearsal: Rehearsal; readonly onEnd: () => void }) {
  const { say, language } = useApp();
  const { id, madeAt, now } = rehearsal;
  const name = say(nameOf(rehearsal));
  const on = (moment: string) => showDate(localDateOf(instant(moment)));
  return (
    <article class="card" aria-label={name}>
      <h3>{name}</h3>
      <p class="soft">
        {words.begun.fill(language, { on: on(madeAt) })} · {words.reached.fill(language, { on: on(now) })}
      </p>
      <div class="rehearsals-acts">
        <a class="button" href={addressOfRehearsal(id)}>
          {say(words.goOn)}
        </a>
        <button type="button" class="button" onClick={onEnd}>
          {say(words.end)}
        </button>
      </div>
    </article>
  );
}

const nameOf = ({ story }: Rehearsal) => (story ? titleOf(story) : words.nothing);
