import { paths } from '../../../api/paths';
import type { CaseId } from '../../../domain';
import type { Age, ReferralChannel, ReferrerKind } from '../../../domain/case/intake-facts';
import type { FirstAssessment } from '../../../domain/intake/first-assessment';
import type { SeededPerson } from '../../../store/seed';
import type { Answer, Scene, Who } from '../scene';
import type { Act } from '../story';

type Citizen = { readonly alias?: string; readonly name?: string; readonly place?: string };

type Referral = {
  readonly description: string;
  readonly identity?: Citizen;
  readonly age?: Age;
  readonly targetGroups?: readonly string[];
  readonly missingFacts?: readonly string[];
  readonly urgent?: boolean;
  readonly referrerWantsToStayUnnamed?: boolean;
};

type Named = { readonly as?: string; readonly by?: Who };

/** A referral by phone, mail or at the door, registered by intake; or by a caseworker, who is the authority itself. */
export function refers(
  channel: Exclude<ReferralChannel, 'publicForm'>,
  referrer: ReferrerKind,
  { earlier, as, by, ...referral }: Referral & Named & { readonly earlier?: string },
): Act {
  return async (scene) => {
    const body = { channel, referrer, ...referral, ...(earlier && { earlierCase: scene.cases.get(earlier) }) };
    const who = by ?? (channel === 'authority' ? 'caseworker' : 'intakeOfficer');
    const { caseId } = await scene.write(who, paths.referrals, body);
    scene.hasBegun(caseId, as);
  };
}

type Receipt = { readonly receipt: string; readonly outOfHours: { readonly name: string } | null };

/** A referral through the public form. Whoever sends it learns a receipt's number, and intake finds it on their list. */
export function refersByForm(
  referrer: ReferrerKind,
  { as, alias, ...referral }: Omit<Referral, 'identity' | 'missingFacts' | 'targetGroups'> & Named & { alias?: string },
): Act {
  return async (scene) => {
    const known = new Set(scene.cases.values());
    const body = { municipality: scene.municipality, referrer, ...referral, ...(alias && { alias }) };
    const { receipt, outOfHours } = await scene.write<Receipt>('public', paths.publicReferrals, body);
    scene.entries.set('receipt', receipt);
    scene.entries.set('out of hours', outOfHours?.name ?? 'nothing');
    const arrived = await newReferral(scene, known);
    scene.hasBegun(arrived, as);
  };
}

type Listed = { readonly items: readonly { readonly caseId: CaseId }[] };

async function newReferral(scene: Scene, known: ReadonlySet<CaseId>): Promise<CaseId> {
  const { items } = await scene.read<Listed>('intakeOfficer', `${paths.cases.list}?status=referred`);
  const arrived = items.find(({ caseId }) => !known.has(caseId));
  if (!arrived) throw new Error('the referral from the public form is not among the cases');
  return arrived.caseId;
}

/** Why what is offered is the least intrusive that serves (B3), for the municipality that asks. */
export const leastIntrusive = 'Samtaler dér, hvor borgeren selv er, griber mindst ind.';

export function assessment({ municipality }: Scene, more: FirstAssessmentInPlain = {}) {
  return { ...(municipality === 'ballerup' && { leastIntrusive }), ...more };
}

type FirstAssessmentInPlain = Omit<FirstAssessment, 'leastIntrusive' | 'reason'> & { readonly reason?: string };

/** A contact person begins by own judgement: active at once. */
export function startsOwnInitiative({
  by = 'worker',
  as,
  ...start
}: Named & {
  readonly by?: SeededPerson;
  readonly judgement: string;
  readonly identity: Citizen;
  readonly age?: Age;
  readonly targetGroups?: readonly string[];
}): Act {
  return async (scene) => {
    const body = { ...start, worker: scene.staff(by), assessment: assessment(scene) };
    const { caseId } = await scene.write(by, paths.ownInitiative, body);
    scene.hasBegun(caseId, as, by);
  };
}

/** Triage accepts: the first individual assessment, with every number as proposed. */
export function accepts({ worker = 'worker' as SeededPerson } = {}): Act {
  return (scene) =>
    scene.write('intakeOfficer', paths.triage.accept, {
      worker: scene.staff(worker),
      assessment: assessment(scene, { reason: 'Isoleret og uden anden støtte; fristerne passer til det.' }),
    });
}

/** Triage finds that it is about someone they know: the concern is added there, and this case ends. */
export function joins(to: string): Act {
  return (scene) =>
    scene.write('intakeOfficer', paths.triage.join, {
      caseId: scene.cases.get(to),
      reason: 'Beskrivelsen og stedet passer på hende, og hun bor i samme opgang.',
    });
}

/** The team lead begins an ended case anew: a case of its own, linked to the old one, with the same worker. */
export function reopens(as: string, reason: string): Act {
  return async (scene) => {
    const body = { reason, worker: scene.staff('worker'), assessment: assessment(scene) };
    const { caseId } = await scene.write<Answer>('teamLead', paths.reopen, body);
    scene.hasBegun(caseId, as);
  };
}
