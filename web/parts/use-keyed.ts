import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useSameKey } from './use-same-key';

/**
 * Sends a change at once or not at all: nobody may believe that it was done. The same content has the same key, so that what had no
 * answer is done once.
 */
export function useKeyed<Content, Answer>(
  send: (content: Content, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  const { keyFor, done } = useSameKey();
  return useMutation({
    networkMode: 'always',
    mutationFn: (content: Content) => send(content, keyFor(content)),
    onSuccess: async (answer) => {
      done();
      await queries.invalidateQueries();
      onDone(answer);
    },
  });
}
