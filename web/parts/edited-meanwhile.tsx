import { useEffect, useState } from 'preact/hooks';
import type { Bilingual } from '../../domain/rules/schema-parts';
import { editedMeanwhile as words } from '../../texts/web/edited-meanwhile';
import { Refused } from '../api/problem';
import { useApp } from './app-context';

export interface Said {
  readonly label: string;
  /** Empty: nobody has said. */
  readonly value: string;
}

export const isEditedMeanwhile = (error: unknown): boolean =>
  error instanceof Refused && error.problem.code === 'editedMeanwhile';

/**
 * What is kept, as one has read it; where saving was refused because somebody else had saved, it is read anew. `before` is what one
 * had read until then.
 */
export function useNewest<Kept>(first: Kept, error: unknown, read: () => Promise<Kept>) {
  const [standing, setStanding] = useState<{ readonly kept: Kept; readonly before?: Kept }>({ kept: first });
  useEffect(() => {
    if (!isEditedMeanwhile(error)) return;
    void read()
      .then((now) => setStanding({ kept: now, before: standing.kept }))
      .catch(() => undefined);
  }, [error]);
  return standing;
}

interface EditedMeanwhileProps {
  readonly before: readonly Said[];
  readonly now: readonly Said[];
  /** What becomes of what one has written oneself. */
  readonly follows?: Bilingual;
}

/** What somebody else has changed while one wrote, from what to what. */
export function EditedMeanwhile({ before, now, follows = words.nothingSaved }: EditedMeanwhileProps) {
  const { say, language } = useApp();
  const changed = now.filter(({ value }, place) => value !== before[place]?.value);
  const shown = (value: string | undefined): string => value || say(words.empty);
  return (
    <section class="what-follows" role="alert">
      <h3>{say(words.title)}</h3>
      <p>{say(follows)}</p>
      {changed.length === 0 ? (
        <p>{say(words.nothingElse)}</p>
      ) : (
        <ul>
          {changed.map(({ label, value }) => (
            <li key={label}>
              {words.fromTo.fill(language, {
                what: label,
                before: shown(before.find((one) => one.label === label)?.value),
                after: shown(value),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
