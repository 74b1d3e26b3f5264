import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../../api/paths';
import type { LocalSettings } from '../../../domain/settings';
import type { Standard } from '../../../domain/standard';
import { localDateOf } from '../../../domain/time';
import { dateOf } from '../moments';
import { eventsOf } from '../record';
import type { Scene } from '../scene';
import type { Act } from '../story';

type Change = (now: LocalSettings) => Partial<LocalSettings>;

/** New local settings, which hold from today; every open case is told, and the story waits until its own have heard. */
export function sets(change: Change): Act {
  return async (scene) => {
    const { items } = await scene.read<{ items: readonly LocalSettings[] }>('admin', paths.settings);
    const now = items.at(-1);
    if (!now) throw new Error('there are no settings to change');
    const version = now.version + 1;
    const from = localDateOf(scene.now);
    const decided = { setBy: 'Ledelsen', reference: 'Besluttet i denne fortælling' };
    await scene.write('admin', paths.settings, { ...now, ...change(now), ...decided, version, from });
    await scene.inEachCase(async (caseId) => {
      for (let tries = 0; tries < 100; tries += 1) {
        scene.lookAnew();
        if (
          (await eventsOf(scene, caseId)).some(
            ({ type, data }) => type === 'settingsApplied' && data.version === version,
          )
        )
          return;
        await pause(50);
      }
      throw new Error(`settings version ${version} did not reach the case`);
    });
  };
}

type Version = { readonly version: number };

function which(scene: Scene, { version }: Version) {
  return { standardId: scene.municipality, version: String(version) };
}

/** A new version of the standard, drafted from the first. */
export function drafts({ version }: Version): Act {
  return async (scene) => {
    const { standard } = await scene.read<{ standard: Standard }>(
      'admin',
      paths.standards.one,
      which(scene, { version: 1 }),
    );
    return scene.write('admin', paths.standards.list, { ...standard, version });
  };
}

export function hears({ on, ...version }: Version & { readonly on: string }): Act {
  return (scene) =>
    scene.write('admin', paths.standards.hearing, { on: dateOf(on) }, { params: which(scene, version) });
}

export function adopts({ on, ...version }: Version & { readonly on: string }): Act {
  return (scene) =>
    scene.write('admin', paths.standards.adoption, { on: dateOf(on) }, { params: which(scene, version) });
}

export function activates({ from, ...version }: Version & { readonly from: string }): Act {
  return (scene) =>
    scene.write('admin', paths.standards.activation, { from: dateOf(from) }, { params: which(scene, version) });
}

/** The team lead moves the case to another version; its deadlines follow at once. */
export function movesToStandard({ version, reason }: Version & { readonly reason: string }): Act {
  return (scene) => scene.write('teamLead', paths.moveToStandard, { id: scene.municipality, version, reason });
}
