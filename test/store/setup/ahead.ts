import type { CommandId } from '../../../domain';

/** A version written ahead of the command whose id it bears, whatever that command's content. */
export const ahead = (version: string) => ({ version, command: { id: version as CommandId, digest: null } });
