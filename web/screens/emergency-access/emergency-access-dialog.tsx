import { useEffect, useRef, useState } from 'preact/hooks';
import { acts } from '../../../texts/web/acts/dialog';
import { emergencyAccess as words } from '../../../texts/web/emergency-access';
import { states } from '../../../texts/web/frame';
import { answerOf, type Problem, Refused, saysNothingOfIt } from '../../api/problem';
import { refusedFields } from '../../api/refused-fields';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { SendButton } from '../../parts/send-button';
import './emergency-access.css';

type Standing =
  | { readonly kind: 'writing' | 'lacking' | 'sending' | 'notSent' }
  | { readonly kind: 'refused'; readonly problem: Problem };

interface EmergencyAccessProps {
  /** The case that was asked for; left out: it is asked which. */
  readonly caseId?: string;
  readonly onOpened: (caseId: string) => void;
  readonly onClose: () => void;
}

/** Opens a restricted case for some hours, for a purpose that is written before it opens. Nothing of it waits for a connection. */
export function EmergencyAccessDialog({ caseId, onOpened, onClose }: EmergencyAccessProps) {
  const { api, say } = useApp();
  const [key] = useState(() => crypto.randomUUID());
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [standing, setStanding] = useState<Standing>({ kind: 'writing' });
  const form = useRef<HTMLFormElement>(null);
  const which = caseId ?? number.trim();
  const lacks = standing.kind === 'lacking' ? say(acts.needed) : undefined;
  const problem = standing.kind === 'refused' ? standing.problem : undefined;
  const fields = problem ? refusedFields(problem) : undefined;
  const isUnknown = problem?.status === 404 && caseId === undefined;
  const elsewhere = problem && !isUnknown && !fields?.has('reason') && !fields?.has('case');

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('.wrong :is(input, textarea)')?.focus();
  }, [standing]);

  const open = async (event: Event) => {
    event.preventDefault();
    if (standing.kind === 'sending') return;
    if (!which || !reason.trim()) return setStanding({ kind: 'lacking' });
    setStanding({ kind: 'sending' });
    try {
      const params = { header: { 'Idempotency-Key': key } };
      const body = { case: which, reason: reason.trim() };
      onOpened((await answerOf(api.POST('/v1/glass-breakings', { params, body }))).caseId);
    } catch (error) {
      const isRefused = error instanceof Refused && !saysNothingOfIt(error);
      setStanding(isRefused ? { kind: 'refused', problem: error.problem } : { kind: 'notSent' });
    }
  };
  const write = (change: (value: string) => void) => (value: string) => {
    change(value);
    setStanding({ kind: 'writing' });
  };

  return (
    <Dialog title={say(words.offer)} onClose={onClose}>
      <form ref={form} noValidate onSubmit={(event) => void open(event)}>
        <div class="dialog-body">
          <p>{say(words.meant)}</p>
          <ul class="what-it-means">
            {[words.forFourHours, words.mayDo, words.told, words.forGood].map((meaning) => (
              <li key={meaning.en}>{say(meaning)}</li>
            ))}
          </ul>
          {caseId === undefined && (
            <Field
              label={say(words.whichCase)}
              error={(which ? undefined : lacks) ?? (isUnknown ? problem.detail : undefined) ?? fields?.get('case')}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  autocomplete="off"
                  value={number}
                  onInput={(event) => write(setNumber)(event.currentTarget.value)}
                />
              )}
            </Field>
          )}
          <Field
            label={say(words.purpose)}
            hint={say(words.purposeHint)}
            error={(reason.trim() ? undefined : lacks) ?? fields?.get('reason')}
          >
            {(control) => (
              <textarea {...control} value={reason} onInput={(event) => write(setReason)(event.currentTarget.value)} />
            )}
          </Field>
          {elsewhere && (
            <p class="error" role="alert">
              {problem.title}. {problem.detail}
            </p>
          )}
          {standing.kind === 'notSent' && (
            <p class="error" role="alert">
              {say(states.unreachable)}. {say(states.unreachableHelp)}
            </p>
          )}
        </div>
        <div class="save">
          <SendButton class="button main wide" isSending={standing.kind === 'sending'}>
            {say(standing.kind === 'sending' ? acts.sending : words.open)}
          </SendButton>
        </div>
      </form>
    </Dialog>
  );
}
