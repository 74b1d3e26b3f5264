import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { why as words } from '../../../texts/web/why';
import { answerOf } from '../../api/problem';
import { isCarried, orCarried } from '../../vault/without-net';
import { useApp } from '../app-context';
import { Dialog } from '../dialog';
import { Loaded } from '../states';
import { Explanation, type Why } from './explanation';
import './why.css';

/** What a deadline rests on, where the page has it already; else it is asked for when it is opened. */
type Known =
  | { readonly why: Why }
  /** Of the next deadline where no task is named. */
  | { readonly caseId: string; readonly cause?: string | undefined };

type DeadlineProps = Known & {
  /** What is due, and whose it is. */
  readonly title: string;
  readonly name?: string | undefined;
  /** As it is read out: what is due and when. */
  readonly label: string;
  readonly late?: boolean;
  readonly children: ComponentChildren;
};

/** A deadline, which opens why it stands. */
export function Deadline(props: DeadlineProps) {
  const { say, language } = useApp();
  const [open, setOpen] = useState(false);
  const { title, name, label, late = false, children } = props;
  return (
    <>
      <button
        type="button"
        class={late ? 'why-deadline late' : 'why-deadline'}
        aria-haspopup="dialog"
        aria-label={words.opens.fill(language, { deadline: label })}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && (
        <Dialog
          title={say(words.title)}
          over={[title, name].filter(Boolean).join(' · ')}
          onClose={() => setOpen(false)}
        >
          <div class="dialog-body why">
            {'why' in props ? <Explanation why={props.why} /> : <Asked caseId={props.caseId} cause={props.cause} />}
          </div>
        </Dialog>
      )}
    </>
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
