import type { Schemas } from '../../../client';
import { localDate, showDate } from '../../../domain/clock/time';
import { setByOf } from '../../../domain/rules/set-by';
import { explanation as words } from '../../../texts/web/explanation';
import { addressOfClause } from '../../paths';
import { useApp } from '../app-context';
import { capitalised } from '../dates';

export type Why = Schemas['BasisInWords'];

/** What a date rests on: who sets it, the clause in the standard's own words, and the reason that somebody gave. */
export function Explanation({ why }: { readonly why: Why }) {
  const { say } = useApp();
  const { text, clause, assessment } = why;
  return (
    <>
      <p class="why-who">{say(words[setByOf(why.basis)])}</p>
      <p>{capitalised(text)}</p>
      {assessment?.reason && (
        <section>
          <h3>{say(words.reason)}</h3>
          <blockquote>{assessment.reason}</blockquote>
        </section>
      )}
      {clause && <Clause clause={clause} />}
    </>
  );
}

function Clause({ clause: { id, says, standard, from } }: { readonly clause: NonNullable<Why['clause']> }) {
  const { say, language } = useApp();
  const version = String(standard.version);
  return (
    <section>
      <h3>{words.says.fill(language, { clause: id })}</h3>
      {says && <blockquote lang="da">{says}</blockquote>}
      <p class="soft">
        {from
          ? words.since.fill(language, { version, from: showDate(localDate(from)) })
          : words.version.fill(language, { version })}{' '}
        {says && say(words.ownWords)}
      </p>
      <a class="button wide" href={addressOfClause(standard, id)}>
        {words.read.fill(language, { clause: id })}
      </a>
    </section>
  );
}
