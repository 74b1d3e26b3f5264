/** Runs a process to its end: with 0 when it has ended in order, else with 1 and a line that says why. */
export function runToEnd(main: () => Promise<void>): void {
  main().then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
