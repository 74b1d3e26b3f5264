import { useState } from 'preact/hooks';
import { standardPage } from '../../../texts/web/standard';
import { steps as words } from '../../../texts/web/standards';
import { answerOf, Refused } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import type { WholeStandard } from './whole-version';

export type StepName = 'hearing' | 'adoption' | 'activation';

interface StepDialogProps {
  readonly step: StepName;
  readonly standard: Pick<WholeStandard, 'id' | 'version'>;
  readonly onClose: () => void;
}

const help = { hearing: words.hearingHelp, adoption: words.adoptionHelp, activation: words.activationHelp } as const;

/** The day of one step. */
export function StepDialog({ step, standard: { id, version }, onClose }: StepDialogProps) {
  const { api, say, language, session } = useApp();
  const [day, setDay] = useState(step === 'activation' ? session.clock.today() : '');
  const [tried, setTried] = useState(false);
  const recording = useKeyed(async (on: string, key: string) => {
    const params = { path: { standardId: id, version: String(version) }, header: { 'Idempotency-Key': key } };
    switch (step) {
      case 'hearing':
        return answerOf(api.POST('/v1/standards/{standardId}/{version}/hearing', { params, body: { on } }));
      case 'adoption':
        return answerOf(api.POST('/v1/standards/{standardId}/{version}/adoption', { params, body: { on } }));
      case 'activation':
        return answerOf(api.POST('/v1/standards/{standardId}/{version}/activation', { params, body: { from: on } }));
    }
  }, onClose);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (day !== '') recording.mutate(day);
  };
  return (
    <Dialog title={say(words[step])} over={standardPage.version.fill(language, { version })} onClose={onClose}>
      <form class="dialog-body" onSubmit={submit} noValidate>
        <p>{say(help[step])}</p>
        <Field
          label={say(step === 'activation' ? words.from : words.on)}
          error={tried && day === '' ? say(words.dayNeeded) : undefined}
        >
          {(control) => (
            <input {...control} type="date" value={day} onInput={({ currentTarget }) => setDay(currentTarget.value)} />
          )}
        </Field>
        {recording.error && (
          <div class="error" role="alert">
            {recording.error instanceof Refused ? <WhyNot refused={recording.error} /> : say(words.noAnswer)}
          </div>
        )}
        <SendButton isSending={recording.isPending}>
          {say(step === 'activation' ? words.activate : words.record)}
        </SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </form>
    </Dialog>
  );
}

/** Why it was refused; where several things are wrong, each of them. */
function WhyNot({ refused: { problem } }: { readonly refused: Refused }) {
  const { detail, errors = [] } = problem;
  if (errors.length === 0) return <p>{detail}</p>;
  return (
    <ul class="lines">
      {errors.map(({ path, problem: said, expected }) => (
        <li key={`${path} ${said}`}>
          {said}: {expected}
        </li>
      ))}
    </ul>
  );
}
