import { useEffect, useRef } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { ruleInWords } from '../../../texts/codes';
import { statusNames } from '../../../texts/names';
import { newPerson as words } from '../../../texts/web/new-person';
import { foundBy, search } from '../../../texts/web/search';
import { today } from '../../../texts/web/today';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';

export type Found = Schemas['FoundCitizen'];

/** Those who may be the same person, each with what agrees; one decides, and nothing is joined by itself. */
export function Alike({ found }: { readonly found: readonly Found[] }) {
  const { say } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Above what stands fixed at the bottom.
    heading.current?.scrollIntoView({ block: 'center' });
  }, [found]);
  return (
    <section class="card alike" aria-labelledby="alike">
      <h2 id="alike" ref={heading} tabIndex={-1}>
        {say(words.alike)}
      </h2>
      <p>{say(words.alikeHelp)}</p>
      <ul class="lines">
        {found.map((one) => (
          <AlikeRow key={one.caseId} found={one} />
        ))}
      </ul>
    </section>
  );
}

function AlikeRow({ found: { caseId, number, status, phase, citizen, inCommon } }: { readonly found: Found }) {
  const { language } = useApp();
  const { alias, name, place } = citizen;
  const standing = phase ? ruleInWords(phase, language) : statusNames[status][language];
  const what = inCommon.map((by) => foundBy[by][language]).join(', ');
  return (
    <li>
      <a href={addressOfCase(caseId)}>{name ?? alias ?? today.noName.fill(language, { number })}</a>
      <p class="soft">{[name && alias, number, standing, place].filter(Boolean).join(' · ')}</p>
      <p class="soft">{search.by.fill(language, { what })}</p>
    </li>
  );
}
