import { useEffect, useState } from 'preact/hooks';

/** A minute without a touch or a key, and the phone is taken to have been put down. */
const REST_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/**
 * Whether the app is covered, so that nobody reads along over a shoulder or in the list of open apps: when it is left, and
 * on a phone or a tablet after a minute's rest. What was being written stands below it, untouched.
 */
class Covering {
  private covered = false;
  private heldOut = false;
  private touchedAt = Date.now();
  private readonly listeners = new Set<() => void>();

  isCovered = (): boolean => this.covered;
  cover = (): void => this.set(true);
  uncover = (): void => this.set(false);

  /** What is shown is meant for the citizen, who reads at leisure; until what this answers is called. */
  holdOut = (): (() => void) => {
    this.heldOut = true;
    return () => {
      this.heldOut = false;
    };
  };
  isHeldOut = (): boolean => this.heldOut;

  touch = (): void => {
    this.touchedAt = Date.now();
  };
  /** For how many milliseconds nobody has touched the page or pressed a key. */
  restedMs = (): number => Date.now() - this.touchedAt;

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The mark on the page comes before anything is drawn anew: the system's picture of a left app is taken at once. */
  private set(covered: boolean): void {
    if (covered === this.covered) return;
    this.covered = covered;
    document.documentElement.toggleAttribute('data-covered', covered);
    for (const listener of this.listeners) listener();
  }
}

export const covering = new Covering();

/** Whether the app is covered now. */
export function useCovered(): boolean {
  const [covered, setCovered] = useState(covering.isCovered);
  useEffect(() => covering.listen(() => setCovered(covering.isCovered())), []);
  return covered;
}

/** Covers the app when it is left, and after a rest. */
export function useCovering(): void {
  useEffect(() => {
    const left = () => {
      if (document.visibilityState === 'hidden') covering.cover();
    };
    const looking = setInterval(() => {
      const isHandheld = matchMedia('(pointer: coarse)').matches;
      if (isHandheld && !covering.isHeldOut() && covering.restedMs() >= REST_MS) covering.cover();
    }, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', left);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, covering.touch, { capture: true, passive: true });
    return () => {
      clearInterval(looking);
      document.removeEventListener('visibilitychange', left);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, covering.touch, { capture: true });
    };
  }, []);
}
