import { execa } from 'execa';
import { ourProgram } from '../../../dev/processes/our-program';

/** Builds the app where it has changed; in a process of its own, since the compiler does not run inside Jest. */
export async function buildApp(): Promise<void> {
  await execa(process.execPath, ourProgram('dev/web.ts'));
}
