import type { Identity } from '../../../store/identity/identities';

/** What a citizen is called on a screen: the name that they chose to give, else what staff call them. */
export const shownName = ({ name, alias }: Pick<Identity, 'name' | 'alias'>): string | null => name ?? alias ?? null;
