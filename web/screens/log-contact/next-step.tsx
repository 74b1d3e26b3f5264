import { useState } from 'preact/hooks';
import { isLocalDate } from '../../../domain/clock/time';
import { contactReports } from '../../../texts/web/contact-reports';
import { logContact } from '../../../texts/web/log-contact';
import { draftOf } from '../../drafts/forms';
import { useDraft } from '../../drafts/use-draft';
import { useOutbox } from '../../outbox/outbox-context';
import { useApp } from '../../parts/app-context';
import { longDate } from '../../parts/dates';
import { Field } from '../../parts/field';
import { ChannelField } from './channel-field';
import { commandsOf } from './commands';
import { CompanionsField } from './companions-field';
import { type Report, useProposals } from './contact-case';
import {
  bodyOf,
  type Chosen,
  draftOfReport,
  emptyDraft,
  keepsNextDay,
  missingIn,
  needsCompanion,
  setsNextDay,
} from './draft';
import { NextDayFields } from './next-day-fields';
import { NextTimeFields } from './next-time-fields';
import { reportNamed } from './reported';
import { TogetherFields } from './together-fields';
import { happenedAt } from './when';
import { WhenFields } from './when-fields';

interface NextStepProps extends Chosen {
  readonly takesOver: Report | undefined;
  readonly onSaved: () => void;
}

/** Everything else is filled in already and can be changed; the last word saves, and says what follows. */
export function NextStep({ about, outcome, place, takesOver, onSaved }: NextStepProps) {
  const { say, language, session } = useApp();
  const outbox = useOutbox();
  const { draft, change, forget } = useDraft(
    takesOver ? draftOf.takenOver(about.caseId, takesOver.id) : draftOf.contact(about.caseId),
    takesOver ? draftOfReport(takesOver) : emptyDraft,
  );
  const [tried, setTried] = useState(false);

  const missing = tried ? missingIn(draft, { about, place }, session.clock.now()) : undefined;
  const fields = { draft, change, missing };
  const earlier = draft.when === 'now' ? undefined : happenedAt(draft.when, draft, session.clock.now());
  const { data: proposals } = useProposals(about.caseId, earlier);
  const proposed = proposals?.followUpOn ?? (earlier ? undefined : (about.proposedFollowUpOn ?? undefined));
  const isNeeded = needsCompanion(draft, about, place);
  const nextDay = draft.next === 'proposal' ? (keepsNextDay(outcome) ? undefined : proposed) : draft.otherDay;

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const body = bodyOf(draft, { about, outcome, place, takesOver }, session.clock.now());
    if (!body) return;
    const { contact, ...along } = commandsOf({ about, outcome, place }, draft, body);
    // Kept as what is to be sent before it is forgotten as a draft.
    void outbox.hold(contact, along).then(forget);
    onSaved();
  };

  return (
    <form class="next-step" onSubmit={save} noValidate>
      <div class="dialog-body">
        {takesOver && <p>{contactReports.takesOver.fill(language, reportNamed(takesOver, language))}</p>}
        {takesOver?.note && <blockquote>{takesOver.note}</blockquote>}
        {setsNextDay(about) && <NextDayFields {...fields} outcome={outcome} proposed={proposed} />}
        {isNeeded && <CompanionsField {...fields} isNeeded />}
        <Field label={say(logContact.note)} hint={say(logContact.noteHint)}>
          {(control) => (
            <textarea
              {...control}
              value={draft.note}
              onInput={(event) => change({ note: event.currentTarget.value })}
            />
          )}
        </Field>
        <NextTimeFields {...fields} about={about} />
        <details class="more" open={missing?.when || missing?.areaReason || undefined}>
          <summary>{say(logContact.more)}</summary>
          <div class="dialog-body">
            <WhenFields {...fields} />
            <ChannelField {...fields} place={place} />
            {!isNeeded && <CompanionsField {...fields} isNeeded={false} />}
            {proposals && outcome === 'contactMade' && <TogetherFields {...fields} told={proposals.contact} />}
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
