import { spawn } from 'node:child_process';
import type { CaseId } from '../../../domain';
import { ourProgram } from '../../processes/our-program';
import type { Answered, Asked, Question, WorkerPlan } from './questions';

/** The worker's process as the benchmark sees it. */
export interface WorkerProcess {
  readonly pid: number;
  /** How many events of these cases are in the store. */
  recorded(cases: readonly CaseId[]): Promise<number>;
  /** Puts another worker in the old one's place. */
  emptyCache(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the worker's process and waits until it is at work. With `profiles`, each of its threads writes a CPU profile
 * into that folder when it ends.
 */
export async function startWorkerProcess(
  plan: WorkerPlan,
  options: { readonly masterKey: string; readonly profiles?: string | undefined },
): Promise<WorkerProcess> {
  const profiling = options.profiles ? ['--cpu-prof', `--cpu-prof-dir=${options.profiles}`] : [];
  const args = [...profiling, ...ourProgram('dev/bench/worker/process.ts'), JSON.stringify(plan)];
  const env = { ...process.env, FODFAESTE_MASTER_KEY: options.masterKey };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 2, 2, 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const open = new Map<number, { resolve: (answer: number) => void; reject: (error: Error) => void }>();
  const next = (number: number) =>
    new Promise<number>((resolve, reject) => {
      open.set(number, { resolve, reject });
    });
  child.on('message', ({ number, answer, failed }: Answered) => {
    const asker = open.get(number);
    open.delete(number);
    if (failed === undefined) asker?.resolve(answer ?? 0);
    else asker?.reject(new Error(failed));
  });
  child.once('exit', (code) => {
    for (const { reject } of open.values()) reject(new Error(`the worker's process ended (code ${code})`));
  });

  let asked = 0;
  const ask = (question: Question): Promise<number> => {
    asked += 1;
    const sent: Asked = { ...question, number: asked };
    child.send(sent);
    return next(asked);
  };
  await next(0);
  return {
    pid: child.pid ?? 0,
    recorded: (cases) => ask({ ask: 'recorded', cases }),
    emptyCache: async () => {
      await ask({ ask: 'emptyCache' });
    },
    stop: async () => {
      await ask({ ask: 'stop' });
      await ended;
    },
  };
}
