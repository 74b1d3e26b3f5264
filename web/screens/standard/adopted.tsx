import type { ComponentChildren } from 'preact';
import { phaseOf } from '../../../domain/rules/standard-queries';
import { groundNames } from '../../../texts/names';
import { labels, momentNames } from '../../../texts/standard-page';
import { standardPage as words } from '../../../texts/web/standard';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { ClauseLink } from '../process/cited';
import type { WholeStandard } from './whole-version';

interface OfStandard {
  readonly standard: WholeStandard;
}

interface LineProps extends OfStandard {
  readonly name: string;
  /** Null: the text is silent. */
  readonly clause: string | null | undefined;
  readonly children: ComponentChildren;
}

/** What the text says of one thing, and where; or that it is set locally. */
function Line({ standard, name, clause, children }: LineProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children} <Cited standard={standard} clause={clause} />
      </dd>
    </div>
  );
}

function Cited({ standard, clause }: Pick<LineProps, 'standard' | 'clause'>) {
  const { say } = useApp();
  return clause ? <ClauseLink standard={standard} clause={clause} /> : <span class="soft">({say(words.serves)})</span>;
}

/** Who gives the support, what it costs, where and when, and what it rests on. */
export function About({ standard }: OfStandard) {
  const { say, language } = useApp();
  const { provider, freeChoice, fee, expenses, authorityReferrer, geography, competence, employees } = standard;
  const { outOfHours, cooperation, legal } = standard;
  const reached = [provider.name, provider.address, provider.phone, provider.mail].filter(Boolean).join(', ');
  return (
    <section class="card" aria-labelledby="about">
      <h2 id="about">{say(words.about)}</h2>
      <dl class="standard-lines">
        <Line standard={standard} name={say(labels.provider)} clause={provider.clause}>
          {reached}
        </Line>
        <Line standard={standard} name={say(labels.freeChoice)} clause={freeChoice.clause}>
          {capitalised(say(labels.no))}
        </Line>
        <Line standard={standard} name={say(labels.fee)} clause={fee.clause}>
          {fee.text[language]}
        </Line>
        {expenses && (
          <Line standard={standard} name={say(labels.expenses)} clause={expenses.clause}>
            {expenses.text[language]}
          </Line>
        )}
        {authorityReferrer && (
          <Line standard={standard} name={say(labels.referrer)} clause={authorityReferrer.clause}>
            {authorityReferrer.name}
          </Line>
        )}
        {geography && (
          <Line standard={standard} name={say(labels.geography)} clause={geography.clause}>
            {geography.area}
          </Line>
        )}
        {competence && (
          <Line standard={standard} name={say(labels.competence)} clause={competence.clause}>
            {competence.text[language]}
          </Line>
        )}
        {employees && (
          <Line standard={standard} name={say(labels.employees)} clause={employees.clause}>
            {employees.text[language]}
          </Line>
        )}
        {outOfHours && (
          <Line standard={standard} name={say(labels.outOfHours)} clause={outOfHours.clause}>
            {outOfHours.name}, {outOfHours.area}, {outOfHours.url} ({outOfHours.forWhom[language]})
          </Line>
        )}
        {cooperation && (
          <Line standard={standard} name={say(labels.cooperation)} clause={cooperation.clause}>
            {cooperation.text[language]}
          </Line>
        )}
        {legal.map(({ text, clause }) => (
          <Line key={text} standard={standard} name={say(labels.legal)} clause={clause}>
            <span lang="da">{text}</span>
          </Line>
        ))}
      </dl>
    </section>
  );
}

export function TargetGroup({ standard }: OfStandard) {
  const { say, language } = useApp();
  const { targetGroups, requiredCriteria, ageRule, referralReasons = [] } = standard;
  const weight = ({ id, role }: (typeof targetGroups)[number]): string => {
    if (requiredCriteria?.includes(id)) return ` (${say(labels.required)})`;
    return role === 'group' ? ` (${say(labels.group)})` : '';
  };
  return (
    <section class="card" aria-labelledby="target">
      <h2 id="target">{say(words.target)}</h2>
      <p class="soft">{say(requiredCriteria ? words.allCriteria : words.anyCriterion)}</p>
      <ul class="standard-list">
        {ageRule && (
          <li>
            {ageRule.minimum} {say(labels.orOver)} <Cited standard={standard} clause={ageRule.clause} />
          </li>
        )}
        {targetGroups.map((group) => (
          <li key={group.id}>
            {group.name[language]}
            {weight(group)} <Cited standard={standard} clause={group.clause} />
          </li>
        ))}
      </ul>
      {referralReasons.length > 0 && (
        <>
          <h3>{say(words.reasons)}</h3>
          <ul class="standard-list">
            {referralReasons.map(({ id, name, clause }) => (
              <li key={id}>
                {name[language]} <Cited standard={standard} clause={clause} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function Phases({ standard }: OfStandard) {
  const { say, language } = useApp();
  const { phases, handoversFrom } = standard;
  const from =
    'phase' in handoversFrom
      ? (phaseOf(standard, handoversFrom.phase)?.name[language] ?? handoversFrom.phase)
      : say(labels.stableContact);
  return (
    <section class="card" aria-labelledby="phases">
      <h2 id="phases">{say(words.phases)}</h2>
      <ol class="standard-list numbered">
        {phases.map(({ id, name, meaning, clause }) => (
          <li key={id}>
            <strong>{name[language]}</strong> <Cited standard={standard} clause={clause} />
            {meaning && <p>{meaning[language]}</p>}
          </li>
        ))}
      </ol>
      <p>
        {say(labels.handovers)} {from} <Cited standard={standard} clause={handoversFrom.clause} />
      </p>
    </section>
  );
}

export function Endings({ standard }: OfStandard) {
  const { say } = useApp();
  return (
    <section class="card" aria-labelledby="endings">
      <h2 id="endings">{say(words.endings)}</h2>
      <ul class="standard-list">
        {standard.grounds.map(({ ground, clauses, assessment, withoutAssessment }) => (
          <li key={ground}>
            <strong>{capitalised(say(groundNames[ground]))}</strong>,{' '}
            {say(assessment ? labels.withAssessment : labels.withoutAssessment)}{' '}
            {clauses.map((clause) => (
              <Cited key={clause} standard={standard} clause={clause} />
            ))}
            {withoutAssessment && <p lang="da">{withoutAssessment}</p>}
          </li>
        ))}
      </ul>
      {standard.withoutUnreachable && <p lang="da">{standard.withoutUnreachable}</p>}
    </section>
  );
}

export function Work({ standard }: OfStandard) {
  const { say, language } = useApp();
  const { activities, activitiesClause, information = [], leastIntrusive } = standard;
  return (
    <section class="card" aria-labelledby="work">
      <h2 id="work">{say(words.work)}</h2>
      {leastIntrusive && (
        <p>
          {say(labels.leastIntrusive)} {leastIntrusive.askedAt.map((moment) => say(momentNames[moment])).join(', ')}{' '}
          <Cited standard={standard} clause={leastIntrusive.clause} />
        </p>
      )}
      <h3>
        {say(labels.activities)} <Cited standard={standard} clause={activitiesClause} />
      </h3>
      <ul class="standard-list">
        {activities.map(({ id, name }) => (
          <li key={id}>{name[language]}</li>
        ))}
      </ul>
      {information.length > 0 && (
        <>
          <h3>
            {say(labels.information)} <Cited standard={standard} clause={null} />
          </h3>
          <ul class="standard-list">
            {information.map(({ id, name }) => (
              <li key={id}>{name[language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
