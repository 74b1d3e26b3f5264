import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import type { Schemas } from '../../../client';
import { inbox as words } from '../../../texts/web/inbox';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';

/** Who was worried, and how to call them back: asked for on purpose, since each look is noted. */
export function WhoReferred({ caseId }: { readonly caseId: string }) {
  const { say } = useApp();
  const [asked, setAsked] = useState(false);
  return (
    <section class="card" aria-labelledby="who-referred">
      <h3 id="who-referred">{say(words.whoReferred)}</h3>
      {asked ? (
        <Known caseId={caseId} />
      ) : (
        <>
          <p class="soft">{say(words.whoReferredHelp)}</p>
          <button type="button" class="button" onClick={() => setAsked(true)}>
            {say(words.showReferrer)}
          </button>
        </>
      )}
    </section>
  );
}

function Known({ caseId }: { readonly caseId: string }) {
  const { api, say, language } = useApp();
  const query = useQuery({
    queryKey: ['referrer', caseId],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/referrer', { params: { path: { caseId } } })),
    staleTime: 'static',
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          {items.length === 0 && <p class="soft">{say(words.noReferrer)}</p>}
          {items.map(({ receipt, referrer, wantsToStayUnnamed }) => (
            <div key={receipt} class="inbox-said">
              <p class="soft">{words.receipt.fill(language, { receipt })}</p>
              {wantsToStayUnnamed ? <p>{say(words.stayUnnamed)}</p> : <Named referrer={referrer} />}
            </div>
          ))}
        </>
      )}
    </Loaded>
  );
}

function Named({ referrer }: { readonly referrer: Schemas['Referrer'] | null }) {
  const { say, language } = useApp();
  const { name, organisation, relation, phone, email } = referrer ?? {};
  const lines = [name, organisation, relation, email].filter(Boolean);
  if (lines.length === 0 && !phone) return <p class="soft">{say(words.noReferrer)}</p>;
  return (
    <>
      {lines.length > 0 && <p>{lines.join(', ')}</p>}
      {phone && (
        <a class="button" href={`tel:${phone.replaceAll(' ', '')}`}>
          {words.call.fill(language, { phone })}
        </a>
      )}
    </>
  );
}
