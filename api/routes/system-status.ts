import { z } from 'zod';
import { logStanding } from '../../store/audit/status';
import { backupsTaken } from '../../store/backup/taken';
import { isDelivering } from '../../store/delivery/mail-service';
import { countGivenUp } from '../../store/delivery/outcomes';
import { houseStatus } from '../../store/read/house-status';
import { scheduleStatuses } from '../../store/schedules';
import { reading } from '../endpoint';
import { databaseVersions, temporalSeen } from '../operations/parts-reached';
import { findings, findingsIn } from '../operations/status-findings';
import { paths } from '../paths';
import { dateTime, listOf, orNull } from '../schema/values';

/** As an alarm has it: what did not come for so many of its intervals is late. */
const INTERVALS_UNTIL_LATE = 3;

const shown = z
  .object({
    at: dateTime,
    findings: listOf(z.enum(findings)).meta({ description: 'What somebody has to see to, the most urgent first.' }),
    reached: z.object({ temporal: z.boolean(), workers: z.boolean(), identityProvider: z.boolean() }),
    mail: z.object({
      state: z.enum(['yes', 'mailOff', 'mailDelayed']),
      lastAt: orNull(dateTime),
      waiting: z.number(),
      waitingSince: orNull(dateTime),
      givenUp: z.number(),
    }),
    acts: z.object({ underWay: z.number(), stuck: z.number() }).meta({ description: 'Acts across several cases.' }),
    recordings: z.object({ stopped: z.number(), since: orNull(dateTime) }),
    cases: z.object({ late: z.number(), since: orNull(dateTime) }),
    jobsLate: listOf(z.string()).meta({ description: 'What comes by itself and has not come for long.' }),
    backup: z.object({
      last: orNull(z.object({ madeAt: dateTime, bytes: z.number() })),
      triedAt: orNull(dateTime).meta({ description: 'When one was last restored for trial.' }),
    }),
    audit: orNull(z.object({ anchoredAt: orNull(dateTime), checkedAt: orNull(dateTime), damages: z.number() })).meta({
      description: 'Null: nothing has been written in it yet.',
    }),
    versions: z.object({
      database: z.string(),
      tables: z.string(),
      temporal: z.string().nullable(),
      workers: listOf(z.string()),
    }),
  })
  .meta({ id: 'SystemStatus' });

/** How the installation is, for whoever answers for it in the municipality: numbers and times, and nothing of any case. */
export const systemStatus = [
  reading({
    path: paths.systemStatus,
    inRehearsal: false,
    act: 'seeSystemStatus',
    tag: 'Operations',
    summary: 'How the installation is: what waits, what is stuck, the last backup, the last anchor, and what answers',
    answer: shown,
    async handle(deps, { caller: { municipality }, wall }) {
      const { unscopedDb: db, login } = deps;
      const [house, mailsGivenUp, mail, schedules, log, backup, versions, temporal, identityProvider] =
        await Promise.all([
          houseStatus(db, municipality, wall),
          countGivenUp(deps.store.db, municipality),
          isDelivering(db, wall),
          scheduleStatuses(db, wall),
          logStanding(db, municipality),
          backupsTaken(db),
          databaseVersions(db),
          temporalSeen(deps),
          login.provider.answers(),
        ]);
      const ofOthers = (name: string) => name.startsWith('opening/') && name !== `opening/${municipality}`;
      const jobsLate = schedules
        .filter(
          ({ name, ageSeconds, everySeconds }) => !ofOthers(name) && ageSeconds > INTERVALS_UNTIL_LATE * everySeconds,
        )
        .map(({ name }) => name);
      const { entries, anchoredAt, checkedAt, damages } = log;
      const audit = entries > 0 ? { anchoredAt, checkedAt, damages: damages ?? 0 } : undefined;
      const workers = temporal?.workers ?? [];
      const reached = { temporal: temporal !== undefined, workers: workers.length > 0, identityProvider };
      const standing = { ...house, mailsGivenUp, reached, mail, audit, backup, jobsLate: jobsLate.length };
      return {
        at: wall,
        findings: findingsIn(standing, wall),
        reached,
        mail: {
          state: mail,
          lastAt: house.lastMailAt,
          waiting: house.mailsWaiting,
          waitingSince: house.eldestMailSince,
          givenUp: mailsGivenUp,
        },
        acts: { underWay: house.actsUnderWay, stuck: house.actsStuck },
        recordings: { stopped: house.recordingsStopped, since: house.stoppedSince },
        cases: { late: house.casesLate, since: house.latestSince },
        jobsLate,
        backup,
        audit: audit ?? null,
        versions: { ...versions, temporal: temporal?.version ?? null, workers },
      };
    },
  }),
];
