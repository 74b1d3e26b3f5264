import type { LogContact } from './contact';

export const employers = ['municipality', 'other'] as const;

/** What is known of whoever works with the citizen, as a standard asks of them; what is left out nobody has said. */
export type Qualifications = {
  readonly relevantEducation?: boolean;
  readonly yearsWithTargetGroup?: number;
  readonly employedBy?: (typeof employers)[number];
};

/**
 * What a contact is logged with of that: whether education and experience are there, both of which count (G13), and
 * whether another than the municipality employs them (G9).
 */
export function qualifiedAs({
  relevantEducation,
  yearsWithTargetGroup,
  employedBy,
}: Qualifications): Pick<LogContact, 'trained' | 'employedElsewhere'> {
  const lacks = relevantEducation === false || yearsWithTargetGroup === 0;
  const isKnown = relevantEducation !== undefined && yearsWithTargetGroup !== undefined;
  return {
    ...((lacks || isKnown) && { trained: !lacks }),
    ...(employedBy === 'other' && { employedElsewhere: true }),
  };
}
