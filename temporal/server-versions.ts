/** Reopening a case and the first act on a referral start the workflow and update it in one step. */
export const NEEDED_FOR_ALL = '1.28.0';
/** Rehearsals, stories and tests move a workflow's time. */
export const NEEDED_FOR_TIME_SKIPPING = '1.32.0';

/** The version that a server must at least have. */
export function neededVersion(requireTimeSkipping: boolean): string {
  return requireTimeSkipping ? NEEDED_FOR_TIME_SKIPPING : NEEDED_FOR_ALL;
}

/** `1.32.0-rc.1` counts as 1.32.0; a part that is missing counts as 0. */
export function isAtLeast(version: string, needed: string): boolean {
  const [has, wants] = [parts(version), parts(needed)];
  for (const [index, wanted] of wants.entries()) {
    const got = has[index] ?? 0;
    if (got !== wanted) return got > wanted;
  }
  return true;
}

/** The one sentence for a server that is too old for what is asked. */
export function tooOld(where: string, version: string, requireTimeSkipping: boolean): string {
  const reason = requireTimeSkipping
    ? 'rehearsals, stories and tests move time inside a workflow (time skipping)'
    : 'a workflow must be started and updated in one step (update-with-start)';
  return `${where} is Temporal server ${version}, which is too old: ${neededVersion(requireTimeSkipping)} or later is needed, since ${reason}.`;
}

function parts(version: string): number[] {
  const [core = ''] = version.replace(/^v/, '').split(/[-+]/);
  return core.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
