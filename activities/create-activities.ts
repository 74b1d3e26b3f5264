import type { Client } from '@temporalio/client';
import { plusHours, plusLocalDays } from '../domain/clock/time';
import type { WallInstant } from '../domain/clock/whose';
import type { AnchorKeeping } from '../store/audit/anchors';
import { forgetDeliveries } from '../store/delivery/forget';
import { forgetAnswers } from '../store/idempotent-answers';
import { sweepOrphans } from '../store/identity/orphans';
import { sealing } from '../store/keys/case-keys';
import type { MasterKeys } from '../store/keys/master-keys';
import type { Store } from '../store/open';
import { openCasesAfter } from '../store/read/open-cases';
import type { RulesCache } from '../store/rules/load-rules';
import { forgetSagas } from '../store/sagas';
import { wallNow } from '../store/wall-clock';
import { taskQueue as ourQueue } from '../workflows/messages';
import { auditActivities } from './audit';
import { caseLoader } from './case-loader';
import { caseSignaller } from './case-signaller';
import { notingCompletion } from './completions';
import { deliveryActivities } from './delivery/activities';
import type { MailService } from './delivery/dependencies';
import type { Activities } from './interface';
import { recordingActivities } from './recording';
import { sagaActivities } from './saga/activities';

/** What activities act upon. */
export type ActivityDependencies = {
  readonly store: Store;
  readonly rules: RulesCache;
  /** For what one workflow has to say to others, and for the schedules. */
  readonly client: Client;
  readonly keys: MasterKeys;
  /** Where the audit log's ends are written down; without it they are not. */
  readonly anchors?: AnchorKeeping;
  /** Without it nothing is sent by mail. */
  readonly mail?: MailService;
  readonly taskQueue?: string;
  readonly now?: () => WallInstant;
};

/** What the workflows of the real world do. Each is safe to be called again with the same input. */
export function createActivities(deps: ActivityDependencies): Activities {
  const { store, rules, client, now = wallNow } = deps;
  const { db } = store;
  const seal = sealing(db, deps.keys);
  return {
    ...recordingActivities('real', { db, rules, now }),
    loadCase: caseLoader(db, rules),
    openCases: ({ rehearsal: _none, ...page }) => openCasesAfter(db, { ...page, rehearsalId: null }),
    signalCases: caseSignaller({ client, rules }),
    ...sagaActivities({ ...deps, db, now, sealing: seal, taskQueue: deps.taskQueue ?? ourQueue }),
    ...notingCompletion(db, {
      async sweepOrphans() {
        const started = wallNow();
        await sweepOrphans(db, plusHours(started, -24));
        const longAgo = plusLocalDays(started, -90);
        await forgetAnswers(db, longAgo);
        await forgetSagas(db, longAgo);
        await forgetDeliveries(db, longAgo);
      },
      ...auditActivities({ ...deps, db, now }),
      ...deliveryActivities({ ...deps, db, sealing: seal, within: store.within, now }),
    }),
  };
}
