import { template } from '../text';

/** A date of a case that would come, go or move. */
export const dateChanges = {
  moves: template('{title}: {before} bliver til {after}', '{title}: {before} becomes {after}'),
  comes: template('{title}: kommer til {after}', '{title}: comes on {after}'),
  goes: template('{title}: bortfalder (var {before})', '{title}: goes (was {before})'),
  due: template('{title}', '{title}'),
  reminder: template('{title}, påmindelse', '{title}, reminder'),
  escalation: template('{title}, sendes videre', '{title}, goes on to the team lead'),
} as const;
