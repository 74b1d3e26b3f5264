import { useQueryClient } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { newReferral as words } from '../../../texts/web/new-referral';
import { useApp } from '../../parts/app-context';
import { NewReferralForm } from './new-referral-form';
import { Receipt } from './receipt';
import type { Registered } from './use-registering';
import './new-referral.css';

/** What somebody tells of a person, written down while they talk. */
export function NewReferralPage() {
  const { say } = useApp();
  const queries = useQueryClient();
  const [registered, setRegistered] = useState<Registered>();
  const done = (answer: Registered) => {
    void queries.invalidateQueries({ queryKey: ['inbox'] });
    setRegistered(answer);
  };
  return (
    <main id="content" class="page new-referral" tabIndex={-1}>
      {registered ? (
        <Receipt registered={registered} onAnother={() => setRegistered(undefined)} />
      ) : (
        <>
          <header class="page-head">
            <h1>{say(words.title)}</h1>
          </header>
          <NewReferralForm onRegistered={done} />
        </>
      )}
    </main>
  );
}
