import type { Schemas } from '../../../../client';
import { instant, showInstant } from '../../../../domain/clock/time';
import { caseRow } from '../../../../texts/web/case-row';
import { comments as words } from '../../../../texts/web/comments';
import { useApp } from '../../../parts/app-context';

type Comment = Schemas['ContactComment'];

/** A comment and what has been answered to it, each with who wrote it and when. */
export function CommentShown({ comment: { text, byName, at, answers } }: { readonly comment: Comment }) {
  return (
    <>
      <Said text={text} byName={byName} at={at} />
      {answers.map((answer) => (
        <Said key={answer.at} {...answer} isAnswer />
      ))}
    </>
  );
}

interface SaidProps extends Pick<Comment, 'text' | 'byName' | 'at'> {
  readonly isAnswer?: boolean;
}

function Said({ text, byName, at, isAnswer = false }: SaidProps) {
  const { say, language } = useApp();
  const when = showInstant(instant(at));
  return (
    <blockquote class={isAnswer ? 'comment-answer' : undefined}>
      <p>{text ?? say(caseRow.erased)}</p>
      <footer class="soft">{byName ? words.signed.fill(language, { by: byName, at: when }) : when}</footer>
    </blockquote>
  );
}
