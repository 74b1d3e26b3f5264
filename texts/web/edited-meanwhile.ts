import { both, template } from '../text';

/** Somebody else saved while one wrote. */
export const editedMeanwhile = {
  title: both('En anden har rettet imens', 'Somebody else has changed this meanwhile'),
  nothingSaved: both(
    'Intet er gemt endnu. Det, du har skrevet, står her stadig. Resten er, som det er nu:',
    'Nothing is saved yet. What you have written still stands here. The rest is as it is now:',
  ),
  bothEdited: both(
    'Intet er gemt endnu. Det, du har skrevet, står her stadig, og resten er, som det er nu. Hvor I har rettet det samme, står dit. Den anden har rettet:',
    'Nothing is saved yet. What you have written still stands here, and the rest is as it is now. Where you both changed the same, yours stands. They have changed:',
  ),
  nothingElse: both(
    'Det, der er rettet, er ikke noget, du kan se her.',
    'What was changed is nothing that you can see here.',
  ),
  fromTo: template('{what}: {before} er nu {after}', '{what}: {before} is now {after}'),
  saveOver: both('Gem oven på det nye', 'Save on top of what is new'),
  empty: both('tomt', 'empty'),
} as const;
