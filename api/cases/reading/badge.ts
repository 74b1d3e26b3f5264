import type { Language } from '../../../domain/rules/schema-parts';
import type { Risk } from '../../../domain/views/risks';
import { type Badge, badgeNames, cautionNames } from '../../../texts/neutral';

/** The badge of a card, neutral in words, and what is behind it. */
export function badgeOf(risks: readonly Risk[], isProtected: boolean, language: Language) {
  const cautions = [
    ...risks.map(({ kind, since, until }) => ({ kind, text: cautionNames[kind][language], since, until })),
    ...(isProtected ? [{ ...protection, text: cautionNames.protectedIdentity[language] }] : []),
  ];
  const kind: Badge | undefined = risks.some((risk) => risk.kind === 'visitsInPairs')
    ? 'twoWorkers'
    : cautions.length > 0
      ? 'readFirst'
      : undefined;
  return { badge: kind ? { kind, text: badgeNames[kind][language] } : null, cautions };
}

const protection = { kind: 'protectedIdentity', since: null, until: null } as const;
