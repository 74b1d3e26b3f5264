import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../../api/paths';
import type { CaseId } from '../../../domain';
import { localDateOf } from '../../../domain/clock/time';
import type { LocalSettings } from '../../../domain/rules/settings';
import type { Standard } from '../../../domain/rules/standard';
import { dateOf } from '../moments';
import { eventsOf } from '../record';
import type { Scene } from '../scene';
import type { Act } from '../story';

/** Cases are told one after the other, by a workflow of its own: a busy machine takes its time. */
const TIMEOUT_MS = 240_000;

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
      const until = Date.now() + TIMEOUT_MS;
      while (!(await hasHeard(scene, caseId, version))) {
        if (Date.now() > until) throw new Error(`settings version ${version} did not reach the case`);
        await pause(50);
      }
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

async function hasHeard(scene: Scene, caseId: CaseId, version: number): Promise<boolean> {
  scene.lookAnew();
  const events = await eventsOf(scene, caseId);
  return events.some(({ type, data }) => type === 'settingsApplied' && data.version === version);
}
