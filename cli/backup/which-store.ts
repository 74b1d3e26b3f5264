import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Halves } from '../../store/backup/back-up';
import type { StoreOptions } from '../../store/open';
import { givenStore } from '../given/store';

/** What a person asks of `npm run backup` and `npm run restore`. */
export interface BackupArguments {
  readonly halves: Halves;
  readonly store: StoreOptions;
  /** It has been restored for trial, and is only noted as that. */
  readonly tried: boolean;
}

/** Reads the arguments, and from the environment which store is meant: DATABASE_URL, else the folder DATA_DIR. */
export function backupArguments(name: 'backup' | 'restore', description: string): BackupArguments {
  const given = new Command(`npm run ${name} --`)
    .description(description)
    .argument('<folder>', 'the backup: its halves are the folders data and keys in it')
    .option('--keys <folder>', 'where the half that holds the keys is, when it is elsewhere');
  const command = (
    name === 'backup'
      ? given.option('--tried', 'take no backup: note that the one in the folder has been restored for trial')
      : given
  ).parse();
  const [folder = ''] = command.args;
  const { keys, tried = false } = command.opts<{ keys?: string; tried?: boolean }>();
  const from = process.env.INIT_CWD ?? process.cwd();
  const halves = { data: resolve(from, folder, 'data'), keys: resolve(from, keys ?? `${folder}/keys`) };
  return { halves, store: givenStore(), tried };
}
