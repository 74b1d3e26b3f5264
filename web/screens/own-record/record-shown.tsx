import { instant, localDate, showDate, showInstant } from '../../../domain/clock/time';
import { identityNames, words as paper } from '../../../texts/own-record/words';
import { reachabilityInWords } from '../../../texts/reachability';
import { ownRecord as words } from '../../../texts/web/own-record';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { RecordEntries } from './record-entries';
import type { OwnRecord } from './use-record';

interface RecordShownProps {
  readonly caseId: string;
  readonly record: OwnRecord;
}

/** The record as the citizen reads it, on paper and on the screen alike. */
export function RecordShown({ caseId, record }: RecordShownProps) {
  const { say } = useApp();
  const { caseNumber, madeAt, status, ground, entries, lookUps } = record;
  const made = `${say(paper.madeAt)} ${showInstant(instant(madeAt))}.`;
  const stands = `${say(paper.status)}: ${status}${ground ? ` (${ground})` : ''}.`;
  return (
    <article class="own-record-paper" aria-labelledby="own-record">
      <h2 id="own-record">{[say(paper.title), caseNumber].filter(Boolean).join(' ')}</h2>
      <p>
        {made} {stands}
      </p>
      <LeftOut record={record} />
      <Known record={record} />
      <RecordEntries caseId={caseId} entries={entries} />
      {lookUps && <LookUps lookUps={lookUps} />}
      <p>{say(words.disagree)}</p>
      <p>{say(words.complaint)}</p>
    </article>
  );
}

function LeftOut({ record: { leftOut, lookUps } }: Pick<RecordShownProps, 'record'>) {
  const { say, language } = useApp();
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out">{say(words.leftOutTitle)}</h3>
      <ul>
        <li>{leftOut > 0 ? words.names.fill(language, { count: leftOut }) : say(words.noNames)}</li>
        <li>{say(words.unnamed)}</li>
        <li>{say(words.reminders)}</li>
        <li>{say(lookUps ? words.namesOfStaff : words.lookUpsNotAsked)}</li>
      </ul>
    </section>
  );
}

type Named = keyof typeof identityNames;
const named = ['alias', 'name', 'cpr', 'phone', 'address', 'place', 'description'] as const satisfies readonly Named[];

/** What is known of the citizen. */
function Known({ record: { identity } }: Pick<RecordShownProps, 'record'>) {
  const { say, language } = useApp();
  const own = named.flatMap((name) => (identity[name] ? [[say(identityNames[name]), identity[name]] as const] : []));
  const reached = identity.reachability ? reachabilityInWords(identity.reachability, language) : [];
  return (
    <section aria-labelledby="known">
      <h3 id="known">{say(paper.known)}</h3>
      {identity.protected && (
        <p>
          <strong>{say(paper.protected)}</strong>
        </p>
      )}
      <dl>
        {[...own, ...reached].map(([name, value]) => (
          <div key={name}>
            <dt>{capitalised(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** When the citizen was looked up and for what; not by whom. */
function LookUps({ lookUps }: { readonly lookUps: NonNullable<OwnRecord['lookUps']> }) {
  const { say } = useApp();
  return (
    <section aria-labelledby="look-ups">
      <h3 id="look-ups">{say(paper.lookUps)}</h3>
      <p>{say(lookUps.length > 0 ? paper.lookUpsUnnamed : paper.noLookUps)}</p>
      <dl>
        {lookUps.map(({ on, what, purpose }) => (
          <div key={`${on} ${what} ${purpose}`}>
            <dt>
              {showDate(localDate(on))} · {what}
            </dt>
            <dd>{purpose}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
