import type { Ready } from './start-system';

/** For machines: one line, everything else goes to standard error. */
export function jsonLine({ api, docs, temporal, temporalUi, dataDir }: Ready): string {
  return `${JSON.stringify({ api, docs, temporal: temporal.address, dataDir, ...(temporalUi && { temporalUi }) })}\n`;
}

/** For the person at the terminal. */
export function readyLines({ api, docs, temporal, temporalUi, dataDir }: Ready): string {
  const lines = [
    ['API', api],
    ['Sign in', `${api}/login`],
    ['Docs', docs],
    ['Temporal', `${temporal.address}, namespace ${temporal.namespace}, server ${temporal.version}`],
    ...(temporalUi ? [['Temporal UI', temporalUi]] : []),
    ['Data', dataDir],
  ];
  return [
    '',
    'Fodfæste is running.',
    ...lines.map(([name = '', where]) => `  ${name.padEnd(12)} ${where}`),
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
