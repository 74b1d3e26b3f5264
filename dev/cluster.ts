import { jsonLine, readyLines } from './cluster/lines';
import { clusterSettings } from './cluster/settings';
import { startCluster } from './cluster/system';
import { runUntilAsked } from './system/run';

/** `npm run cluster`: starts the arrangement of production on this machine, and stops it when asked to. */
runUntilAsked(async (log, asked) => {
  const settings = clusterSettings(process.argv.slice(2), process.env);
  const cluster = await startCluster(settings, log, asked);
  process.stdout.write(settings.json ? jsonLine(cluster) : readyLines(cluster));
  return cluster;
});
