import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Where the page of dialogs is built. */
export const builtPage = join(root, '.fodfaeste', 'dialogs', 'page.js');

/** Builds the page of dialogs; in a process of its own, since the compiler does not run inside Jest. */
async function main(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    publicDir: false,
    build: {
      outDir: join(root, '.fodfaeste', 'dialogs'),
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, 'test', 'dialogs', 'page', 'page.tsx'),
        output: { format: 'iife', entryFileNames: 'page.js', inlineDynamicImports: true },
      },
    },
  });
}

if (require.main === module) void main();
