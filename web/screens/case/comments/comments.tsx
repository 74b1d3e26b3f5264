import { useState } from 'preact/hooks';
import type { Schemas } from '../../../../client';
import { comments as words } from '../../../../texts/web/comments';
import { caseCommand } from '../../../api/case-command';
import { draftOf } from '../../../drafts/forms';
import { isOnComment, isToCase, isUnsent } from '../../../outbox/entry';
import { useOutbox } from '../../../outbox/outbox-context';
import { useApp } from '../../../parts/app-context';
import { nameOf } from '../../../parts/name-of';
import type { SectionOf } from '../case';
import { CommentShown } from './comment-shown';
import { contactInWords } from './contact-in-words';
import { WriteDialog } from './write-dialog';
import './comments.css';

type Comment = Schemas['ContactComment'];
type Shown = SectionOf<'caseId' | 'comments' | 'allowed' | 'name' | 'number'>;

/** The comments that are not closed, each beside the contact that it is about. */
export function Comments({ shown }: Shown) {
  const { say } = useApp();
  if (shown.comments.length === 0) return null;
  return (
    <section class="card" aria-labelledby="comments">
      <h2 id="comments">{say(words.title)}</h2>
      <ul class="comments">
        {shown.comments.map((comment) => (
          <li key={comment.id}>
            <About comment={comment} />
            <CommentShown comment={comment} />
            <Acts shown={shown} comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ comment: { contact } }: { readonly comment: Comment }) {
  const { language } = useApp();
  if (!contact) return null;
  return (
    <p>
      <strong>{contactInWords(contact, language)}</strong>
      {contact.note && <q>{contact.note}</q>}
    </p>
  );
}

type Writing = 'answer' | 'close';

function Acts({ shown, comment }: Shown & { readonly comment: Comment }) {
  const { say, language, session } = useApp();
  const outbox = useOutbox();
  const [writing, setWriting] = useState<Writing>();
  const { caseId, allowed } = shown;
  const { id, isOwn, answers } = comment;
  const ids = { caseId, comment: id };
  const isKept = outbox.list.some((one) => isToCase(one, caseId) && isUnsent(one) && isOnComment(one.message, id));
  const mayAnswer = allowed.includes('answerComment') && !isOwn && !isKept;
  const mayClose = allowed.includes('closeComment') && !isKept;
  const about = { name: nameOf(shown, language), onClose: () => setWriting(undefined) };
  return (
    <>
      {isKept && <p class="soft">{say(words.isKept)}</p>}
      {answers.length === 0 && !isKept && <p class="soft">{say(isOwn ? words.waitsForOther : words.waits)}</p>}
      <div class="comment-acts">
        {mayAnswer && (
          <button type="button" class="button" onClick={() => setWriting('answer')}>
            {say(answers.length === 0 ? words.answer : words.answerMore)}
          </button>
        )}
        {mayClose && (
          <button type="button" class="button" onClick={() => setWriting('close')}>
            {say(words.close)}
          </button>
        )}
      </div>
      {writing === 'answer' && (
        <WriteDialog
          {...about}
          title={words.answerTitle}
          label={words.answerLabel}
          hint={words.commentHint}
          follows={words.answerFollows}
          verb={words.answerVerb}
          draft={draftOf.comment(caseId, words.answerTitle, id)}
          command={(answer) =>
            caseCommand('/v1/cases/{caseId}/comments/{comment}/answer', ids, {
              answer,
              writtenAt: session.clock.now(),
            })
          }
        >
          <CommentShown comment={comment} />
        </WriteDialog>
      )}
      {writing === 'close' && (
        <WriteDialog
          {...about}
          title={words.closeTitle}
          label={words.closeLabel}
          isOptional
          follows={answers.length === 0 ? words.closeUnansweredFollows : words.closeFollows}
          verb={words.closeVerb}
          draft={draftOf.comment(caseId, words.closeTitle, id)}
          command={(note) => caseCommand('/v1/cases/{caseId}/comments/{comment}/close', ids, { ...(note && { note }) })}
        >
          <CommentShown comment={comment} />
        </WriteDialog>
      )}
    </>
  );
}
