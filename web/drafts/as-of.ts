/** The empty draft with what was kept of it; what an older build kept otherwise is left out. */
export function asOf<Draft extends object>(empty: Draft, kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null) return empty;
  const fitting = Object.entries(kept).filter(([field, value]) => {
    const as: unknown = Reflect.get(empty, field);
    return (
      field in empty && (as === undefined || (typeof as === typeof value && Array.isArray(as) === Array.isArray(value)))
    );
  });
  return Object.assign({}, empty, Object.fromEntries(fitting));
}
