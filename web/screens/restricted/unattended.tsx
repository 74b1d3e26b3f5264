import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { unattended as words } from '../../../texts/web/restricted';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { NameOthersDialog } from './name-others-dialog';

type UnattendedCase = Schemas['UnattendedCase'];

/** The restricted cases on which nobody who may see them can act: by their number, with who may. */
export function Unattended() {
  const { api, say } = useApp();
  const [naming, setNaming] = useState<UnattendedCase>();
  const [done, setDone] = useState<string>();
  const query = useQuery({
    queryKey: ['unattended cases'],
    queryFn: () => answerOf(api.GET('/v1/unattended-cases')),
  });
  return (
    <section class="card" aria-labelledby="unattended">
      <h2 id="unattended">{say(words.title)}</h2>
      <p>{say(words.help)}</p>
      {done && <p role="status">{done}</p>}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="soft">{say(words.none)}</p>
          ) : (
            <ul class="lines">
              {items.map((one) => (
                <li key={one.restrictionId}>
                  <Row unattended={one} onName={() => setNaming(one)} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {naming && (
        <NameOthersDialog
          unattended={naming}
          onNamed={(said) => {
            setDone(said);
            setNaming(undefined);
          }}
          onClose={() => setNaming(undefined)}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly unattended: UnattendedCase;
  readonly onName: () => void;
}

function Row({ unattended: { number, named }, onName }: RowProps) {
  const { say, language } = useApp();
  const standings = named.map(({ name, active }) =>
    (active ? words.away : words.gone).fill(language, { name: name ?? say(words.someone) }),
  );
  return (
    <div class="unattended-case">
      <div>
        <strong>{number}</strong>
        <p class="soft">{standings.join('; ')}</p>
      </div>
      <button type="button" class="button" aria-label={words.nameIn.fill(language, { number })} onClick={onName}>
        {say(words.name)}
      </button>
    </div>
  );
}
