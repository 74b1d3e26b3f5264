import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';
import { useSameKey } from './use-same-key';

/**
 * Sends a change at once or not at all: nobody may believe that it was done. The same content has the same key, so that what had no
 * answer is done once; while one is sent no other is.
 */
export function useKeyed<Content, Answer>(
  send: (content: Content, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  const { keyFor, done } = useSameKey();
  // Known at once, where what is shown of it comes a little later than a second press.
  const isUnderWay = useRef(false);
  const sending = useMutation({
    networkMode: 'always',
    mutationFn: (content: Content) => send(content, keyFor(content)),
    onSuccess: async (answer) => {
      done();
      await queries.invalidateQueries();
      onDone(answer);
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  return {
    ...sending,
    mutate(content: Content): void {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      sending.mutate(content);
    },
    reset(): void {
      if (!isUnderWay.current) sending.reset();
    },
  };
}
