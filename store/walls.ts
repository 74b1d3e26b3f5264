/** Whether the database refused to write a row that lies beyond the caller's walls. */
export function isStoppedByAWall(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === '42501' && /row-level security/.test(error.message)
  );
}

/** What cannot be written because it is another municipality's is not written, and no error. */
export function noneBeyondTheWall(error: unknown): { readonly numInsertedOrUpdatedRows: bigint } {
  if (isStoppedByAWall(error)) return { numInsertedOrUpdatedRows: 0n };
  throw error;
}
