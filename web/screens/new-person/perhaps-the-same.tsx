import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { statusNames } from '../../../texts/names';
import { newPerson as words } from '../../../texts/web/new-person';
import { foundBy, search } from '../../../texts/web/search';
import { useApp } from '../../parts/app-context';
import { capitalised } from '../../parts/dates';
import { addressOfCase } from '../../paths';
import './new-person.css';

type Same = Schemas['PerhapsTheSame'];

/** What was answered when a case was opened here, until its person has read it. */
class ToldOnOpening {
  private readonly cases = new Map<string, { readonly person: string; readonly same: Same }>();

  tell(person: string, caseId: string, same: Same): void {
    if (same.length > 0) this.cases.set(caseId, { person, same });
  }

  of(person: string, caseId: string): Same {
    const told = this.cases.get(caseId);
    return told?.person === person ? told.same : [];
  }

  forget(caseId: string): void {
    this.cases.delete(caseId);
  }
}

export const toldOnOpening = new ToldOnOpening();

/** On the page of a case that has just been opened: other cases that may be about the same citizen. */
export function PerhapsTheSame({ caseId }: { readonly caseId: string }) {
  const { say, language, person } = useApp();
  const [same, setSame] = useState(() => toldOnOpening.of(person.id, caseId));
  if (same.length === 0) return null;
  const close = () => {
    toldOnOpening.forget(caseId);
    setSame([]);
  };
  return (
    <section class="card same" aria-labelledby="perhaps-the-same">
      <h2 id="perhaps-the-same">{say(words.perhapsTheSame)}</h2>
      <ul class="lines">
        {same.map(({ caseId: other, number, status, inCommon }) => (
          <li key={other}>
            <a href={addressOfCase(other)}>{words.caseNumbered.fill(language, { number })}</a>
            <p class="soft">
              {capitalised(statusNames[status][language])}
              {' · '}
              {search.by.fill(language, { what: inCommon.map((by) => foundBy[by][language]).join(', ') })}
            </p>
          </li>
        ))}
      </ul>
      <p class="soft">{say(words.perhapsTheSameHelp)}</p>
      <button type="button" class="button" onClick={close}>
        {say(words.readIt)}
      </button>
    </section>
  );
}
