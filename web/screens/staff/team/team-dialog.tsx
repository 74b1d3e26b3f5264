import { useState } from 'preact/hooks';
import { canBeNamedAs } from '../../../../domain/access/named-as';
import { staffTeam as words } from '../../../../texts/web/staff-team';
import { answerOf, Refused } from '../../../api/problem';
import { refusedFields } from '../../../api/refused-fields';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { type Said, useNewest } from '../../../parts/edited-meanwhile';
import { Field } from '../../../parts/field';
import { Select } from '../../../parts/select';
import { useKeyed } from '../../../parts/use-keyed';
import { membersOf, type People } from '../../absences/people';
import { EntryForm } from '../entry/entry-form';
import { isWithoutLead, type TeamEntry, type TeamWritten, teamWrittenOf } from './team-entry';
import { WithoutLead } from './without-lead';

interface TeamDialogProps {
  readonly title: string;
  readonly people: People;
  /** Left out, a new team is made. */
  readonly team?: TeamEntry;
  readonly onSaved: (teamId: string) => void;
  readonly onClose: () => void;
}

/** A team, made or changed; one that is to have no lead any more only once it is read what follows. */
export function TeamDialog({ title, people, team, onSaved, onClose }: TeamDialogProps) {
  const { api, say } = useApp();
  const [teamId] = useState(() => team?.id ?? crypto.randomUUID());
  const [changes, setChanges] = useState<Partial<TeamWritten>>({});
  const [isAsked, setIsAsked] = useState(false);
  const [hasSeen, setHasSeen] = useState(false);
  const saving = useKeyed(
    (body: ReturnType<typeof bodyOf>, key: string) => {
      const params = { path: { teamId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.PUT('/v1/teams/{teamId}', { params, body }));
    },
    () => onSaved(teamId),
  );
  const readAgain = async () => (await answerOf(api.GET('/v1/teams'))).items.find(({ id }) => id === teamId);
  const { kept, before } = useNewest(team, saving.error, readAgain);
  const written = { ...teamWrittenOf(kept), ...changes };
  const refused = saving.error instanceof Refused ? refusedFields(saving.error.problem) : new Map<string, string>();
  const change = (more: Partial<TeamWritten>) => {
    saving.reset();
    setHasSeen(false);
    setChanges({ ...changes, ...more });
  };
  const losesItsLead = !isWithoutLead(teamWrittenOf(kept)) && isWithoutLead(written);
  const save = () => {
    setIsAsked(true);
    if (written.name.trim() && (hasSeen || !losesItsLead)) saving.mutate(bodyOf(written, kept));
  };
  const inWords = (entry: TeamEntry): readonly Said[] => [
    { label: say(words.name), value: entry.name },
    { label: say(words.lead), value: entry.leadName ?? '' },
    { label: say(words.deputyLead), value: entry.deputyLeadName ?? '' },
    { label: say(words.onCallNumber), value: entry.onCallNumber ?? '' },
  ];
  return (
    <Dialog title={title} over={team?.name} onClose={onClose}>
      <EntryForm
        saving={saving}
        meanwhile={before && kept && { before: inWords(before), now: inWords(kept) }}
        isSaidBesideAField={refused.size > 0}
        verb={say(words.save)}
        onSave={save}
      >
        <Field
          label={say(words.name)}
          error={isAsked && !written.name.trim() ? say(words.nameMissing) : refused.get('name')}
        >
          {(control) => (
            <input
              {...control}
              autocomplete="off"
              value={written.name}
              onInput={({ currentTarget: { value } }) => change({ name: value })}
            />
          )}
        </Field>
        <LeadField
          label={say(words.lead)}
          hint={say(words.leadHint)}
          error={refused.get('leadId')}
          people={people}
          value={written.leadId}
          onChoose={(leadId) => change({ leadId })}
        />
        <LeadField
          label={say(words.deputyLead)}
          hint={say(words.deputyHint)}
          error={refused.get('deputyLeadId')}
          people={people}
          value={written.deputyLeadId}
          onChoose={(deputyLeadId) => change({ deputyLeadId })}
        />
        <Field label={say(words.onCallNumber)} hint={say(words.onCallHint)} error={refused.get('onCallNumber')}>
          {(control) => (
            <input
              {...control}
              type="tel"
              autocomplete="off"
              value={written.onCallNumber}
              onInput={({ currentTarget: { value } }) => change({ onCallNumber: value })}
            />
          )}
        </Field>
        {!written.onCallNumber.trim() && <p class="late">{say(words.noOnCall)}</p>}
        <WithoutLead
          people={people}
          kept={kept}
          written={written}
          hasSeen={hasSeen}
          onSeen={setHasSeen}
          error={isAsked && losesItsLead && !hasSeen ? say(words.seenMissing) : undefined}
        />
      </EntryForm>
    </Dialog>
  );
}

function bodyOf({ name, leadId, deputyLeadId, onCallNumber }: TeamWritten, kept: TeamEntry | undefined) {
  return {
    name: name.trim(),
    leadId: leadId || null,
    deputyLeadId: deputyLeadId || null,
    onCallNumber: onCallNumber.trim() || null,
    ...(kept && { version: kept.version }),
  };
}

interface LeadFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly people: People;
  readonly value: string;
  readonly onChoose: (staffId: string) => void;
}

/** Those who can lead a team; and whoever is named already, though they have left. */
function LeadField({ people, value, onChoose, ...field }: LeadFieldProps) {
  const { say, language } = useApp();
  const options = membersOf(people, undefined)
    .filter(({ id, active, roles }) => id === value || (active && canBeNamedAs('teamLead', roles)))
    .map(({ id, name, active }) => ({ value: id, label: active ? name : words.gone.fill(language, { name }) }));
  return (
    <Select
      {...field}
      value={value}
      none={say(words.nobody)}
      options={options}
      onChoose={(chosen) => onChoose(chosen ?? '')}
    />
  );
}
