import { casesOf } from '../../domain/saga/act';
import { append } from '../../store/audit/append';
import { openCasesOfWorker } from '../../store/read/open-cases-of-worker';
import { actorRef } from '../../store/record/event-log';
import { addSaga, endSaga, isNoted, markNoted } from '../../store/sagas';
import type { SagaInput } from '../../workflows/messages';
import type { Activities } from '../interface';
import type { SagaDependencies } from './dependencies';
import { sendToEach } from './each';
import { passOn } from './pass-on';
import { prepareStep } from './prepare';
import { sendPrepared } from './send';

type OfSagas = Pick<
  Activities,
  'beginSaga' | 'endSaga' | 'prepareStep' | 'sendPrepared' | 'sendToEach' | 'casesLeft' | 'passOn'
>;

/** What acts across several cases ask for. */
export function sagaActivities(deps: SagaDependencies): OfSagas {
  const { db, now } = deps;
  const within = ({ rehearsal = null }: { readonly rehearsal?: string | null }): SagaDependencies => ({
    ...deps,
    rules: deps.rules.inRehearsal(rehearsal),
  });
  return {
    async beginSaga(saga) {
      const { municipality, key, digest, act, by } = saga;
      await addSaga(db, {
        municipality,
        key,
        digest,
        kind: act.kind,
        by: actorRef(by),
        cases: casesOf(act),
        rehearsalId: saga.rehearsal ?? null,
      });
      await noteOnce(deps, saga, 'begin_noted');
    },
    async endSaga({ saga, outcome }) {
      await endSaga(db, saga, { state: outcome.state, outcome, at: now() });
      await noteOnce(deps, saga, 'end_noted', outcome.state);
    },
    prepareStep: (step) => prepareStep(within(step.saga), step),
    sendPrepared: ({ saga, prepared }) => sendPrepared(within(saga), saga, prepared),
    sendToEach: ({ saga, cases }) => sendToEach(within(saga), saga, cases),
    async casesLeft({ act, municipality }) {
      return act.kind === 'deactivate' ? openCasesOfWorker(db, municipality, act.staff, now()) : [];
    },
    passOn: (late) => passOn(deps, late),
  };
}

/** One entry of the audit log for the first step of an act, and one for its last. */
async function noteOnce(
  { db, keys, now }: SagaDependencies,
  { municipality, key, by, act, audited }: SagaInput,
  what: 'begin_noted' | 'end_noted',
  ended?: string,
): Promise<void> {
  if (by.kind === 'process' || (await isNoted(db, { municipality, key }, what))) return;
  const details = { key, kind: act.kind, step: ended ?? 'begun', ...('staff' in act && { staff: act.staff }) };
  const entry = { municipality, who: by, act: audited.act, route: audited.route, caseIds: casesOf(act), details };
  await append(db, keys, [{ ...entry, outcome: 'written', because: audited.because, at: now() }]);
  await markNoted(db, { municipality, key }, what);
}
