import { cancellationSignal } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Kysely } from 'kysely';
import type { Instant } from '../../domain/clock/time';
import type { Database } from '../../store/database';
import { isMailOn } from '../../store/delivery/mail-service';
import type { Sealing } from '../../store/keys/case-keys';
import type { MasterKeys } from '../../store/keys/master-keys';
import type { Store } from '../../store/open';
import { followPeople } from '../../store/people/follow-people';
import type { RulesCache } from '../../store/rules/load-rules';
import { municipalitiesWithSettings } from '../../store/rules/settings';
import { taskQueue as ourQueue } from '../../workflows/messages';
import type { Activities } from '../interface';
import { withHeartbeat } from '../with-heartbeat';
import { deliverDue } from './deliver';
import type { MailService } from './dependencies';
import { keepOpeningTimes } from './opening-times';
import { planDigests } from './plan-digests';
import { remindOfStandardReview } from './standard-review';

type Needs = {
  readonly db: Kysely<Database>;
  readonly within: Store['within'];
  readonly rules: RulesCache;
  readonly sealing: Sealing;
  readonly keys: MasterKeys;
  readonly client: Client;
  readonly now: () => Instant;
  readonly mail?: MailService;
  readonly taskQueue?: string;
};

/** How long one run sends before it leaves the rest to the next. */
const RUN_LIMIT_MS = 60_000;

/** What the scheduled jobs of delivery ask for. */
export function deliveryActivities(needs: Needs): Pick<Activities, 'deliverDue' | 'openDay' | 'keepOpeningTimes'> {
  const { db, within, rules, sealing, keys, client, mail, now, taskQueue = ourQueue } = needs;
  return {
    async deliverDue() {
      // A run that an earlier release began on the cases' queue: the next one is on that of workers with mail.
      if (!mail) throw ApplicationFailure.nonRetryable('this worker sends no mail', 'noMail');
      const begun = Date.now();
      const cancelled = cancellationSignal();
      const shouldStop = () => cancelled.aborted || Date.now() - begun > RUN_LIMIT_MS;
      return withHeartbeat(() => deliverDue({ db, within, rules, sealing, keys, mail, now }, shouldStop));
    },
    async openDay({ municipality }) {
      await followPeople(db, municipality, now());
      await remindOfStandardReview({ db, rules, now }, municipality);
      if (await isMailOn(db)) await planDigests({ db, rules, now }, municipality);
    },
    async keepOpeningTimes() {
      await keepOpeningTimes({ db, client, rules, now, taskQueue });
      // An absence begins and ends on its day without anybody having changed anything.
      for (const municipality of await municipalitiesWithSettings(db)) await followPeople(db, municipality, now());
    },
  };
}
