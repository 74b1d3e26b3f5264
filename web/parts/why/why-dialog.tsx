import { useQuery } from '@tanstack/preact-query';
import { explanation as words } from '../../../texts/web/explanation';
import { answerOf } from '../../api/problem';
import { isCarried, orCarried } from '../../vault/without-net';
import { useApp } from '../app-context';
import { Dialog, type DialogProps } from '../dialog';
import { Loaded } from '../states';
import { Explanation, type Why } from './explanation';

/** What a deadline rests on, where the page has it already; else it is asked for when it is opened. */
export type WhyOf =
  | { readonly why: Why }
  /** Of the next deadline where no task is named. */
  | { readonly caseId: string; readonly cause?: string | undefined };

type WhyDialogProps = WhyOf & Pick<DialogProps, 'title' | 'over' | 'onClose'>;

/** Why a deadline stands. */
export function WhyDialog(props: WhyDialogProps) {
  const { title, over, onClose } = props;
  return (
    <Dialog title={title} over={over} onClose={onClose}>
      <div class="dialog-body why">
        {'why' in props ? <Explanation why={props.why} /> : <Asked caseId={props.caseId} cause={props.cause} />}
      </div>
    </Dialog>
  );
}

function Asked({ caseId, cause }: { readonly caseId: string; readonly cause: string | undefined }) {
  const { say } = useApp();
  const query = useReasons(caseId);
  return (
    <Loaded query={query}>
      {({ open, next }) => {
        const why = (cause ? (open.find((one) => one.cause === cause) ?? next) : next)?.why;
        return why ? <Explanation why={why} /> : <p>{say(words.noLonger)}</p>;
      }}
    </Loaded>
  );
}

/** What each thing that is open in a case rests on; without a net, of what is carried. */
function useReasons(caseId: string) {
  const { api, vault, person } = useApp();
  return useQuery({
    queryKey: ['case', caseId, 'why'],
    queryFn: async () => {
      const asking = answerOf(api.GET('/v1/cases/{caseId}/why', { params: { path: { caseId } } }));
      const answer = await orCarried(asking, () => vault.page(person.id, caseId));
      if (isCarried(answer)) return { open: answer.page.tasks, next: answer.page.nextDeadline };
      return { open: answer.matters, next: answer.nextDeadline };
    },
  });
}
