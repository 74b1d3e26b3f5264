/** Names and places are found by plain letters: the index is made anew as an API starts. */
export const statements: readonly string[] = ['delete from identity_tokens', 'update identities set indexed = false'];
