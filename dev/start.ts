import { inOneProcess } from './start/one-process';
import { startSettings } from './start/settings';
import { jsonLine, readyLines } from './system/lines';
import { runUntilStopped } from './system/run';
import { startSystem } from './system/start-system';

/** `npm start`: starts everything, says where it is, and stops it when asked to. */
runUntilStopped(async (log, stopRequested) => {
  const settings = startSettings(process.argv.slice(2), process.env);
  const system = await startSystem(inOneProcess(settings, log, stopRequested), settings, log, stopRequested);
  process.stdout.write(settings.json ? jsonLine(system) : readyLines(system));
  return system;
});
