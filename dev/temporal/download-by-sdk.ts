import { TestWorkflowEnvironment } from '@temporalio/testing';

/** Run by download.ts in a process of its own: starts the SDK's development server once, which fetches it, and ends. */
async function fetchOnce(downloadDir: string): Promise<void> {
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir } },
  });
  await environment.teardown();
}

fetchOnce(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
