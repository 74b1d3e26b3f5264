import { useState } from 'preact/hooks';
import { staffTeam as words } from '../../../../texts/web/staff-team';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { Refusal } from '../../../parts/refusal';
import { Select } from '../../../parts/select';
import { SendButton } from '../../../parts/send-button';
import { useKeyed } from '../../../parts/use-keyed';
import { membersOf, type People } from '../../absences/people';
import { bodyOf, writtenOf } from '../entry/entry';
import type { TeamEntry } from './team-entry';

interface AddMemberDialogProps {
  readonly people: People;
  readonly team: TeamEntry;
  readonly onClose: () => void;
}

/** Moves somebody into the team, with which team they leave. All else of them stays as it is kept. */
export function AddMemberDialog({ people, team, onClose }: AddMemberDialogProps) {
  const { api, say, language } = useApp();
  const [chosen, setChosen] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const moving = useKeyed(async ({ staffId }: { readonly staffId: string }, key: string) => {
    const path = { staffId };
    const entry = await answerOf(api.GET('/v1/staff/{staffId}', { params: { path } }));
    const body = bodyOf({ ...writtenOf(entry), team: team.id }, entry);
    const params = { path, header: { 'Idempotency-Key': key } };
    return answerOf(api.PUT('/v1/staff/{staffId}', { params, body }));
  }, onClose);
  const others = membersOf(people, undefined).filter(({ active, team: theirs }) => active && theirs !== team.id);
  const member = others.find(({ id }) => id === chosen);
  const leaves = member && people.teams.find(({ id }) => id === member.team);
  return (
    <Dialog title={say(words.addMember)} over={team.name} onClose={onClose}>
      <form
        class="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsAsked(true);
          if (chosen) moving.mutate({ staffId: chosen });
        }}
      >
        <Select
          label={say(words.whom)}
          error={isAsked && !chosen ? say(words.whomMissing) : undefined}
          value={chosen}
          none={say(words.choose)}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(staffId) => {
            moving.reset();
            setChosen(staffId ?? '');
          }}
        />
        {member && (
          <p>
            {leaves && `${words.comesFrom.fill(language, { name: member.name, team: leaves.name })} `}
            {say(words.seesCases)}
          </p>
        )}
        <Refusal error={moving.error} />
        <SendButton isSending={moving.isPending}>{say(words.moveIn)}</SendButton>
      </form>
    </Dialog>
  );
}
