import type { CaseId, MunicipalityId } from '../../domain';
import { wallInstant } from '../../domain/clock/whose';
import { nextVisitDeadline } from '../../domain/visit/lone-visit';
import { verifyAudit } from '../../store/audit/verify';
import { sealing } from '../../store/keys/case-keys';
import { canonicalJson } from '../../store/keys/digest';
import { currentIdentities } from '../../store/read/current-identities';
import { loadEvents } from '../../store/read/timeline';
import { rebuildReadModel } from '../../store/verify/rebuild';
import { verifyStore } from '../../store/verify/verify';
import { liveCase, liveVisit } from '../../temporal/live-state';
import { type BegunAnew, reviveAnew } from '../../temporal/revive-anew';
import { fastForward } from '../../temporal/virtual-time';
import { caseWorkflowId, nextStepQuery } from '../../workflows/messages';
import { until } from '../environment/until';
import { describeOnServers, serversForTests } from '../faults/arrangement/servers';
import type { OwnSystem } from './own-system';
import { type Standing, type StoredCase, standingOf, storedReleases } from './stored';
import { takeUp } from './taken-up';

const DAY = 24 * 60 * 60 * 1_000;

const at = ({ municipality, caseId }: StoredCase) => ({
  municipality: municipality as MunicipalityId,
  caseId: caseId as CaseId,
});
/** What does not stand as it stood: nothing is right. */
const differing = <T>(stored: readonly T[], found: readonly T[]) =>
  stored.flatMap((was, index) => {
    const is = found[index];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ was, is }];
  });

type Deadline = NonNullable<StoredCase['nextDeadline']>;

/**
 * What a basis says since beyond its clause, its setting and its assessment, the release before did not know. Of a date
 * whose basis it did not keep, only what it is about and who assessed it are known.
 */
function asEarlierReleasesSay(one: StoredCase, isKept: boolean): string {
  const { basis, ...deadline } = one.nextDeadline ?? {};
  const { by, at: on, event } = basis?.assessed ?? {};
  const rule = isKept && { clause: basis?.clause, setting: basis?.setting?.key };
  const known = { topic: basis?.topic, ...rule, assessed: { by, on, event } };
  return canonicalJson({ ...one, nextDeadline: { ...deadline, basis: known } });
}

/** What this release decides otherwise on purpose, in every case that it begins anew; each says what is to be instead. */
const decidedOtherwise: readonly ((was: Deadline, is: Deadline) => boolean)[] = [
  // docs/decisions/urgent-beats-hours.md: an urgent referral goes to the team lead by the clock.
  (was, is) =>
    was.cause === is.cause && is.kind === 'escalation' && is.basis?.topic === 'urgentTriage' && is.at < was.at,
  // The same page: a case that nobody has is told of at once, so that what comes after it is next.
  (was, is) => isAbout(was, 'unassigned') && !isAbout(is, 'unassigned') && is.at > was.at,
  // docs/decisions/consents-cover.md: an old consent covers nothing, so what is prepared waits for one anew.
  (was, is) => isAbout(was, 'handoverToSend') && is.cause === was.cause?.replace('ToSend', 'Consent'),
  // docs/decisions/a-date-keeps-its-basis.md: what a child concern asks is due the next working day, which no setting says.
  (was, is) =>
    isAbout(was, 'childConcern') &&
    is.cause === was.cause &&
    is.at === was.at &&
    is.basis?.setting === undefined &&
    is.basis?.fixed === 'nextWorkingDay',
  // The same page: what an own initiative began with was assessed in its first entry, where the reason stands.
  (was, is) =>
    isAbout(was, 'silence') &&
    is.cause === was.cause &&
    is.at === was.at &&
    is.basis?.assessed?.at === was.basis?.assessed?.at &&
    was.basis?.assessed?.event === 2 &&
    is.basis?.assessed?.event === 1,
];

const isAbout = ({ cause = '' }: Deadline, kind: string) => cause.startsWith(`${kind}:`);

/** What stands as nothing else explains. */
const differingUnexplained = (stored: readonly StoredCase[], found: readonly StoredCase[]) =>
  differing(stored, found).filter(({ was, is }) => {
    const [before, now] = [was.nextDeadline, is?.nextDeadline];
    const isKept = !now?.basis?.notRecorded;
    if (is && asEarlierReleasesSay(was, isKept) === asEarlierReleasesSay(is, isKept)) return false;
    const alone = (one: StoredCase) => canonicalJson({ ...one, nextDeadline: null, version: null });
    // What is told at once is in the record at once.
    if (!is || !before || !now || alone(was) !== alone(is) || is.version < was.version) return true;
    return !decidedOtherwise.some((isSo) => isSo(before, now));
  });

