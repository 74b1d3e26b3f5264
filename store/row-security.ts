/** Whether row security refused a row that is not the caller's to write. */
export function isRefusedByRowSecurity(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === '42501' && /row-level security/.test(error.message)
  );
}

/** Counts a write that row security refuses as zero rows, like a row that does not exist. */
export function noneWhereRowSecurityRefuses(error: unknown): { readonly numInsertedOrUpdatedRows: bigint } {
  if (isRefusedByRowSecurity(error)) return { numInsertedOrUpdatedRows: 0n };
  throw error;
}

/** The same of a write that answers what it has written. */
export function nothingWhereRowSecurityRefuses(error: unknown): undefined {
  if (isRefusedByRowSecurity(error)) return undefined;
  throw error;
}
