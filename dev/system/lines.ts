import type { RunningSystem } from './start-system';

type Ready = Omit<RunningSystem, 'stop'>;

/** For machines: one line, everything else goes to standard error. */
export function jsonLine({ api, docs, apis, workers, temporal, temporalUi, dataDir }: Ready): string {
  const where = { api, docs, temporal: temporal.address, dataDir };
  const apart = workers.length > 0 && { apis, workers };
  return `${JSON.stringify({ ...where, ...apart, ...(temporalUi && { temporalUi }) })}\n`;
}

/** For the person at the terminal. */
export function readyLines({ headline, api, docs, apis, workers, temporal, temporalUi, dataDir }: Ready): string {
  const numbered = (name: string, index: number) => (workers.length > 0 ? `${name} ${index + 1}` : name);
  const lines = [
    ['Open', api],
    ...apis.map((one, index) => [numbered('API', index), one]),
    ['Docs', docs],
    ...workers.map((metrics, index) => [numbered('Worker', index), `metrics at ${metrics}`]),
    ['Temporal', `${temporal.address}, namespace ${temporal.namespace}, server ${temporal.version}`],
    ...(temporalUi ? [['Temporal UI', temporalUi]] : []),
    ['Data', dataDir],
  ];
  return [
    '',
    headline,
    ...lines.map(([name = '', where]) => `  ${name.padEnd(12)} ${where}`),
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
