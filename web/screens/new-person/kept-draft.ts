import { type Draft, emptyDraft } from './draft';

/** What somebody has written on this page, until the case is opened: who looks into another case comes back to it. */
class KeptDraft {
  private last: { readonly person: string; readonly draft: Draft } | undefined;

  of(person: string): Draft {
    return this.last?.person === person ? this.last.draft : emptyDraft;
  }

  keep(person: string, draft: Draft): void {
    this.last = { person, draft };
  }

  forget(): void {
    this.last = undefined;
  }
}

export const keptDraft = new KeptDraft();
