import { useMutation, useQueryClient } from '@tanstack/preact-query';
import { useRef } from 'preact/hooks';

/**
 * Sends a change at once or not at all: nobody may believe that it was done. The same content has the same key, so that what had no
 * answer is done once.
 */
export function useKeyed<Content, Answer>(
  send: (content: Content, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  const tried = useRef<{ readonly key: string; readonly content: string }>();
  return useMutation({
    networkMode: 'always',
    mutationFn: (content: Content) => {
      const said = JSON.stringify(content) ?? '';
      if (tried.current?.content !== said) tried.current = { key: crypto.randomUUID(), content: said };
      return send(content, tried.current.key);
    },
    onSuccess: async (answer) => {
      tried.current = undefined;
      await queries.invalidateQueries();
      onDone(answer);
    },
  });
}
