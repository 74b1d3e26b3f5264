import { processesApart } from './cluster/processes-apart';
import { clusterSettings } from './cluster/settings';
import { jsonLine, readyLines } from './system/lines';
import { runUntilAsked } from './system/run';
import { startSystem } from './system/start-system';

/** `npm run cluster`: starts the arrangement of production on this machine, and stops it when asked to. */
runUntilAsked(async (log, asked) => {
  const settings = clusterSettings(process.argv.slice(2), process.env);
  const system = await startSystem(processesApart(settings, log, asked), settings, log, asked);
  process.stdout.write(settings.json ? jsonLine(system) : readyLines(system));
  return system;
});
