import type { NewsKind, VacancyKind } from '../../domain/tasks/message-kinds';
import type { TaskKind } from '../../domain/tasks/open-task';
import type { VisitMessageKind } from '../../domain/visit/visit-messages';

/** The quality standard's own review, which is about no case. */
export type StandardNewsKind = 'standardReview';

/** News of restricted cases for those who supervise them without being named for them. */
export type RestrictedNewsKind = 'glassBroken';

/** Everything that a mail can be about. A kind without its words in `wording/` does not compile. */
export type MailKind = TaskKind | NewsKind | VisitMessageKind | StandardNewsKind | RestrictedNewsKind | VacancyKind;
