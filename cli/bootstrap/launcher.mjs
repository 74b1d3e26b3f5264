import { readFileSync } from 'node:fs';

const POLL_INTERVAL_MS = 250;

/** Npm's shell and npm. Where there is no /proc, as on macOS, the shell gives its place to us, and our parent is npm. */
const ourLaunchers = () => `${process.ppid} ${parentOf(process.ppid)}`;
const atFirst = ourLaunchers();

/**
 * Calls `gone` when npm, which started us, has ended: a signal to npm alone ends its shell and is not passed on to us. Started
 * without npm, we do not depend on our parent.
 */
export function onLauncherExit(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const look = () => {
    if (ourLaunchers() === atFirst) return;
    clearInterval(looking);
    gone();
  };
  const looking = setInterval(look, POLL_INTERVAL_MS).unref();
  look();
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}
