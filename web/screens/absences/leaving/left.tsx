import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../../../../client';
import { leaving as words } from '../../../../texts/web/absences';
import { useApp } from '../../../parts/app-context';
import { notMovedOf } from '../../../parts/many-cases/not-moved';
import { NotMovedList } from '../../../parts/many-cases/not-moved-list';
import { webPaths } from '../../../paths';

interface ActingFor {
  readonly id: string;
  readonly name: string;
  readonly actingName: string | null;
}

/** What somebody has left, as the server answered; `underWay`: it takes longer than an answer waits. */
export type LeftBehind =
  | 'underWay'
  | { readonly results: readonly Schemas['BulkResult'][]; readonly teams: readonly ActingFor[] };

interface LeftProps {
  readonly left: LeftBehind;
  readonly onClose: () => void;
}

/** Where their cases are now, which of them did not move and why, and who acts for their teams. */
export function Left({ left, onClose }: LeftProps) {
  const { say, person } = useApp();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <p ref={first} tabIndex={-1}>
        {left === 'underWay' ? say(words.underWay) : <Moved results={left.results} />}
      </p>
      {left !== 'underWay' && <NotMovedList notMoved={notMovedOf(left.results)} />}
      {left !== 'underWay' && <Acting teams={left.teams} />}
      {person.acts.includes('seeBoard') && (left === 'underWay' || left.results.some(({ ok }) => ok)) && (
        <a class="button main" href={`${webPaths.board}?list=unassigned`}>
          {say(words.toList)}
        </a>
      )}
      <button type="button" class="button" onClick={onClose}>
        {say(words.close)}
      </button>
    </>
  );
}

type Results = { readonly results: readonly Schemas['BulkResult'][] };

function Moved({ results }: Results) {
  const { say, language } = useApp();
  const count = results.filter(({ ok }) => ok).length;
  if (count === 0) return <span>{say(words.movedNone)}</span>;
  return <span>{count === 1 ? say(words.movedOne) : words.moved.fill(language, { count })}</span>;
}

function Acting({ teams }: { readonly teams: readonly ActingFor[] }) {
  const { language } = useApp();
  if (teams.length === 0) return null;
  return (
    <ul class="lines">
      {teams.map(({ id, name: team, actingName: name }) => (
        <li key={id} class={name ? undefined : 'late'}>
          {name ? words.acting.fill(language, { team, name }) : words.nobodyActs.fill(language, { team })}
        </li>
      ))}
    </ul>
  );
}
