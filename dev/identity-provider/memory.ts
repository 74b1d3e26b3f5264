type Kept = { readonly content: Content; readonly until: number };
type Content = { grantId?: string; uid?: string; userCode?: string; consumed?: unknown };

/** What the provider remembers of sign-ins under way, as long as its process lives. Nothing of it is worth keeping. */
export function memory() {
  const kept = new Map<string, Kept>();

  return (kind: string) => {
    const find = async (id: string) => {
      const found = kept.get(`${kind}/${id}`);
      return found && found.until > Date.now() ? found.content : undefined;
    };
    const findBy = (field: 'uid' | 'userCode') => async (value: string) => {
      const all = [...kept].filter(([key]) => key.startsWith(`${kind}/`));
      return all.find(([, { content }]) => content[field] === value)?.[1].content;
    };
    return {
      async upsert(id: string, content: Content, expiresIn: number) {
        const now = Date.now();
        for (const [key, { until }] of kept) if (until <= now) kept.delete(key);
        kept.set(`${kind}/${id}`, { content, until: now + (expiresIn || 3_600) * 1_000 });
      },
      find,
      findByUid: findBy('uid'),
      findByUserCode: findBy('userCode'),
      async consume(id: string) {
        const found = await find(id);
        if (found) found.consumed = Math.floor(Date.now() / 1_000);
      },
      async destroy(id: string) {
        kept.delete(`${kind}/${id}`);
      },
      async revokeByGrantId(grantId: string) {
        for (const [key, { content }] of kept) if (content.grantId === grantId) kept.delete(key);
      },
    };
  };
}
