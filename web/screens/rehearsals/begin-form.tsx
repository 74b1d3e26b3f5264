import { useMutation } from '@tanstack/preact-query';
import { useMemo, useState } from 'preact/hooks';
import { localDateOf, showDate } from '../../../domain/clock/time';
import { rehearsals as words } from '../../../texts/web/rehearsals';
import { useApp } from '../../parts/app-context';
import { Choice } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { SendButton } from '../../parts/send-button';
import { begin, newAttempt } from './begin';
import { beginnings } from './beginnings';
import { addressOfRehearsal } from './rehearsal';
import { type StoryId, titleOf } from './stories';

type From = StoryId | 'nothing';

/** What one wants to practise; the rehearsal is gone into as soon as it has begun. */
export function BeginForm() {
  const { api, say, language, person, session } = useApp();
  const [from, setFrom] = useState<From>('S1');
  // What had no answer is done once; of something else it is another.
  const attempt = useMemo(() => newAttempt(session.clock.now()), [from, language]);
  const beginning = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      begin(
        { api, person, language, attempt },
        beginnings.find(({ story }) => story === from),
      ),
    onSuccess: (id) => location.assign(addressOfRehearsal(id)),
  });
  const stories: readonly { readonly value: From; readonly label: string }[] = beginnings.map(
    ({ story, startsAt }) => ({
      value: story,
      label: words.fromStory.fill(language, { title: say(titleOf(story)), on: showDate(localDateOf(startsAt)) }),
    }),
  );
  const isBegun = beginning.isPending || beginning.isSuccess;
  return (
    <form
      class="card rehearsals-begin"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate();
      }}
    >
      <h2>{say(words.begin)}</h2>
      <Choice
        legend={say(words.from)}
        value={from}
        options={[...stories, { value: 'nothing', label: say(words.fromNothing) }]}
        onChoose={setFrom}
      />
      <Refusal error={beginning.error} />
      <SendButton isSending={isBegun}>{say(isBegun ? words.starting : words.start)}</SendButton>
    </form>
  );
}
