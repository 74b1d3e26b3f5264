import { processesApart } from './cluster/processes-apart';
import { clusterSettings } from './cluster/settings';
import { jsonLine, readyLines } from './system/lines';
import { runUntilStopped } from './system/run';
import { startSystem } from './system/start-system';

/** `npm run cluster`: starts the arrangement of production on this machine, and stops it when asked to. */
runUntilStopped(async (log, stopRequested) => {
  const settings = clusterSettings(process.argv.slice(2), process.env);
  const system = await startSystem(processesApart(settings, log, stopRequested), settings, log, stopRequested);
  process.stdout.write(settings.json ? jsonLine(system) : readyLines(system));
  return system;
});
