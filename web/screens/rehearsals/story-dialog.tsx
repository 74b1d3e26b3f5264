import { type Instant, localDateOf, localTimeOf } from '../../../domain/clock/time';
import { inRehearsal as words } from '../../../texts/web/rehearsals';
import { useApp } from '../../parts/app-context';
import { Dialog } from '../../parts/dialog';
import { linesOf, type StoryId, titleOf } from './stories';

interface StoryDialogProps {
  readonly story: StoryId;
  readonly now: Instant;
  readonly onClose: () => void;
}

/** How the story goes, with what is still to come told from what has been. */
export function StoryDialog({ story, now, onClose }: StoryDialogProps) {
  const { say } = useApp();
  const reached = `${localDateOf(now)}T${localTimeOf(now)}`;
  return (
    <Dialog title={say(titleOf(story))} over={say(words.story)} onClose={onClose}>
      <div class="dialog-body">
        <p>{say(words.storyHelp)}</p>
        <ol class="rehearsal-story">
          {linesOf(story).map(({ at, sortable, text }) => (
            <li key={at} class={sortable < reached ? 'soft' : undefined}>
              <strong>{at}</strong> {say(text)}
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
