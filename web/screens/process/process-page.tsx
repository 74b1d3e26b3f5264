import { useQuery } from '@tanstack/preact-query';
import { rolesGiving } from '../../../domain/access/commands';
import { statuses } from '../../../domain/case/status';
import { localDate, showDate } from '../../../domain/clock/time';
import { phaseOf } from '../../../domain/rules/standard-queries';
import { openings } from '../../../domain/views/moves';
import { commandWords } from '../../../texts/commands';
import { roleNames, statusNames } from '../../../texts/names';
import { frame } from '../../../texts/web/frame';
import { sayers, statusMeanings, processPage as words } from '../../../texts/web/process';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { Empty, Loaded } from '../../parts/states';
import { addressOfStandard } from '../../paths';
import { ClauseLink, Roles } from './cited';
import { type InForceToday, readInForce } from './in-force';
import { deadlineLines, endings, leadingOn, type MovedBy, whoDoesWhat } from './outline';
import './process.css';

interface ProcessPageProps {
  readonly standardId?: string;
  readonly version?: string;
}

const sections = ['course', 'phases', 'deadlines', 'endings', 'who'] as const;

/** The process on one page, made of what the rules are: for a new colleague, on a phone, a desk, or on paper. */
export function ProcessPage({ standardId, version }: ProcessPageProps) {
  const { api, say, session } = useApp();
  const query = useQuery({
    queryKey: ['process', standardId, version],
    queryFn: () => readInForce(api, session.clock.today(), standardId && version ? { standardId, version } : undefined),
  });
  return (
    <main id="content" class="page process" tabIndex={-1}>
      <Loaded query={query} isPage>
        {(inForce) =>
          inForce ? (
            <Outline inForce={inForce} />
          ) : (
            <>
              <h1>{say(frame.process)}</h1>
              <Empty title={say(words.noStandard)}>
                <p>{say(words.noStandardHelp)}</p>
              </Empty>
            </>
          )
        }
      </Loaded>
    </main>
  );
}

interface OutlineProps {
  readonly inForce: InForceToday;
}

function Outline({ inForce }: OutlineProps) {
  const { say, language } = useApp();
  const { standard, settings } = inForce;
  return (
    <>
      <header class="page-head">
        <div>
          <p class="over">
            <a href={addressOfStandard(standard)}>
              {words.standard.fill(language, { version: String(standard.version) })}
            </a>
          </p>
          <h1>{say(frame.process)}</h1>
          <p>{words.intro.fill(language, { name: standard.name[language] })}</p>
          <p class="soft">
            {words.settings.fill(language, { by: settings.setBy, from: showDate(localDate(settings.from)) })}
          </p>
        </div>
        <button type="button" class="button process-print" onClick={() => print()}>
          {say(words.print)}
        </button>
      </header>
      <nav class="process-contents" aria-label={say(words.onThisPage)}>
        {sections.map((section) => (
          <a key={section} href={`#${section}`}>
            {say(words[section])}
          </a>
        ))}
      </nav>
      <Course inForce={inForce} />
      <Phases inForce={inForce} />
      <DeadlinesOfStandard inForce={inForce} />
      <Endings inForce={inForce} />
      <WhoDoesWhat />
    </>
  );
}

