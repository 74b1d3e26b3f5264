import { z } from 'zod';
import { paths } from '../../api/paths';
import { anchorsIn, auditAnchorsIn } from '../../store/audit/anchor-folder';
import { type AuditCommands, auditCommands, type ShownCase } from '../../store/audit/commands';
import type { AuditVerification } from '../../store/audit/verify';
import { FolderInUse } from '../../store/embedded/folder-lock';
import { loadMasterKeys, type MasterKeys } from '../../store/keys/master-keys';
import { openStore, type StoreOptions } from '../../store/open';
import { findRunning } from '../../store/running';
import { givenStore } from '../given/store';
import { askRunning } from '../running/ask';

/**
 * Acts on the audit log of the database that DATABASE_URL names, or of the folder DATA_DIR; through the `npm start`
 * that has the folder, where one runs.
 */
export async function withAudit<T>(act: (commands: AuditCommands) => Promise<T>): Promise<T> {
  const options = givenStore();
  if (options.kind === 'postgres') return directly(options, givenKeys(), process.env.AUDIT_ANCHOR_DIR, act);
  const { dataDir } = options;
  try {
    return await directly(options, loadMasterKeys({ dataDir }), auditAnchorsIn(dataDir), act);
  } catch (error) {
    if (!(error instanceof FolderInUse) || !findRunning(dataDir)) throw error;
    return act(viaRunningProcess(dataDir));
  }
}

async function directly<T>(
  options: StoreOptions,
  keys: MasterKeys | undefined,
  anchorDir: string | undefined,
  act: (commands: AuditCommands) => Promise<T>,
): Promise<T> {
  const store = await openStore(options);
  try {
    return await act(auditCommands({ db: store.db, keys, anchors: anchorDir ? anchorsIn(anchorDir) : undefined }));
  } finally {
    await store.close();
  }
}

/** A chain can be verified by someone who has no key. */
function givenKeys(env: NodeJS.ProcessEnv = process.env): MasterKeys | undefined {
  return env.FODFAESTE_MASTER_KEY || env.FODFAESTE_MASTER_KEY_FILE ? loadMasterKeys({ env }) : undefined;
}

const Line = z.union([
  z.object({ progress: z.object({ done: z.number(), of: z.number() }) }),
  z.object({ verified: z.custom<AuditVerification>((value) => typeof value === 'object') }),
  z.object({ failed: z.string() }),
]);

function viaRunningProcess(dataDir: string): AuditCommands {
  return {
    async verify(tell) {
      for await (const answer of askRunning(dataDir, paths.internal.auditVerify)) {
        const line = Line.parse(answer);
        if ('verified' in line) return line.verified;
        if ('failed' in line) throw new Error(`The running system could not verify it (${line.failed}).`);
        tell?.(line.progress);
      }
      throw new Error('The running system broke off.');
    },
    anchor: () => whole(askRunning(dataDir, paths.internal.auditAnchor)),
    show: (number) => whole<readonly ShownCase[]>(askRunning(dataDir, paths.internal.auditShow, { number })),
  };
}

async function whole<T>(lines: AsyncGenerator<unknown>): Promise<T> {
  const { value } = await lines.next();
  return value as T;
}
