import { useState } from 'preact/hooks';
import { absences as words } from '../../../texts/web/absences';
import { useApp } from '../../parts/app-context';
import { shortDate } from '../../parts/dates';
import { Empty } from '../../parts/states';
import { addressOf } from '../board/shown';
import { AbsenceDialog } from './absence-dialog';
import { overlaps } from './calendar';
import { DeleteDialog } from './delete-dialog';
import type { Absence, People } from './people';

interface AbsenceListProps {
  readonly people: People;
  readonly team: string | undefined;
  /** Those of the team's people, the earliest first. */
  readonly absences: readonly Absence[];
}

type Doing = { readonly what: 'change' | 'delete'; readonly absence: Absence };

/** Who is away now and who will be, each with who stands in. */
export function AbsenceList({ people, team, absences }: AbsenceListProps) {
  const { say, session } = useApp();
  const [doing, setDoing] = useState<Doing>();
  const today = session.clock.today();
  const close = () => setDoing(undefined);
  const heaps = [
    { id: 'away-now', title: words.now, rows: absences.filter(({ from }) => from <= today) },
    { id: 'away-ahead', title: words.ahead, rows: absences.filter(({ from }) => from > today) },
  ];
  if (absences.length === 0)
    return (
      <Empty icon="calendar" title={say(words.nobody)}>
        <p>{say(words.nobodyHelp)}</p>
      </Empty>
    );
  return (
    <>
      {heaps
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, title, rows }) => (
          <section key={id} class="heap" aria-labelledby={id}>
            <h2 id={id}>
              {say(title)} <span class="count">{rows.length}</span>
            </h2>
            <ul class="card lines">
              {rows.map((absence) => (
                <li key={absence.id}>
                  <AbsenceRow people={people} absence={absence} onDo={(what) => setDoing({ what, absence })} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {doing?.what === 'change' && (
        <AbsenceDialog people={people} team={team} absence={doing.absence} onClose={close} />
      )}
      {doing?.what === 'delete' && <DeleteDialog absence={doing.absence} onClose={close} />}
    </>
  );
}

interface AbsenceRowProps {
  readonly people: People;
  readonly absence: Absence;
  readonly onDo: (what: Doing['what']) => void;
}

function AbsenceRow({ people, absence, onDo }: AbsenceRowProps) {
  const { say, language, person, session } = useApp();
  const { from, to, staffId } = absence;
  const name = absence.staffName ?? '';
  const today = session.clock.today();
  const shown = { from: shortDate(from, language), to: shortDate(to, language) };
  return (
    <div class="absence">
      <div>
        <strong>{name}</strong>
        <p>{words.fromTo.fill(language, shown)}</p>
        <StandIn people={people} absence={absence} />
        {person.acts.includes('seeBoard') && (
          <p>
            <a href={addressOf({ list: 'open', person: staffId, from: from > today ? from : today, to })}>
              {say(words.seeDue)}
            </a>
          </p>
        )}
      </div>
      <div class="absence-acts">
        <button
          type="button"
          class="button"
          aria-label={words.changeOf.fill(language, { name })}
          onClick={() => onDo('change')}
        >
          {say(words.change)}
        </button>
        <button
          type="button"
          class="button"
          aria-label={words.endOf.fill(language, { name })}
          onClick={() => onDo('delete')}
        >
          {say(words.end)}
        </button>
      </div>
    </div>
  );
}

/** Who stands in; and where that person cannot, what comes of it. */
function StandIn({ people: { staff, absences }, absence }: Pick<AbsenceRowProps, 'people' | 'absence'>) {
  const { say, language } = useApp();
  const { deputyId, deputyName } = absence;
  const name = deputyName ?? '';
  if (!deputyId) return <p class="soft">{say(words.noDeputy)}</p>;
  const isThere = staff.some(({ id, active }) => id === deputyId && active);
  if (!isThere) return <p class="late">{words.deputyGone.fill(language, { name })}</p>;
  const isAway = absences.some((one) => one.staffId === deputyId && overlaps(one, absence));
  return (
    <>
      <p class="soft">{words.deputy.fill(language, { name })}</p>
      {isAway && <p class="late">{words.deputyAway.fill(language, { name })}</p>}
    </>
  );
}
