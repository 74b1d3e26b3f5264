import { useState } from 'preact/hooks';
import type { Schemas } from '../../../../client';
import { comments as words } from '../../../../texts/web/comments';
import { caseCommand } from '../../../api/case-command';
import { draftOf } from '../../../drafts/forms';
import { useApp } from '../../../parts/app-context';
import { nameOf } from '../../../parts/name-of';
import type { SectionOf } from '../case';
import { CommentShown } from './comment-shown';
import { contactInWords } from './contact-in-words';
import { WriteDialog } from './write-dialog';

type ContactLogged = Extract<Schemas['TimelineEntry'], { type: 'contactLogged' }>;

/** Beside a contact of the timeline: the comments on it that are not closed, and for a team lead the way to write one. */
export function BesideContact({
  shown,
  entry: { data, by },
}: SectionOf<'caseId' | 'comments' | 'allowed' | 'name' | 'number'> & { readonly entry: ContactLogged }) {
  const { say, language, person } = useApp();
  const [writing, setWriting] = useState(false);
  const { caseId, comments, allowed } = shown;
  const about = contactInWords(data, language);
  const isOwn = by.kind === 'staff' && by.id === person.id;
  return (
    <>
      {comments
        .filter(({ contactId }) => contactId === data.id)
        .map((comment) => (
          <CommentShown key={comment.id} comment={comment} />
        ))}
      {allowed.includes('commentOnContact') && !isOwn && (
        <button
          type="button"
          class="dialog-link"
          aria-label={words.commentOn.fill(language, { contact: about })}
          onClick={() => setWriting(true)}
        >
          {say(words.comment)}
        </button>
      )}
      {writing && (
        <WriteDialog
          name={nameOf(shown, language)}
          title={words.commentTitle}
          label={words.commentLabel}
          hint={words.commentHint}
          follows={words.commentFollows}
          verb={words.commentVerb}
          draft={draftOf.comment(caseId, words.commentTitle, data.id)}
          command={(comment) => caseCommand('/v1/cases/{caseId}/comments', { caseId }, { contact: data.id, comment })}
          onClose={() => setWriting(false)}
        >
          <p>
            <strong>{about}</strong>
            {data.note && <q>{data.note}</q>}
          </p>
        </WriteDialog>
      )}
    </>
  );
}
