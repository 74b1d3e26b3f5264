import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { staffMember as words } from '../../../../texts/web/staff';
import { useApp } from '../../../parts/app-context';

interface PartProps {
  readonly title: string;
  /** Left out, it is not changed here. */
  readonly onChange?: () => void;
  readonly children: ComponentChildren;
}

/** A part of what is known of a person, under its heading. */
export function Part({ title, onChange, children }: PartProps) {
  const { say, language } = useApp();
  const heading = useId();
  return (
    <section class="card" aria-labelledby={heading}>
      <div class="staff-part-head">
        <h2 id={heading}>{title}</h2>
        {onChange && (
          <button
            type="button"
            class="button"
            aria-label={words.changeOf.fill(language, { what: title })}
            onClick={onChange}
          >
            {say(words.change)}
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Fact({ label, children }: FactProps) {
  const { say } = useApp();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <span class="soft">{say(words.notSaid)}</span>}</dd>
    </div>
  );
}
