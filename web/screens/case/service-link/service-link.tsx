import { useQuery } from '@tanstack/preact-query';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../../../client';
import { instant, localDateOf, showDate, showInstant } from '../../../../domain/clock/time';
import { linkClosed, serviceLink as words } from '../../../../texts/web/service-link';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Refusal } from '../../../parts/refusal';
import { SendButton } from '../../../parts/send-button';
import { Loaded } from '../../../parts/states';
import { DialogLink } from '../dialog-link';
import { type OfHandover, useRevoking } from './asking';
import { SendLink } from './send-link';
import './service-link.css';

interface ServiceLinkProps {
  readonly of: OfHandover;
  /** What the service is called. */
  readonly service: string;
}

/** Opens the link by which the service can answer: to send it, give its code by phone, and revoke it. */
export function ServiceLink({ of, service }: ServiceLinkProps) {
  const { say } = useApp();
  return (
    <DialogLink label={say(words.title)} title={say(words.title)} over={service}>
      <LastLink of={of} />
    </DialogLink>
  );
}

function LastLink({ of }: { readonly of: OfHandover }) {
  const { api, say } = useApp();
  const query = useQuery({
    queryKey: ['service link', of.caseId, of.handover],
    queryFn: () => answerOf(api.GET('/v1/cases/{caseId}/handovers/{handover}/link', { params: { path: of } })),
  });
  return (
    <div class="dialog-body">
      <Loaded query={query}>
        {({ link }) => {
          if (link?.standing === 'open') return <LinkInUse of={of} link={link} />;
          return (
            <>
              {link && <p class="late">{say(linkClosed[link.standing])}</p>}
              <p class="soft">{say(words.help)}</p>
              <SendLink of={of} before={link?.sentTo ?? ''} verb={say(words.send)} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

interface InUseProps {
  readonly of: OfHandover;
  readonly link: Schemas['OfferLink'];
}

function LinkInUse({ of, link }: InUseProps) {
  const { say, language } = useApp();
  const [doing, setDoing] = useState<'sending' | 'revoking'>();
  const { sentTo, madeAt, expiresAt, openedAt, wrongCodes, code } = link;
  const facts: readonly (readonly [string, string | null])[] = [
    [say(words.sentTo), sentTo],
    [say(words.sentAt), showInstant(instant(madeAt))],
    [say(words.usableUntil), showDate(localDateOf(instant(expiresAt)))],
    [say(words.opened), openedAt ? showInstant(instant(openedAt)) : say(words.notOpened)],
  ];
  return (
    <>
      {code && (
        <div class="link-code">
          <p class="soft">{say(words.code)}</p>
          <p class="digits">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
          <p>{say(words.codeHint)}</p>
        </div>
      )}
      <dl class="facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {wrongCodes > 0 && <p class="late">{words.wrongCodes.fill(language, { count: wrongCodes })}</p>}
      {doing === 'sending' && (
        <>
          <p>{say(words.replaces)}</p>
          <SendLink of={of} before={sentTo ?? ''} verb={say(words.sendAnother)} onDone={() => setDoing(undefined)} />
        </>
      )}
      {doing === 'revoking' && <Revoke of={of} onCancel={() => setDoing(undefined)} />}
      {doing === undefined && (
        <>
          <button type="button" class="button" onClick={() => setDoing('sending')}>
            {say(words.sendAnother)}
          </button>
          <button type="button" class="button" onClick={() => setDoing('revoking')}>
            {say(words.revoke)}
          </button>
        </>
      )}
    </>
  );
}

interface RevokeProps {
  readonly of: OfHandover;
  readonly onCancel: () => void;
}

/** What follows, before a link is revoked: the service is told, and a revoked link is never opened again. */
function Revoke({ of, onCancel }: RevokeProps) {
  const { say } = useApp();
  const revoking = useRevoking(of);
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => asked.current?.focus(), []);
  return (
    <>
      <p ref={asked} tabIndex={-1}>
        {say(words.revokeFollows)}
      </p>
      <Refusal error={revoking.error} />
      <SendButton isSending={revoking.isPending} onSend={() => revoking.mutate('revoke')}>
        {say(words.revokeConfirm)}
      </SendButton>
      <button type="button" class="button" onClick={onCancel}>
        {say(words.cancel)}
      </button>
    </>
  );
}
