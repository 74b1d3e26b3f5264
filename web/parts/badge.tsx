import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

interface BadgeProps {
  readonly icon: IconName;
  readonly tone: 'amber' | 'red' | 'green';
  readonly children: ComponentChildren;
}

/** A word with its picture and its colour, above a name. */
export function Badge({ icon, tone, children }: BadgeProps) {
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

const MOST_DOTS = 6;

/** Attempts, hollow; contact is a filled one. The number stands beside them in words. */
export function Attempts({ count }: { readonly count: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: Math.min(count, MOST_DOTS) }, (_, index) => (
        <span key={index} class="dot hollow" />
      ))}
    </span>
  );
}
