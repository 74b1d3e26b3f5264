import { useState } from 'preact/hooks';
import { mayChangeStaff } from '../../../../domain/access/staff-changes';
import { leaving } from '../../../../texts/web/absences';
import { staffDialog as words } from '../../../../texts/web/staff';
import { answerOf, Refused } from '../../../api/problem';
import { refusedFields } from '../../../api/refused-fields';
import { useApp } from '../../../parts/app-context';
import { Dialog } from '../../../parts/dialog';
import { useNewest } from '../../../parts/edited-meanwhile';
import { useKeyed } from '../../../parts/use-keyed';
import {
  accessOf,
  type Body,
  bodyOf,
  type Lacking,
  lacksOf,
  nobodyYet,
  type StaffEntry,
  type Written,
  writtenOf,
} from './entry';
import { EntryForm } from './entry-form';
import { inWords } from './in-words';
import { AccessFields, CompetenceFields, DetailsFields } from './person-fields';

export type Part = 'details' | 'access' | 'competence';

interface PersonDialogProps {
  readonly title: string;
  /** What of the person is asked for; the rest stays as it is kept. */
  readonly shows: readonly Part[];
  /** Left out, somebody new is written down. */
  readonly entry?: StaffEntry;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly onSaved: (staffId: string) => void;
  readonly onClose: () => void;
}

/** Somebody on staff, written down or changed, with what somebody else has changed meanwhile. */
export function PersonDialog({ title, shows, entry, teams, onSaved, onClose }: PersonDialogProps) {
  const { api, say, language, person } = useApp();
  const [staffId] = useState(() => entry?.id ?? crypto.randomUUID());
  const [changes, setChanges] = useState<Partial<Written>>({});
  const [isAsked, setIsAsked] = useState(false);
  const saving = useKeyed(
    (body: Body, key: string) => {
      const params = { path: { staffId }, header: { 'Idempotency-Key': key } };
      return answerOf(api.PUT('/v1/staff/{staffId}', { params, body }));
    },
    () => onSaved(staffId),
  );
  const readAgain = () => answerOf(api.GET('/v1/staff/{staffId}', { params: { path: { staffId } } }));
  const { kept, before } = useNewest<StaffEntry | undefined>(entry, saving.error, readAgain);
  const read = kept ? writtenOf(kept) : nobodyYet;
  const written = { ...read, ...changes };
  const lacks: Lacking = isAsked ? lacksOf(written) : {};
  const refused = saving.error instanceof Refused ? refusedFields(saving.error.problem) : new Map<string, string>();
  const wrong = (field: keyof Written): string | undefined => {
    const lacking = field === 'name' || field === 'roles' || field === 'years' ? lacks[field] : undefined;
    return lacking ? say(words[lacking]) : refused.get(field);
  };
  const isSaidBesideAField = [...refused.keys()].some((field) => field in written);
  const isActive = kept?.active ?? true;
  const verdict = mayChangeStaff(
    { id: person.id, roles: person.roles, teams: person.teams.map(({ id }) => id) },
    staffId,
    accessOf(read, isActive),
    accessOf(written, isActive),
  );
  const change = (more: Partial<Written>) => {
    saving.reset();
    setChanges({ ...changes, ...more });
  };
  const save = () => {
    setIsAsked(true);
    if (Object.keys(lacksOf(written)).length === 0 && verdict === 'allowed') saving.mutate(bodyOf(written, kept));
  };
  const fields = { written, wrong, onChange: change };
  const said = (one: StaffEntry) => inWords(one, teams, language);
  return (
    <Dialog title={title} over={entry?.name} onClose={onClose}>
      <EntryForm
        saving={saving}
        meanwhile={before && kept && { before: said(before), now: said(kept) }}
        isSaidBesideAField={isSaidBesideAField}
        verb={say(words.save)}
        onSave={save}
      >
        {shows.includes('details') && <DetailsFields {...fields} />}
        {shows.includes('access') && <AccessFields {...fields} teams={teams} isNew={!entry} />}
        {shows.includes('competence') && <CompetenceFields {...fields} />}
        {verdict !== 'allowed' && (
          <p class="error" role="alert">
            {say(verdict === 'notForOneself' ? words.notForOneself : leaving.administratorsOnly)}
          </p>
        )}
      </EntryForm>
    </Dialog>
  );
}
