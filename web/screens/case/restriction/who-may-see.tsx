import { useState } from 'preact/hooks';
import { instant, showInstant } from '../../../../domain/clock/time';
import { readers } from '../../../../texts/web/readers';
import { restriction as words } from '../../../../texts/web/restriction';
import { useApp } from '../../../parts/app-context';
import { Loaded } from '../../../parts/states';
import { addressOfReaders } from '../../../paths';
import type { SectionOf } from '../case';
import { EmergencyAccessTaken } from './emergency-access-taken';
import { LiftDialog } from './lift-dialog';
import { NameDialog } from './name-dialog';
import { RestrictDialog } from './restrict-dialog';
import { type Restriction, useRestriction } from './use-restriction';

type Shown = SectionOf<'caseId' | 'restricted' | 'acts'>;

/** Who can see the case: of a restricted one by name, with why; else for whoever may restrict it. */
export function WhoMaySee({ shown }: Shown) {
  const { say } = useApp();
  const { caseId, restricted, acts } = shown;
  const mayRestrict = acts.includes('restrict');
  const maySeeReaders = acts.includes('seeReaders');
  if (!restricted && !mayRestrict && !maySeeReaders) return null;
  return (
    <section class="card" aria-labelledby="who-may-see">
      <h2 id="who-may-see">{say(words.title)}</h2>
      {restricted ? (
        <Restricted caseId={caseId} mayRestrict={mayRestrict} />
      ) : (
        <Open caseId={caseId} mayRestrict={mayRestrict} />
      )}
      {maySeeReaders && (
        <p>
          <a href={addressOfReaders(caseId)}>{say(readers.link)}</a>
        </p>
      )}
    </section>
  );
}

interface CaseToRestrict {
  readonly caseId: string;
  readonly mayRestrict: boolean;
}

function Open({ caseId, mayRestrict }: CaseToRestrict) {
  const { say } = useApp();
  const [restricting, setRestricting] = useState(false);
  return (
    <>
      <p>{say(words.open)}</p>
      {mayRestrict && (
        <button type="button" class="button" onClick={() => setRestricting(true)}>
          {say(words.restrict)}
        </button>
      )}
      {restricting && <RestrictDialog caseId={caseId} onClose={() => setRestricting(false)} />}
    </>
  );
}

function Restricted({ caseId, mayRestrict }: CaseToRestrict) {
  const query = useRestriction(caseId);
  return (
    <Loaded query={query}>
      {({ restricted, glassBreakings }) => (
        <>
          {restricted && <Named restriction={restricted} />}
          <EmergencyAccessTaken all={glassBreakings} />
          {restricted && mayRestrict && <Changing caseId={caseId} restriction={restricted} />}
        </>
      )}
    </Loaded>
  );
}

function Named({ restriction: { at, byName, reason, named, workers } }: { readonly restriction: Restriction }) {
  const { say, language } = useApp();
  const called = (name: string | null) => name ?? say(words.someone);
  const others = named.filter(({ id }) => workers.every((worker) => worker.id !== id));
  return (
    <>
      <p class="soft">{words.since.fill(language, { at: showInstant(instant(at)), by: called(byName) })}</p>
      <dl class="facts">
        <div>
          <dt>{say(words.why)}</dt>
          <dd>{reason ?? say(words.erased)}</dd>
        </div>
        <div>
          <dt>{say(words.who)}</dt>
          {workers.map(({ id, name }) => (
            <dd key={id}>{words.hasTheCase.fill(language, { name: called(name) })}</dd>
          ))}
          {others.map(({ id, name }) => (
            <dd key={id}>{called(name)}</dd>
          ))}
        </div>
      </dl>
    </>
  );
}

interface ChangingProps {
  readonly caseId: string;
  readonly restriction: Restriction;
}

function Changing({ caseId, restriction }: ChangingProps) {
  const { say } = useApp();
  const { named, workers } = restriction;
  const [doing, setDoing] = useState<'naming' | 'lifting'>();
  const close = () => setDoing(undefined);
  return (
    <div class="restriction-acts">
      <button type="button" class="button" onClick={() => setDoing('naming')}>
        {say(words.change)}
      </button>
      <button type="button" class="button" onClick={() => setDoing('lifting')}>
        {say(words.lift)}
      </button>
      {doing === 'naming' && <NameDialog caseId={caseId} named={named} workers={workers} onClose={close} />}
      {doing === 'lifting' && <LiftDialog caseId={caseId} onClose={close} />}
    </div>
  );
}
