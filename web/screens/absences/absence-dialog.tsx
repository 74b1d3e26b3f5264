import { useState } from 'preact/hooks';
import { isLocalDate, type LocalDate } from '../../../domain/clock/time';
import { absenceDialog as words } from '../../../texts/web/absences';
import { answerOf, Refused } from '../../api/problem';
import { refusedFields } from '../../api/refused-fields';
import { useApp } from '../../parts/app-context';
import { shortDate } from '../../parts/dates';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import { overlaps } from './calendar';
import { type Absence, deputiesFor, membersOf, type People } from './people';

interface AbsenceDialogProps {
  readonly people: People;
  readonly team: string | undefined;
  /** The one that is changed; left out, a new one is written. */
  readonly absence?: Absence;
  readonly onClose: () => void;
}

interface Written {
  readonly staffId: string;
  readonly from: string;
  readonly to: string;
  readonly deputyId: string;
}

type Wrong = Partial<Record<keyof Written, string>>;
type Ready = Omit<Written, 'from' | 'to'> & { readonly from: LocalDate; readonly to: LocalDate };

/** Who is away, from when until when, and who stands in. */
export function AbsenceDialog({ people, team, absence, onClose }: AbsenceDialogProps) {
  const { api, say } = useApp();
  const [absenceId] = useState(() => absence?.id ?? crypto.randomUUID());
  const [written, setWritten] = useState<Written>({
    staffId: absence?.staffId ?? '',
    from: absence?.from ?? '',
    to: absence?.to ?? '',
    deputyId: absence?.deputyId ?? '',
  });
  const [lacks, setLacks] = useState<Wrong>({});
  const saving = useKeyed((body: Ready, key: string) => {
    const params = { path: { absenceId }, header: { 'Idempotency-Key': key } };
    return answerOf(
      api.PUT('/v1/absences/{absenceId}', { params, body: { ...body, deputyId: body.deputyId || null } }),
    );
  }, onClose);
  const refused = saving.error instanceof Refused ? refusedFields(saving.error.problem) : new Map<string, string>();
  const wrong = (field: keyof Written): string | undefined => lacks[field] ?? refused.get(field);
  const change = (part: Partial<Written>) => {
    saving.reset();
    setWritten({ ...written, ...part });
  };
  const save = () => {
    const read = readyOrLacks(written);
    setLacks('lacks' in read ? sayEach(read.lacks, say) : {});
    if ('ready' in read) saving.mutate(read.ready);
  };
  const away = people.staff.find(({ id }) => id === written.staffId);
  return (
    <Dialog title={say(absence ? words.change : words.add)} over={absence?.staffName ?? undefined} onClose={onClose}>
      <form
        class="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {!absence && (
          <Field label={say(words.who)} error={wrong('staffId')}>
            {(control) => (
              <select
                {...control}
                value={written.staffId}
                onChange={({ currentTarget: { value } }) => change({ staffId: value, deputyId: '' })}
              >
                <option value="">{say(words.choose)}</option>
                {membersOf(people, team)
                  .filter(({ active }) => active)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        )}
        {(['from', 'to'] as const).map((field) => (
          <Field key={field} label={say(words[field])} error={wrong(field)}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={written[field]}
                onInput={({ currentTarget: { value } }) => change({ [field]: value })}
              />
            )}
          </Field>
        ))}
        {away && (
          <Field label={say(words.deputy)} hint={say(words.deputyHint)} error={wrong('deputyId')}>
            {(control) => (
              <select
                {...control}
                value={written.deputyId}
                onChange={({ currentTarget: { value } }) => change({ deputyId: value })}
              >
                <option value="">{say(words.teamLead)}</option>
                {deputiesFor(people, away).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <AlreadyAway people={people} written={written} besides={absenceId} />
        <p>{say(words.follows)}</p>
        {refused.size === 0 && <Refusal error={saving.error} />}
        <SendButton isSending={saving.isPending}>{say(words.save)}</SendButton>
      </form>
    </Dialog>
  );
}

type Lacking = Partial<Record<keyof Written, 'whoMissing' | 'dayMissing' | 'backwards'>>;

function readyOrLacks(written: Written): { readonly ready: Ready } | { readonly lacks: Lacking } {
  const { staffId, from, to } = written;
  if (staffId && isLocalDate(from) && isLocalDate(to) && from <= to) return { ready: { ...written, from, to } };
  return {
    lacks: {
      ...(!staffId && { staffId: 'whoMissing' }),
      ...(!isLocalDate(from) && { from: 'dayMissing' }),
      ...(isLocalDate(to) ? isLocalDate(from) && to < from && { to: 'backwards' } : { to: 'dayMissing' }),
    },
  };
}

const sayEach = (lacks: Lacking, say: (text: (typeof words)['dayMissing']) => string): Wrong =>
  Object.fromEntries(Object.entries(lacks).map(([field, code]) => [field, say(words[code])]));

interface AlreadyAwayProps {
  readonly people: People;
  readonly written: Written;
  readonly besides: string;
}

/** Those who stand in, and whoever is away, may be away already on these days: said, and not refused. */
function AlreadyAway({
  people: { absences, staff },
  written: { staffId, deputyId, from, to },
  besides,
}: AlreadyAwayProps) {
  const { language } = useApp();
  if (!isLocalDate(from) || !isLocalDate(to)) return null;
  const met = absences.filter(
    (one) => one.id !== besides && [staffId, deputyId].includes(one.staffId) && overlaps(one, { from, to }),
  );
  return (
    <>
      {met.map((one) => (
        <p key={one.id} class="late" role="status">
          {words.overlap.fill(language, {
            name: staff.find(({ id }) => id === one.staffId)?.name ?? '',
            from: shortDate(one.from, language),
            to: shortDate(one.to, language),
          })}
        </p>
      ))}
    </>
  );
}
