import { ruleInWords } from '../../../texts/codes';
import { statusNames } from '../../../texts/names';
import { inbox as words } from '../../../texts/web/inbox';
import { foundBy } from '../../../texts/web/search';
import { joinTo } from '../../acts/joining';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Icon } from '../../parts/icon';
import { nameOf } from '../../parts/name-of';
import { Loaded } from '../../parts/states';
import { type Candidate, useCandidates } from '../../parts/use-candidates';
import { addressOfCase } from '../../paths';
import type { Choosing } from './inbox';
import { factsOf, sideBySide } from './same-facts';

/** The cases that may be about the same person, each beside this referral with what agrees. */
export function Matches({ shown, onChoose }: Choosing) {
  const { say } = useApp();
  const query = useCandidates(shown);
  return (
    <section class="card" aria-labelledby="same">
      <h3 id="same">{say(words.same)}</h3>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <NoneAlike isKnown={factsOf(shown.citizen).length > 0} />
          ) : (
            <>
              <p class="soft">{say(words.sameHelp)}</p>
              {items.map((one) => (
                <Match key={one.caseId} shown={shown} candidate={one} onChoose={onChoose} />
              ))}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function NoneAlike({ isKnown }: { readonly isKnown: boolean }) {
  const { say } = useApp();
  if (!isKnown) return <p class="soft">{say(words.nothingToCompare)}</p>;
  return (
    <>
      <p>{say(words.noneAlike)}</p>
      <p class="soft">{say(words.noneAlikeHelp)}</p>
    </>
  );
}

interface MatchProps extends Choosing {
  readonly candidate: Candidate;
}

function Match({ shown, candidate, onChoose }: MatchProps) {
  const { say, language } = useApp();
  const { caseId, number, status, phase, ground, citizen, inCommon } = candidate;
  const name = nameOf({ name: citizen.name ?? citizen.alias ?? null, number }, language);
  const standing = status === 'active' && phase ? ruleInWords(phase, language) : statusNames[status][language];
  const what = inCommon.map((by) => foundBy[by][language]).join(', ');
  return (
    <div class="match">
      <h4>{name}</h4>
      <p class="soft">
        {number} · {capitalised(standing)} · {words.alikeBy.fill(language, { what })}
      </p>
      <SideBySide shown={shown} candidate={candidate} name={name} />
      <div class="inbox-acts">
        {status === 'ended' ? (
          <p class="soft">{say(ground === 'joined' ? words.wasJoinedToo : words.hasEnded)}</p>
        ) : (
          <button
            type="button"
            class="button"
            aria-label={`${say(words.joinHere)}: ${name}`}
            onClick={() => onChoose(joinTo({ caseId, name }))}
          >
            {say(words.joinHere)}
          </button>
        )}
        <a class="button plain" href={addressOfCase(caseId)} aria-label={`${say(words.openIt)}: ${name}`}>
          {say(words.openIt)}
        </a>
      </div>
    </div>
  );
}

interface SideBySideProps extends Pick<MatchProps, 'shown' | 'candidate'> {
  readonly name: string;
}

function SideBySide({ shown, candidate, name }: SideBySideProps) {
  const { say } = useApp();
  return (
    <table class="side-by-side">
      <caption class="for-readers">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.fact)}</th>
          <th scope="col">{say(words.thisOne)}</th>
          <th scope="col">{say(words.otherOne)}</th>
        </tr>
      </thead>
      <tbody>
        {sideBySide(shown.citizen, candidate.citizen, candidate.inCommon).map(({ fact, here, there, agrees }) => (
          <tr key={fact} class={agrees ? 'agrees' : ''}>
            <th scope="row">
              {say(words[fact])}
              {agrees && (
                <span class="agreement">
                  <Icon name="check" /> {say(words.agrees)}
                </span>
              )}
            </th>
            <td>{here ?? '–'}</td>
            <td>{there ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
