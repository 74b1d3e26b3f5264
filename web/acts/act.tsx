import type { VNode } from 'preact';
import type { Bilingual } from '../../domain/rules/schema-parts';
import type { ActDefinition, ActProps } from './act-definition';
import { ActDialog } from './act-dialog';

/** An act as the page offers it. */
export interface Act {
  readonly title: Bilingual;
  readonly isOffered: (shown: ActProps['shown']) => boolean;
  readonly Dialog: (props: ActProps) => VNode;
}

export function act<Said>(definition: ActDefinition<Said>): Act {
  return {
    title: definition.title,
    isOffered: definition.isOffered ?? (() => true),
    Dialog: (props) => <ActDialog definition={definition} {...props} />,
  };
}

/** A definition that a page shows as a form of its own, with its fields' types as they are said. */
export function defineAct<Said>(definition: ActDefinition<Said>): ActDefinition<Said> {
  return definition;
}
