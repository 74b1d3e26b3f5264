import { inOneProcess } from './start/one-process';
import { startSettings } from './start/settings';
import { jsonLine, readyLines } from './system/lines';
import { runUntilAsked } from './system/run';
import { startSystem } from './system/start-system';

/** `npm start`: starts everything, says where it is, and stops it when asked to. */
runUntilAsked(async (log, asked) => {
  const settings = startSettings(process.argv.slice(2), process.env);
  const system = await startSystem(inOneProcess(settings, log, asked), settings, log, asked);
  process.stdout.write(settings.json ? jsonLine(system) : readyLines(system));
  return system;
});
