import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { masterKeysOf } from '../../store/keys/master-keys';

/** The key that the recorded histories are sealed under. It opens nothing else: everything in them is invented. */
export const masterKeyOfHistories = Buffer.alloc(32, 'invented histories').toString('base64');

export const keysOfHistories = masterKeysOf([Buffer.from(masterKeyOfHistories, 'base64')]);

/** Histories are kept as the server sends them, in protobuf. */
export const { History } = temporal.api.history.v1;

/** A folder a release; what is recorded of it stays for as long as cases of that release may run. */
export const historiesFolder = join(__dirname, 'histories');

/** Every recorded history of every release, as `0.1/declined-and-closed`. */
export function recordedHistories(): string[] {
  return readdirSync(historiesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.history'))
    .map((name) => name.slice(0, -'.history'.length))
    .sort();
}

export function historyOf(name: string) {
  return History.decode(bytesOf(name));
}

/** As it was recorded. */
export function bytesOf(name: string): Buffer {
  return readFileSync(join(historiesFolder, `${name}.history`));
}
