import { instant, localDate, localDateOf, showDate } from '../../../domain/clock/time';
import { caseRow } from '../../../texts/web/case-row';
import { erasures as words } from '../../../texts/web/erasures';
import { useApp } from '../../parts/app-context';
import { addressOfCase } from '../../paths';
import { type Deciding, type Erased, groundInWords, type Proposed, type PutOff } from './erasures';

interface ProposedRowProps {
  readonly one: Proposed;
  readonly archiveFirst: boolean;
  readonly onDecide: (deciding: Deciding) => void;
}

/** A case that is kept no longer: since when, why, and what may be decided of it. */
export function ProposedRow({ one, archiveFirst, onDecide }: ProposedRowProps) {
  const { say, language } = useApp();
  const { number, since, endedAt, ground, handedOver } = one;
  const mayErase = !archiveFirst || handedOver;
  const [on, why] = [showDate(localDateOf(instant(endedAt))), groundInWords(ground, language)];
  return (
    <li class="card">
      <LinkToCase caseId={one.caseId} number={number} />
      <p>{words.because.fill(language, { on, ground: why })}</p>
      <p class="late">{words.due.fill(language, { on: showDate(localDate(since)) })}</p>
      {archiveFirst && <p class="soft">{say(handedOver ? words.handedOver : words.notHandedOver)}</p>}
      <div class="erasure-acts">
        {mayErase ? (
          <button
            type="button"
            class="button"
            aria-label={words.eraseOf.fill(language, { number })}
            onClick={() => onDecide({ what: 'erase', one })}
          >
            {say(words.erase)}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            aria-label={words.handOverOf.fill(language, { number })}
            onClick={() => onDecide({ what: 'handOver', one })}
          >
            {say(words.handOver)}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={words.putOffOf.fill(language, { number })}
          onClick={() => onDecide({ what: 'putOff', one })}
        >
          {say(words.putOff)}
        </button>
      </div>
    </li>
  );
}

/** A case that is kept for longer: until when, why, and who said so. */
export function PutOffRow({ one: { caseId, number, until, reason, byName, at } }: { readonly one: PutOff }) {
  const { say, language } = useApp();
  const on = showDate(localDateOf(instant(at)));
  return (
    <li class="card">
      <LinkToCase caseId={caseId} number={number} />
      <p>{words.until.fill(language, { on: showDate(localDate(until)) })}</p>
      <p>{reason ?? say(caseRow.erased)}</p>
      <p class="soft">
        {byName ? words.putOffBy.fill(language, { by: byName, on }) : words.putOffOn.fill(language, { on })}
      </p>
    </li>
  );
}

/** What is left of a case that was erased. */
export function ErasedRow({ one: { number, endedAt, ground, erasedAt, byName } }: { readonly one: Erased }) {
  const { language } = useApp();
  const on = showDate(localDateOf(instant(erasedAt)));
  const why = groundInWords(ground, language);
  return (
    <li class="card">
      <h3>{number}</h3>
      <p>{byName ? words.erasedBy.fill(language, { on, by: byName }) : words.erasedOn.fill(language, { on })}</p>
      {endedAt && (
        <p class="soft">{words.because.fill(language, { on: showDate(localDateOf(instant(endedAt))), ground: why })}</p>
      )}
    </li>
  );
}

function LinkToCase({ caseId, number }: { readonly caseId: string; readonly number: string }) {
  const { language } = useApp();
  return (
    <h3>
      <a href={addressOfCase(caseId)} aria-label={words.open.fill(language, { number })}>
        {number}
      </a>
    </h3>
  );
}
