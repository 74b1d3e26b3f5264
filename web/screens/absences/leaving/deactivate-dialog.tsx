import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Language } from '../../../../domain/rules/schema-parts';
import { leaving as words } from '../../../../texts/web/absences';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { shortDate } from '../../../parts/dates';
import { Dialog } from '../../../parts/dialog';
import { Field } from '../../../parts/field';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';
import { useKeyed } from '../../../parts/use-keyed';
import type { People, StaffMember } from '../people';
import { Left, type LeftBehind } from './left';

interface DeactivateDialogProps {
  readonly people: People;
  readonly member: StaffMember;
  readonly onClose: () => void;
}

/** All that somebody leaves, before they are shut out; and what came of it. */
export function DeactivateDialog({ people, member, onClose }: DeactivateDialogProps) {
  const { api, say, language } = useApp();
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<LeftBehind>();
  const { id: staffId, name } = member;
  const deactivating = useKeyed(
    (written: string, key: string) => {
      const params = { path: { staffId }, header: { 'Idempotency-Key': key } };
      const body = written ? { reason: written } : {};
      return answerOf(api.POST('/v1/staff/{staffId}/deactivate', { params, body }));
    },
    (answer) => setLeft('results' in answer ? answer : 'underWay'),
  );
  const title = (left ? words.done : words.question).fill(language, { name });
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="dialog-body">
        {left ? (
          <Left left={left} onClose={onClose} />
        ) : (
          <>
            <WhatIsLeft people={people} member={member} />
            <Field label={say(words.reason)} hint={say(words.reasonHint)}>
              {(control) => (
                <textarea
                  {...control}
                  class="short"
                  rows={2}
                  value={reason}
                  onInput={({ currentTarget: { value } }) => setReason(value)}
                />
              )}
            </Field>
            <Refusal error={deactivating.error} />
            <SendButton isSending={deactivating.isPending} onSend={() => deactivating.mutate(reason.trim())}>
              {say(words.confirm)}
            </SendButton>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Their cases, the teams that they lead, and whom they stand in for. */
function WhatIsLeft({ people: { teams, absences }, member }: Pick<DeactivateDialogProps, 'people' | 'member'>) {
  const { say, language } = useApp();
  const count = useOpenCases(member.id);
  const led = teams.filter(({ leadId, deputyLeadId }) => leadId === member.id || deputyLeadId === member.id);
  return (
    <ul class="lines">
      <li>{say(words.shutOut)}</li>
      {count !== undefined && <li>{casesInWords(count, language)}</li>}
      {led.map(({ id, name: team }) => (
        <li key={id}>{words.leads.fill(language, { team })}</li>
      ))}
      {absences
        .filter(({ deputyId }) => deputyId === member.id)
        .map(({ id, staffName, from, to }) => (
          <li key={id}>
            {words.standsIn.fill(language, {
              name: staffName ?? '',
              from: shortDate(from, language),
              to: shortDate(to, language),
            })}
          </li>
        ))}
    </ul>
  );
}

function casesInWords(count: number, language: Language): string {
  if (count === 0) return words.noCases[language];
  return count === 1 ? words.oneCaseLeft[language] : words.casesLeft.fill(language, { count });
}

/** How many open cases somebody has, as the board counts them; undefined where one has no board, or it is not known yet. */
function useOpenCases(staffId: string): number | undefined {
  const { api, person } = useApp();
  const { data } = useQuery({
    queryKey: ['board', 'numbers'],
    enabled: person.acts.includes('seeBoard'),
    queryFn: () => answerOf(api.GET('/v1/board')),
  });
  return data && (data.loads.find(({ workerId }) => workerId === staffId)?.open ?? 0);
}
