import { join } from 'node:path';
import { askerOf } from '../../../api/door/asker';
import type { audited } from '../../../api/door/audit';
import type { callerScope } from '../../../api/door/caller-scope';
import type { mayYou } from '../../../api/door/may-you';
import type { world } from '../../../api/door/world';
import { wallNow } from '../../../store/wall-clock';

/** In place of a gate that later ones rely on: it hands on what they need and asks nothing. Any other hands on nothing. */
interface StandIns {
  readonly audited: typeof audited;
  readonly callerScope: typeof callerScope;
  readonly mayYou: typeof mayYou;
  readonly world: typeof world;
}

const standIns: StandIns = {
  audited: () => async (_known, next) => next({ named: new Set() }),
  callerScope: (deps) => async (_known, next) => next({ own: deps }),
  mayYou: (deps) => async (known, next) =>
    next({ asker: await askerOf(deps, known), sight: { kind: 'all' }, because: { kind: 'anyone' } }),
  world: () => async (_known, next) => next({ now: wallNow(), wall: wallNow() }),
};

const open = () => (_known: object, next: (adds: object) => Promise<unknown>) => next({});

/** Takes the gate that the environment names out of the API, for the test that runs next. */
const { DROPPED_GATE: gate = '', DROPPED_GATE_FILE: file } = process.env;
if (file) {
  const path = join(__dirname, '..', '..', '..', file);
  jest.doMock(path, () => ({ ...jest.requireActual(path), [gate]: { ...standIns }[gate] ?? open }));
}
