import { useState } from 'preact/hooks';
import { deliveries, setAsideReasons, deliveryDialogs as words } from '../../../texts/web/deliveries';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { Choice } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { useKeyed } from '../../parts/use-keyed';
import { type GivenUp, subjectOf } from './given-up';

interface SetAsideDialogProps {
  readonly delivery: GivenUp;
  readonly onClose: () => void;
}

type Reason = keyof typeof setAsideReasons;
const reasons = ['toldAnotherWay', 'noLongerNeeded', 'wrongRecipient'] as const satisfies readonly Reason[];

/** It is left at that, with the reason. */
export function SetAsideDialog({ delivery, onClose }: SetAsideDialogProps) {
  const { api, say, language } = useApp();
  const [reason, setReason] = useState<Reason>();
  const [lacks, setLacks] = useState(false);
  const setting = useKeyed((body: { readonly reason: Reason }, key: string) => {
    const params = { path: { deliveryId: delivery.id }, header: { 'Idempotency-Key': key } };
    return answerOf(api.POST('/v1/deliveries/{deliveryId}/set-aside', { params, body }));
  }, onClose);
  return (
    <Dialog title={say(words.asideTitle)} over={subjectOf(delivery, language)} onClose={onClose}>
      <form
        class="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setLacks(reason === undefined);
          if (reason) setting.mutate({ reason });
        }}
      >
        <Choice
          legend={say(words.why)}
          value={reason}
          options={reasons.map((value) => ({ value, label: say(setAsideReasons[value]) }))}
          onChoose={(chosen) => {
            setReason(chosen);
            setLacks(false);
          }}
          error={lacks ? say(words.whyMissing) : undefined}
        />
        <p>{say(words.asideFollows)}</p>
        <Refusal error={setting.error} />
        <SendButton isSending={setting.isPending}>{say(deliveries.setAside)}</SendButton>
        <button type="button" class="button" onClick={onClose}>
          {say(words.cancel)}
        </button>
      </form>
    </Dialog>
  );
}