for (const release of storedReleases())
  describeOnServers(`What release ${release} left behind is taken up`, () => {
    const standing: Standing = standingOf(release);
    const goingOn = standing.cases.filter(({ rehearsal, nextDeadline }) => !rehearsal && nextDeadline);
    const visiting = standing.visits.filter(({ rehearsal, status }) => !rehearsal && status !== 'checkedOut');
    let system: OwnSystem;
    let begun: BegunAnew;
    let ahead = 0;
    const clock = () => wallInstant(Date.now() + ahead);

    beforeAll(async () => {
      system = await takeUp(release, serversForTests().postgres);
      await system.work(clock);
      begun = await reviveAnew(system, () => undefined);
      for (const one of goingOn) {
        await until(`${one.name} is taken up`, async () => (await liveCase(system.client, at(one))) !== undefined);
      }
    });
    afterAll(() => system?.stop());

    it('everything that was open is begun again, but for its rehearsals, which end', async () => {
      expect(begun).toEqual({
        cases: { started: goingOn.length, ranAlready: 0 },
        visits: { started: visiting.length, ranAlready: 0 },
        rehearsals: 1,
      });
      const rehearsals = await system.store.db.selectFrom('rehearsals').select('ended_at').execute();
      expect(rehearsals).toEqual([{ ended_at: expect.any(String) }]);
    });

    it('each case has the status, the phase and the next deadline that it had, on the same basis, but for what this release decides otherwise', async () => {
      const found: StoredCase[] = [];
      for (const one of standing.cases) found.push({ ...one, ...(await standsNow(system, one)) });
      expect(differingUnexplained(standing.cases, found)).toEqual([]);
      expect(new Set(found.map(({ status }) => status))).toEqual(
        new Set(['referred', 'waiting', 'active', 'paused', 'ending', 'ended']),
      );
    });

    it('each lone visit is as far as it was, and is asked about or alarmed when it would have been', async () => {
      const found = [];
      for (const { visitId, ...one } of visiting) {
        const state = await liveVisit(system.client, visitId);
        const nextDeadline = state && (nextVisitDeadline(state) ?? null);
        found.push({ ...one, visitId, status: state?.status, version: state?.version, nextDeadline });
      }
      expect(differing<unknown>(visiting, found)).toEqual([]);
    });

    it('begun anew once more, nothing is begun', async () => {
      expect(await reviveAnew(system, () => undefined)).toEqual({
        cases: { started: 0, ranAlready: goingOn.length },
        visits: { started: 0, ranAlready: visiting.length },
        rehearsals: 0,
      });
    });

    it('made anew from the events, its lists say what its record folds to, and nobody has touched the log of who read and changed what', async () => {
      const { db } = system.store;
      const liveState = async (of: { municipality: string; caseId: string }) =>
        liveCase(system.client, at(of as StoredCase));
      await rebuildReadModel({ db, rules: system.rules });
      const { differences } = await verifyStore({ db, rules: system.rules }, { liveState });
      // A message that an ending withdrew is not given again when the ending is taken back, whatever the release.
      expect(differences.filter(({ where }) => where !== 'messages')).toEqual([]);
      const { damages, entries } = await verifyAudit({ db, keys: system.keys });
      expect(damages).toEqual([]);
      expect(entries).toBeGreaterThan(100);
    });

    it('every text opens with its case’s key, and every identity; of an erased case nothing is left to open', async () => {
      const { db } = system.store;
      const { openAll } = sealing(db, system.keys);
      for (const one of standing.cases) {
        const { municipality, caseId } = at(one);
        const opened = JSON.stringify(await openAll(caseId, await loadEvents(db, municipality, caseId)));
        expect(opened).not.toContain('"s1.');
        const identity = (await currentIdentities(db, system.keys, municipality, [caseId])).get(caseId);
        if (one.erased) expect(identity).toBeUndefined();
      }
      const named = standing.cases.filter(({ name }) => name.startsWith('referred with an age')).map(at);
      for (const { municipality, caseId } of named) {
        const identities = await currentIdentities(db, system.keys, municipality, [caseId]);
        expect(identities.get(caseId)).toMatchObject({ name: 'Ejvind Prøvemand', cpr: '010158-5200' });
      }
    });

    it('time goes on, and a grace that had begun ends to be confirmed, though someone had answered', async () => {
      const grace = standing.cases.find(({ name }) => name === 'silent: grace on an answer');
      if (!grace) throw new Error('there is no grace among what was stored');
      const { municipality, caseId } = at(grace);
      ahead = 30 * DAY;
      await fastForward(system.connection, system.namespace, caseWorkflowId(municipality, caseId), 30 * DAY);
      const row = system.store.db.selectFrom('cases').select(['status', 'ground', 'to_confirm']);
      await until('it has ended', async () => {
        const found = await row.where('case_id', '=', caseId).executeTakeFirstOrThrow();
        return found.status === 'ended' && found.ground === 'unreachable' && found.to_confirm;
      });
    });
  });

/** As its workflow says, where it goes on; else as the store has it. */
async function standsNow({ store, client }: OwnSystem, one: StoredCase): Promise<Partial<StoredCase>> {
  const { municipality, caseId } = at(one);
  if (one.nextDeadline && !one.rehearsal) {
    const live = await liveCase(client, { municipality, caseId });
    const handle = client.workflow.getHandle(caseWorkflowId(municipality, caseId));
    const nextDeadline = await handle.query<StoredCase['nextDeadline']>(nextStepQuery);
    return { status: live?.status ?? 'none', phase: live?.phase ?? null, version: live?.version ?? 0, nextDeadline };
  }
  const row = store.db.selectFrom('cases').select(['status', 'phase', 'version']).where('case_id', '=', caseId);
  return row.executeTakeFirstOrThrow();
}
