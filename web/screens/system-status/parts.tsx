import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { instant, showInstant } from '../../../domain/clock/time';
import type { Bilingual } from '../../../domain/rules/schema-parts';
import { jobName, systemStatus as words } from '../../../texts/web/system-status';
import { useApp } from '../../parts/app-context';
import { type Status, sizeInWords } from './status';

interface Shown {
  readonly status: Status;
}

/** What the installation rests on, and whether it answers. That this page is there says it of the database. */
export function Reached({ status: { reached, mail } }: Shown) {
  const { say, language } = useApp();
  const mailWords = { yes: words.mailGoes, mailOff: words.mailOff, mailDelayed: words.mailDelayed } as const;
  const lastMail = mail.lastAt && words.lastMail.fill(language, { at: at(mail.lastAt) });
  return (
    <Part title={words.answers}>
      <Fact name={words.database}>{say(words.doesAnswer)}</Fact>
      {(['temporal', 'workers', 'identityProvider'] as const).map((part) => (
        <Fact key={part} name={words[part]} isBad={!reached[part]}>
          {say(reached[part] ? words.doesAnswer : words.silent)}
        </Fact>
      ))}
      <Fact name={words.mail} isBad={mail.state !== 'yes'}>
        {[say(mailWords[mail.state]), lastMail].filter(Boolean).join(', ')}
      </Fact>
    </Part>
  );
}

/** What is on its way, and what has stopped on it. */
export function Waiting({ status: { mail, acts, recordings, cases, jobsLate } }: Shown) {
  const { say } = useApp();
  return (
    <Part title={words.waiting}>
      <Fact name={words.mails}>
        <Count count={mail.waiting} since={mail.waitingSince} />
      </Fact>
      <Fact name={words.acts}>
        <Count count={acts.underWay} />
      </Fact>
      <Fact name={words.givenUp} isBad={mail.givenUp > 0}>
        <Count count={mail.givenUp} />
      </Fact>
      <Fact name={words.stuckActs} isBad={acts.stuck > 0}>
        <Count count={acts.stuck} />
      </Fact>
      <Fact name={words.recordings} isBad={recordings.stopped > 0}>
        <Count count={recordings.stopped} since={recordings.since} />
      </Fact>
      <Fact name={words.late} isBad={cases.late > 0}>
        <Count count={cases.late} since={cases.since} />
      </Fact>
      <Fact name={words.jobs} isBad={jobsLate.length > 0}>
        {jobsLate.map((name) => say(jobName(name))).join(', ') || say(words.noneOf)}
      </Fact>
    </Part>
  );
}

/** The last backup and whether one was tried; when the audit log was last anchored and checked. */
export function Kept({ status: { backup, audit } }: Shown) {
  const { say, language } = useApp();
  const whenOrNever = (value: string | null) => (value ? at(value) : say(words.never));
  return (
    <Part title={words.kept}>
      <Fact name={words.backup} isBad={!backup.last}>
        {backup.last
          ? words.backupAt.fill(language, {
              at: at(backup.last.madeAt),
              size: sizeInWords(backup.last.bytes, language),
            })
          : say(words.never)}
      </Fact>
      <Fact name={words.tried}>{whenOrNever(backup.triedAt)}</Fact>
      <Fact name={words.anchored}>{audit ? whenOrNever(audit.anchoredAt) : say(words.emptyLog)}</Fact>
      <Fact name={words.checked}>{audit ? whenOrNever(audit.checkedAt) : say(words.emptyLog)}</Fact>
    </Part>
  );
}

/** What runs, as whoever operates it asks. */
export function Versions({ status: { versions } }: Shown) {
  const { say } = useApp();
  return (
    <Part title={words.versions}>
      <Fact name={words.workers}>{versions.workers.join(', ') || say(words.unknown)}</Fact>
      <Fact name={words.temporal}>{versions.temporal ?? say(words.unknown)}</Fact>
      <Fact name={words.database}>{versions.database}</Fact>
      <Fact name={words.tables}>{versions.tables}</Fact>
    </Part>
  );
}

const at = (value: string): string => showInstant(instant(value));

function Part({ title, children }: { readonly title: Bilingual; readonly children: ComponentChildren }) {
  const { say } = useApp();
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      <dl class="facts">{children}</dl>
    </section>
  );
}

interface FactProps {
  readonly name: Bilingual;
  readonly isBad?: boolean;
  readonly children: ComponentChildren;
}

function Fact({ name, isBad = false, children }: FactProps) {
  const { say } = useApp();
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd class={isBad ? 'late' : undefined}>{children}</dd>
    </div>
  );
}

/** How many, and since when the eldest. */
function Count({ count, since = null }: { readonly count: number; readonly since?: string | null }) {
  const { say, language } = useApp();
  if (count === 0) return <>{say(words.noneOf)}</>;
  return <>{since ? words.since.fill(language, { count, at: at(since) }) : count}</>;
}
