import { useRef } from 'preact/hooks';

/** The key of what is sent: the same content has the same one, so that what had no answer is done once. */
export function useSameKey() {
  const tried = useRef<{ readonly key: string; readonly content: string }>();
  return {
    keyFor(body: unknown): string {
      const content = JSON.stringify(body) ?? '';
      if (tried.current?.content !== content) tried.current = { key: crypto.randomUUID(), content };
      return tried.current.key;
    },
    /** It was done: to send the same once more is to do it again. */
    done(): void {
      tried.current = undefined;
    },
  };
}
