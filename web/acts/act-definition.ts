import type { VNode } from 'preact';
import type { Schemas } from '../../client';
import type { Bilingual } from '../../domain/rules/schema-parts';
import type { CaseCommand } from '../api/case-command';
import type { ActCase, ActField } from './act-field';
import type { Correction } from './what-follows';

/** What is filled in, field by field. */
export interface Form<Said> {
  readonly about: ActCase;
  /** Undefined while the field lacks. */
  readonly read: <Name extends keyof Said>(name: Name) => Said[Name] | undefined;
  /** Throws while the field lacks: to be asked for once nothing does. */
  readonly said: <Name extends keyof Said>(name: Name) => Said[Name];
}

/** One act in a case: what it asks, what follows from it, and the command that it is given by. */
export interface ActDefinition<Said> {
  readonly title: Bilingual;
  /** Where the command is allowed and this act of it may still not be. */
  readonly isOffered?: (shown: ActProps['shown']) => boolean;
  readonly fields: { readonly [Name in keyof Said]: ActField<Said[Name]> };
  /** What need not be asked, by what is filled in so far. */
  readonly leavesOut?: (form: Form<Said>) => readonly (keyof Said)[];
  /** What the other fields start with by what one of them says; that one is asked first. */
  readonly prefill?: {
    readonly by: keyof NoInfer<Said>;
    readonly with: (chosen: string, about: ActCase) => { readonly [Name in keyof NoInfer<Said>]?: string };
  };
  /** Where in the command's body a field stands, where it is not under its own name. */
  readonly at?: { readonly [Name in keyof NoInfer<Said>]?: string | readonly string[] };
  /** What will come of it as others see it, shown under the fields. */
  readonly shows?: (form: Form<Said>) => VNode | undefined;
  /** What will follow, said before it is saved. */
  readonly follows: (form: Form<Said>) => string | undefined;
  /** The correction of which the server works out what follows. It is not saved before that is known. */
  readonly worksOut?: (form: Form<Said>) => Correction | undefined;
  /** The word that saves. */
  readonly verb: Bilingual;
  readonly command: (form: Form<Said>) => CaseCommand;
  /** The address to go to once it is done, where that is another case's, which the answer names. */
  readonly leadsTo?: (caseId: string) => string;
}

export interface ActProps {
  readonly shown: Schemas['CasePage'];
  readonly onClose: () => void;
}
