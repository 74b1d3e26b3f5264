/** Longer than any browser takes to begin a download. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, as if it had been fetched from an address; nothing of it is kept by the app. */
export function saveFile(name: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
