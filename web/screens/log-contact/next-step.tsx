import { useState } from 'preact/hooks';
import type { Outcome } from '../../../domain/case/contact-facts';
import { isLocalDate } from '../../../domain/clock/time';
import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { longDate } from '../../parts/dates';
import { Field } from '../../parts/field';
import { CompanionField } from './companion-field';
import { type ContactCase, useProposals } from './contact-case';
import { bodyOf, type Draft, emptyDraft, missingIn, needsCompanion, setsNextDay } from './draft';
import { useHeldContacts } from './held-context';
import { NextDayFields } from './next-day-fields';
import type { Place } from './place-step';
import { WhenFields } from './when-fields';

interface NextStepProps {
  readonly about: ContactCase;
  readonly outcome: Outcome;
  readonly place: Place;
  readonly onSaved: () => void;
}

/** Everything else is filled in already and can be changed; the last word saves, and says what follows. */
export function NextStep({ about, outcome, place, onSaved }: NextStepProps) {
  const { say, language, session, person } = useApp();
  const held = useHeldContacts();
  const { data: proposals } = useProposals(about.caseId);
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);

  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const missing = tried ? missingIn(draft, about, place, session.clock.now()) : undefined;
  const fields = { draft, change, missing };
  const proposed = proposals?.followUpOn;
  const nextDay = draft.next === 'otherDay' ? draft.otherDay : proposed;

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const body = bodyOf(draft, { about, outcome, place }, session.clock.now());
    if (!body) return;
    held.hold({ personId: person.id, caseId: about.caseId, name: about.name, body });
    onSaved();
  };

  return (
    <form class="next-step" onSubmit={save} noValidate>
      <div class="dialog-body">
        {setsNextDay(about) && <NextDayFields {...fields} proposed={proposed} />}
        {needsCompanion(about, place) && <CompanionField {...fields} />}
        <Field label={say(logContact.note)} hint={say(logContact.noteHint)}>
          {(control) => (
            <textarea
              {...control}
              value={draft.note}
              onInput={(event) => change({ note: event.currentTarget.value })}
            />
          )}
        </Field>
        <details class="more" open={missing?.when || undefined}>
          <summary>{say(logContact.more)}</summary>
          <div class="dialog-body">
            <WhenFields {...fields} />
            <Field label={say(logContact.wishes)}>
              {(control) => (
                <textarea
                  {...control}
                  value={draft.wishes}
                  onInput={(event) => change({ wishes: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
        </details>
      </div>
      <div class="save">
        <button type="submit" class="button main wide">
          {setsNextDay(about) && isLocalDate(nextDay)
            ? logContact.saveNext.fill(language, { date: longDate(nextDay, language, session.clock.today()) })
            : say(logContact.save)}
        </button>
      </div>
    </form>
  );
}
