import type { RunningCluster } from './system';

type Ready = Omit<RunningCluster, 'stop'>;

/** For machines: one line, everything else goes to standard error. */
export function jsonLine({ api, docs, apis, workers, temporal, temporalUi, dataDir }: Ready): string {
  const where = { api, docs, temporal: temporal.address, dataDir, apis, workers, ...(temporalUi && { temporalUi }) };
  return `${JSON.stringify(where)}\n`;
}

/** For the person at the terminal. */
export function readyLines({ docs, apis, workers, temporal, temporalUi, dataDir }: Ready): string {
  const lines = [
    ...apis.map((api, index) => [`API ${index + 1}`, api]),
    ['Sign in', `${apis[0]}/login`],
    ['Docs', docs],
    ...workers.map((worker, index) => [`Worker ${index + 1}`, `figures at ${worker}`]),
    ['Temporal', `${temporal.address}, namespace ${temporal.namespace}, server ${temporal.version} on PostgreSQL`],
    ...(temporalUi ? [['Temporal UI', temporalUi]] : []),
    ['Data', dataDir],
  ];
  return [
    '',
    'Fodfæste is running as in production, but for the unsafe identity provider: one chooses who to be.',
    ...lines.map(([name = '', where]) => `  ${name.padEnd(12)} ${where}`),
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
