/** Whether row security refused a row that is not the caller's to write. */
export function isRefusedByRowSecurity(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === '42501' && /row-level security/.test(error.message)
  );
}

/** What cannot be written because it is another municipality's is not written, and no error. */
export function noneWhereRowSecurityRefuses(error: unknown): { readonly numInsertedOrUpdatedRows: bigint } {
  if (isRefusedByRowSecurity(error)) return { numInsertedOrUpdatedRows: 0n };
  throw error;
}
