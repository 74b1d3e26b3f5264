import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { clearUp, pressCtrlC, start, usedFolder } from '../cli/started';
import { reviveByCommand } from './arrangement/commands';
import { writeUntilAcknowledged } from './load/write';

afterAll(clearUp);

describe('npm run cases -- revive, on a data folder', () => {
  it('goes through the running npm start, and brings the cases back when Temporal’s own folder was lost', async () => {
    const dataDir = await usedFolder();
    const env = { DATA_DIR: dataDir, DATABASE_URL: undefined };
    const first = start(dataDir);
    const { api } = await first.ready;
    const { caseId } = await writeUntilAcknowledged(api, { kind: 'start' });
    await writeUntilAcknowledged(api, { kind: 'contact', caseId });
    expect(await reviveByCommand(env)).toMatchObject({ cases: { started: 0, ranAlready: 1 } });
    pressCtrlC(first);
    await first.ended;
    await expect(reviveByCommand(env)).rejects.toThrow(/start it with npm start first/);

    rmSync(join(dataDir, 'temporal'), { recursive: true });
    const second = start(dataDir);
    const { api: again } = await second.ready;
    expect(await reviveByCommand(env)).toMatchObject({ cases: { started: 1, ranAlready: 0 } });
    expect(await writeUntilAcknowledged(again, { kind: 'contact', caseId })).toMatchObject({ version: 4 });
  });
});
