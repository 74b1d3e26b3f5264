/** What somebody last searched for; `turn` tells one search from the next, though it is for the same words. */
interface Asked {
  readonly person: string;
  readonly words: string;
  readonly turn: number;
}

/** The last search, so that it is there when one comes back from a case: in this page's memory and nowhere else. */
class LastAsked {
  private last: Asked | undefined;

  keep(asked: Asked): Asked {
    this.last = asked;
    return asked;
  }

  by(person: string): Asked | undefined {
    return this.last?.person === person ? this.last : undefined;
  }
}

export const asked = new LastAsked();
