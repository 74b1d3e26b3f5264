import { localTimeOf } from '../../../domain/clock/time';
import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { shownTime } from '../../parts/dates';
import { Icon } from '../../parts/icon';
import { Ring, useOwnTeamsNumber } from './ring';
import { type Truth, truthOf } from './truth';
import { useVisit } from './use-visit';

/** Whether somebody watches, and whom to ring where nobody is known to. */
export function TruthShown({ visitId }: { readonly visitId: string }) {
  const visit = useVisit(visitId);
  const teamsNumber = useOwnTeamsNumber();
  const truth = truthOf(visit, Date.now());
  const ring = visit.data?.watch?.ring ?? [];
  const isQuiet = truth.kind === 'watched' || truth.kind === 'asking';
  return (
    <div class={`truth ${tones[truth.kind]}`}>
      <p class="truth-said" role="status">
        <Icon name={truth.kind === 'watched' ? 'check' : truth.kind === 'asking' ? 'clock' : 'alert'} />
        <InWords truth={truth} />
      </p>
      {!isQuiet && <Ring numbers={ring.length > 0 ? ring : teamsNumber} />}
    </div>
  );
}

const tones = {
  asking: '',
  watched: 'green',
  watchedAt: 'amber',
  unconfirmed: 'red',
  nobody: 'red',
} as const satisfies Record<Truth['kind'], string>;

function InWords({ truth }: { readonly truth: Truth }) {
  const { say, language } = useApp();
  switch (truth.kind) {
    case 'asking':
      return <span>{say(words.asking)}</span>;
    case 'unconfirmed':
      return <span>{say(words.unconfirmed)}</span>;
    case 'watched':
    case 'nobody':
      return <span>{truth.says}</span>;
    case 'watchedAt':
      return <span>{words.watchedAt.fill(language, { time: shownTime(localTimeOf(truth.at)) })}</span>;
  }
}
