import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** So long after the one before, in which the browser paints and hears what is touched. */
const APART_MS = 40;

interface InTurnProps {
  /** 0: at once. */
  readonly turn: number;
  readonly children: () => ComponentChildren;
}

/** A part of a long list, made when its turn has come, so that the first screen stands before the rest is there. */
export function InTurn({ turn, children }: InTurnProps) {
  const [hasCome, setHasCome] = useState(turn === 0);
  useEffect(() => {
    if (hasCome) return undefined;
    const waiting = setTimeout(() => setHasCome(true), turn * APART_MS);
    return () => clearTimeout(waiting);
  }, [turn, hasCome]);
  return <>{hasCome && children()}</>;
}
