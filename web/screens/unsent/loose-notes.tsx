import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { instant, localDateOf, localTimeOf, showInstant } from '../../../domain/clock/time';
import { heaps } from '../../../domain/views/day-heaps';
import { unsent as words } from '../../../texts/web/unsent';
import { answerOf } from '../../api/problem';
import { asOf } from '../../drafts/as-of';
import { draftOf } from '../../drafts/forms';
import type { LooseNote } from '../../drafts/loose-notes';
import { useDrafts } from '../../drafts/use-draft';
import { useApp } from '../../parts/app-context';
import { Field } from '../../parts/field';
import { nameOf } from '../../parts/name-of';
import { addressOfCase } from '../../paths';
import { emptyDraft } from '../log-contact/draft';

/** What was written where no case could be read: each is put into the case that its person says. */
export function LooseNotes({ notes }: { readonly notes: readonly LooseNote[] }) {
  const { say } = useApp();
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>
        {say(words.loose)} <span class="count">{notes.length}</span>
      </h2>
      <p class="soft">{say(words.looseHelp)}</p>
      <ul>
        {notes.map((note) => (
          <li key={note.form}>
            <Loose note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Loose({ note: { form, note, writtenAt } }: { readonly note: LooseNote }) {
  const { api, say, language } = useApp();
  const drafts = useDrafts();
  const { route } = useLocation();
  const [caseId, setCaseId] = useState('');
  // Thrown away by a second touch alone: it cannot be found again.
  const [isSure, setIsSure] = useState(false);
  const { data } = useQuery({ queryKey: ['today'], queryFn: () => answerOf(api.GET('/v1/today')) });
  const cases = data ? heaps.flatMap((heap) => data[heap]) : [];
  const at = instant(writtenAt);
  const place = () => {
    const before = asOf(emptyDraft, drafts.of(draftOf.contact(caseId)));
    const texts = [before.note, note].filter((text) => text !== '');
    const when = { when: 'anotherTime', day: localDateOf(at), time: localTimeOf(at) };
    drafts.keep(draftOf.contact(caseId), { ...before, ...when, note: texts.join('\n') });
    drafts.forget(form);
    route(addressOfCase(caseId));
  };
  return (
    <article class="card">
      <p class="when">{words.given.fill(language, { at: showInstant(at) })}</p>
      <p>{note}</p>
      <Field label={say(words.looseCase)}>
        {(control) => (
          <select {...control} value={caseId} onChange={(event) => setCaseId(event.currentTarget.value)}>
            <option value="" />
            {cases.map((card) => (
              <option key={card.caseId} value={card.caseId}>
                {nameOf(card, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="unsent-acts">
        <button type="button" class="button main" disabled={caseId === ''} onClick={place}>
          {say(words.loosePlace)}
        </button>
        <button type="button" class="button" onClick={() => (isSure ? drafts.forget(form) : setIsSure(true))}>
          <span role="status">{say(isSure ? words.looseDiscard : words.discard)}</span>
        </button>
      </div>
    </article>
  );
}