function Course({ inForce }: OutlineProps) {
  const { say, language } = useApp();
  return (
    <section class="card" aria-labelledby="course">
      <h2 id="course">{say(words.course)}</h2>
      <p class="soft">{say(words.courseHelp)}</p>
      <h3>{say(words.begins)}</h3>
      <ul class="process-moves">
        {openings.map(({ by, to }) => (
          <li key={by}>
            {capitalised(say(commandWords[by]))}{' '}
            <span class="soft">
              <Roles roles={rolesGiving(by)} /> → {say(statusNames[to])}
            </span>
          </li>
        ))}
      </ul>
      <ol class="process-statuses">
        {statuses.map((status) => (
          <li key={status}>
            <h3>{capitalised(say(statusNames[status]))}</h3>
            <p>{say(statusMeanings[status])}</p>
            {leadingOn(status, inForce).map(({ to, by }) => (
              <div key={to} class="process-leads">
                <h4>
                  {to === 'asBefore'
                    ? say(words.leadsBack)
                    : words.leadsTo.fill(language, { status: say(statusNames[to]) })}
                </h4>
                <ul class="process-moves">
                  {by.map((one) => (
                    <By key={one.what.en} by={one} />
                  ))}
                </ul>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function By({ by: { what, roles, how } }: { readonly by: MovedBy }) {
  const { say } = useApp();
  return (
    <li>
      {capitalised(say(what))} <span class="soft">{whoDoesIt()}</span>
    </li>
  );

  function whoDoesIt() {
    switch (how) {
      case 'person':
        return <Roles roles={roles} />;
      case 'program':
        return say(words.programs);
      case 'byItself':
        return say(words.byItself);
    }
  }
}

function Phases({ inForce: { standard } }: OutlineProps) {
  const { say, language } = useApp();
  const { phases, handoversFrom } = standard;
  return (
    <section class="card" aria-labelledby="phases">
      <h2 id="phases">{say(words.phases)}</h2>
      <p class="soft">{say(words.phasesHelp)}</p>
      <ol class="process-phases">
        {phases.map(({ id, name, meaning, clause, needReviewOnEntry }) => (
          <li key={id}>
            <h3>
              {name[language]} <ClauseLink standard={standard} clause={clause} />
            </h3>
            {meaning && <p>{meaning[language]}</p>}
            {needReviewOnEntry && <p>{say(words.opensReview)}</p>}
          </li>
        ))}
      </ol>
      <p>
        {'phase' in handoversFrom
          ? words.handoversFromPhase.fill(language, {
              phase: phaseOf(standard, handoversFrom.phase)?.name[language] ?? handoversFrom.phase,
            })
          : say(words.handoversFromStable)}{' '}
        <ClauseLink standard={standard} clause={handoversFrom.clause} />
      </p>
    </section>
  );
}

function DeadlinesOfStandard({ inForce }: OutlineProps) {
  const { say, language } = useApp();
  return (
    <section class="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{say(words.deadlines)}</h2>
      <p class="soft">{say(words.deadlinesHelp)}</p>
      <dl class="process-deadlines">
        {deadlineLines(inForce, language).map(({ topic, name, value, clause }) => (
          <div key={`${topic} ${name}`}>
            <dt>{capitalised(name)}</dt>
            <dd>
              {value}{' '}
              {clause ? (
                <ClauseLink standard={inForce.standard} clause={clause} />
              ) : (
                <span class="soft">({say(words.locally)})</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Endings({ inForce }: OutlineProps) {
  const { say, language } = useApp();
  return (
    <section class="card" aria-labelledby="endings">
      <h2 id="endings">{say(words.endings)}</h2>
      <p class="soft">{say(words.endingsHelp)}</p>
      <ul class="process-endings">
        {endings(inForce, language).map(({ ground, name, clauses, assessed, saidBy }) => (
          <li key={ground}>
            <h3>{capitalised(name)}</h3>
            <p>
              {capitalised(say(assessed ? words.assessed : words.notAssessed))}.{' '}
              {words.saidBy.fill(language, { who: say(sayers[saidBy]) })}{' '}
              {clauses.map((clause) => (
                <ClauseLink key={clause} standard={inForce.standard} clause={clause} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhoDoesWhat() {
  const { say } = useApp();
  return (
    <section class="card" aria-labelledby="who">
      <h2 id="who">{say(words.who)}</h2>
      <p class="soft">{say(words.whoHelp)}</p>
      {whoDoesWhat().map(({ roles, commands }) => (
        <section key={roles.join()}>
          <h3>{capitalised(roles.map((role) => say(roleNames[role])).join(', ') || say(words.programs))}</h3>
          <ul class="process-does">
            {commands.map((command) => (
              <li key={command}>{say(commandWords[command])}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h3>{say(words.process)}</h3>
        <p>{capitalised(say(words.processDoes))}.</p>
      </section>
    </section>
  );
}
