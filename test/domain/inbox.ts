import { type CaseState, type MessageDraft, mayBringBackMessages, stillMatters } from '../../domain';
import type { CaseStory } from './a-case';

type Drafted = MessageDraft & { readonly seq: number };
type Row = { readonly draft: Drafted; readonly withdrawn: boolean };

/** A case's messages as the store keeps them, of which nobody has read any: one for each cause and whoever is told. */
export class Inbox {
  private readonly rows = new Map<string, Row>();
  private recorded = 0;
  private before: CaseState | undefined;

  constructor(private readonly story: CaseStory) {}

  /** Takes all that has happened since the last time as one recording. */
  record(): this {
    const { story } = this;
    const drafted = story.messages.slice(this.recorded);
    this.recorded = story.messages.length;
    const matters = (message: Drafted) => stillMatters({ ...message, role: message.to.role }, story.state, story.rules);
    const comeBack = this.before !== undefined && mayBringBackMessages(this.before, story.state, story.rules);
    this.before = story.state;
    for (const [key, { draft, withdrawn }] of this.rows) {
      const stays = matters(draft);
      if (withdrawn ? stays && comeBack : !stays) this.rows.set(key, { draft, withdrawn: !withdrawn });
    }
    for (const draft of drafted.filter(matters)) this.rows.set(keyOf(draft), { draft, withdrawn: false });
    return this;
  }

  get standing(): readonly MessageDraft[] {
    return [...this.rows.values()].filter(({ withdrawn }) => !withdrawn).map(({ draft }) => draft);
  }
}

const keyOf = ({ cause, to }: MessageDraft) => `${cause}/${to.role === 'staff' ? to.id : to.role}`;
