import type { ComponentChildren } from 'preact';
import { caseRow } from '../../texts/web/case-row';
import { useApp } from './app-context';
import { Badge } from './badge';
import './case-row.css';

interface CaseRowProps {
  readonly href: string;
  readonly name: string;
  /** A small line under the name. */
  readonly under: string;
  readonly badge: { readonly kind: 'twoWorkers' | 'readFirst'; readonly text: string } | null;
  readonly restricted: boolean;
  /** It stands beside the list. */
  readonly isChosen?: boolean;
  /** What is known of it, each in a column of its own where there is room. */
  readonly facts: readonly ComponentChildren[];
  /** What stands last. */
  readonly children: ComponentChildren;
}

/** A case in a list: one column on a phone, a row on a desk. */
export function CaseRow({ href, name, under, badge, restricted, isChosen = false, facts, children }: CaseRowProps) {
  const { say } = useApp();
  return (
    <li
      class={['case-row', badge && 'marked', isChosen && 'chosen', restricted && 'not-printed']
        .filter(Boolean)
        .join(' ')}
    >
      <div class="case-row-name">
        {badge && (
          <Badge icon={badge.kind === 'twoWorkers' ? 'two' : 'alert'} tone="amber">
            {badge.text}
          </Badge>
        )}
        {restricted && (
          <Badge icon="alert" tone="amber">
            {say(caseRow.restricted)}
          </Badge>
        )}
        <a href={href} data-row aria-current={isChosen ? 'true' : undefined}>
          {name}
        </a>
        <p class="soft">{under}</p>
      </div>
      <div class="case-row-facts">
        {facts.map((fact, index) => (
          <div key={index} class={fact ? 'case-row-fact' : 'case-row-fact none'}>
            {fact}
          </div>
        ))}
      </div>
      <div class="case-row-end">{children}</div>
    </li>
  );
}
