import type { Client } from '@temporalio/client';
import { instant, plusHours } from '../domain/time';
import { forgetAnswers } from '../store/answers-given';
import { sweepOrphans } from '../store/identity/orphans';
import type { Store } from '../store/open';
import { openCasesAfter } from '../store/read/open-cases';
import { recordCaseEvents } from '../store/record/record-case-events';
import { recordVisitEvents } from '../store/record/record-visit-events';
import type { RuleShelf } from '../store/rules/load-rules';
import { caseLoader } from './case-loader';
import { caseSignaller } from './case-signaller';
import type { Activities } from './interface';

/** What activities act upon. */
export type ActivityDependencies = {
  readonly store: Store;
  readonly rules: RuleShelf;
  /** For what one workflow has to say to others. */
  readonly client: Client;
};

/** What workflows do to the world. Each is safe to be called again with the same input. */
export function createActivities({ store, rules, client }: ActivityDependencies): Activities {
  const { db } = store;
  return {
    async recordCase({ municipality, caseId, rehearsal, settingsVersion, events }) {
      const recording = { municipality, caseId, settingsVersion, events, ...(rehearsal && { rehearsalId: rehearsal }) };
      await recordCaseEvents({ db, rules }, recording);
    },
    async recordVisit({ municipality, visitId, rehearsal, events }) {
      await recordVisitEvents(db, { municipality, visitId, events, ...(rehearsal && { rehearsalId: rehearsal }) });
    },
    loadCase: caseLoader(db, rules),
    openCases: ({ municipality, after, limit }) => openCasesAfter(db, { municipality, after, limit }),
    signalCases: caseSignaller({ db, client, rules }),
    async sweepOrphans() {
      const now = instant(Date.now());
      await sweepOrphans(db, plusHours(now, -24));
      await forgetAnswers(db, plusHours(now, -90 * 24));
    },
  };
}
