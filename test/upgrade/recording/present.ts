import { randomUUID } from 'node:crypto';
import { until } from '../../environment/until';
import { type Ask, inDays, inHours, type More } from './asking';

type Names = Map<string, string>;

const assessment = { leastIntrusive: 'Intet mindre når ham', reason: 'Isoleret og uden anden støtte' };
const contact = { outcome: 'contactMade', channel: 'visit', place: 'publicPlace', note: 'Drak kaffe ved søen' };
const lead: More = { as: 'teamLead' };
const intake: More = { as: 'intakeOfficer' };
const ofGentofte: More = { municipality: 'gentofte' };

/** What people do through the API on one day, with every part of the process in some case, and what administrators do. */
export async function actsOfToday(ask: Ask, names: Names): Promise<void> {
  const staff = (number: 1 | 2, person: number) =>
    `00000000-0000-4000-8000-0000000${number}00${String(person).padStart(2, '0')}`;
  const refer = async (name: string, more: More = {}, said: object = {}) => {
    const told = { channel: 'phone', referrer: 'neighbour', description: `Bekymret: ${name}`, ...said };
    const { caseId } = await ask('/v1/referrals', told, { ...intake, ...more });
    names.set(caseId, name);
    return caseId;
  };
  const accepted = async (name: string, more: More = {}, said: object = {}) => {
    const caseId = await refer(name, more, said);
    const worker = staff(more.municipality === 'gentofte' ? 2 : 1, 1);
    await ask(`/v1/cases/${caseId}/accept`, { worker, assessment }, { ...more, as: 'intakeOfficer' });
    return caseId;
  };
  const of = (caseId: string, what: string, body: object, more: More = {}) =>
    ask(`/v1/cases/${caseId}/${what}`, body, more);
  const made = async (caseId: string, what: string, body: object, more: More = {}) => {
    const key = randomUUID();
    await of(caseId, what, body, { ...more, key });
    return key;
  };

  const publicly = { municipality: 'ballerup', referrer: 'relative', description: 'Min bror åbner ikke' };
  await ask('/v1/public/referrals', publicly, { as: 'nobody' });
  await refer(
    'referred with an age and an identity',
    {},
    {
      age: { years: 52, estimated: true },
      urgent: true,
      identity: { name: 'Ejvind Prøvemand', cpr: '010158-5200', phone: '00 00 00 00', address: 'Prøvevej 1' },
    },
  );
  const named = await refer('its age and urgency found out later');
  await of(named, 'age', { age: { years: 61, estimated: true }, reason: 'Siger han selv' }, intake);
  await of(named, 'urgency', { urgent: true, reason: 'Frost i nat' }, intake);
  await refer('a minor', ofGentofte, { age: { years: 16, estimated: false } });

  const waiting = await refer('kept on the waiting list');
  await of(waiting, 'wait', { reason: 'Ingen ledig' }, intake);
  await of(waiting, 'wait/keep', { lookAgainOn: inDays(20), reason: 'Stadig ingen' }, intake);
  const takenUp = await refer('taken up from the waiting list');
  await of(takenUp, 'wait', { reason: 'Ingen ledig' }, intake);
  await of(takenUp, 'wait/leave', { worker: staff(1, 2), assessment }, intake);
  const outside = await refer('outside the target group');
  await of(outside, 'outside-target-group', { reason: 'Har allerede en støtte', guidance: 'Vejledt' }, intake);

  const ownDates = await accepted('dates of its own');
  await of(ownDates, 'contacts', { ...contact, nextFollowUpOn: inDays(3), reason: 'Han er syg' });
  await of(ownDates, 'follow-up/snooze', { on: inDays(9), reason: 'Er hos sin søster' });
  await of(ownDates, 'follow-up', { on: inDays(11), reason: 'Ferie' });
  await of(ownDates, 'unreachable-plan', { days: 45, attempts: 6, reason: 'Har før været væk længe' });
  const review = {
    need: 'continues',
    nextReviewOn: inDays(30),
    followUpDays: 5,
    goals: 'Egen bolig',
    leastIntrusive: assessment.leastIntrusive,
    reason: 'Ustabil for tiden',
  };
  await of(ownDates, 'need-reviews', review);
  await of(ownDates, 'target-groups', { targetGroups: ['homeless'] }, intake);

  const talks = await accepted('appointments, notes and corrections');
  await of(talks, 'contacts', contact);
  const appointment = await made(talks, 'appointments', { at: inHours(30), what: 'Lægen' });
  await of(talks, `appointments/${appointment}/move`, { at: inHours(50), reason: 'Lægen er syg' });
  const missed = await made(talks, 'appointments', { at: inHours(40), what: 'Banken' });
  await of(talks, `appointments/${missed}/settle`, { outcome: 'cancelled', reason: 'Vil ikke' });
  await of(talks, 'notes', { note: 'Siger selv, at det ikke passer', from: 'citizen' });
  await of(talks, 'concerns', { channel: 'phone', referrer: 'police', description: 'Set i nat' }, intake);
  const struck = await of(talks, 'contacts', { ...contact, outcome: 'notMet' });
  await of(talks, 'corrections', { target: struck.version, reason: 'Forkert sag' });
  const wrong = await of(talks, 'contacts', {
    ...contact,
    participants: [staff(1, 3)],
    minutes: 30,
    outsideArea: true,
  });
  const right = { happenedAt: inHours(-3), outcome: 'refusedToTalk', place: 'home', note: 'Ville ikke tale' };
  await of(talks, 'corrections', { target: wrong.version, reason: 'Forkert udfald', contact: right });
  await of(talks, 'phase', { to: 'clarifying', reason: 'Har talt to gange' });
  await of(talks, 'stable-contact', { note: 'Åbner selv' });
  await of(talks, 'second-workers', { worker: staff(1, 3) }, lead);
  await of(talks, 'second-workers', { worker: staff(1, 2) }, lead);
  await of(talks, `second-workers/${staff(1, 2)}/end`, { reason: 'Ikke nødvendig' }, lead);

  const danger = await accepted('incident, visits in pairs, crisis');
  const incident = { kind: 'violence', visitsInPairs: true, note: 'Slog ud efter mig' };
  await of(danger, 'incidents', incident);
  await of(danger, 'pair-rule/extend', { reviewOn: inDays(40), reason: 'Stadig vred' }, lead);
  const alone = {
    caseId: danger,
    expectedEnd: inHours(23),
    overrideReason: 'Kun til døren',
    place: 'Trappen',
    worker: staff(1, 1),
  };
  names.set(String((await ask('/v1/visits', alone, lead)).visitId), 'alone in spite of the pair rule');
  await of(danger, 'crisis', { kind: 'eviction', note: 'Fogeden kommer' });
  const safe = await accepted('incident looked at, pair rule lifted, crisis over');
  const past = await made(safe, 'incidents', { ...incident, kind: 'threat' });
  await of(safe, `incidents/${past}/review`, { note: 'Talt igennem' }, lead);
  await of(safe, 'pair-rule/lift', { reason: 'Har undskyldt' }, lead);
  await of(safe, 'crisis', { kind: 'eviction' });
  await of(safe, 'crisis/close', { note: 'Fik lov at blive' });

  const children = await accepted('child concerns, each otherwise');
  await of(children, 'child-concerns', { kind: 'child', note: 'Et barn i lejligheden' });
  const sent = await made(children, 'child-concerns', { kind: 'child', note: 'To børn' });
  await of(children, `child-concerns/${sent}/notice`, { sentOn: inDays(0) });
  const settled = await made(children, 'child-concerns', { kind: 'pregnancy', note: 'Måske' });
  await of(children, `child-concerns/${settled}/settle`, { reason: 'Var det ikke' });

  await handovers(ask, accepted);

  const paused = await accepted('paused, and longer');
  await of(paused, 'pause', { because: 'hospital', until: inDays(10) });
  await of(paused, 'pause/extend', { until: inDays(25), reason: 'Opereres igen' });
  const resumed = await accepted('paused and resumed');
  await of(resumed, 'pause', { because: 'prison', until: inDays(10) });
  await of(resumed, 'pause/resume', { followUpOn: inDays(2), note: 'Løsladt før tid' });

  const moved = { ground: 'movedAway', reasons: 'Flyttet til Odense' };
  const ended = await accepted('ended: moved away, still to be corrected');
  await of(ended, 'child-concerns', { kind: 'child', note: 'Åben ved ophør' });
  await of(ended, 'endings/administrative', moved, lead);
  const again = await accepted('ended and reopened');
  await of(again, 'contacts', contact);
  const gone = await of(again, 'endings/administrative', moved, lead);
  await ask(`/v1/cases/${again}?minVersion=${gone.version}`, undefined, lead);
  names.set((await of(again, 'reopen', { assessment, reason: 'Er kommet tilbage' }, lead)).caseId, 'reopened');
  const declined = await accepted('declined, still to be corrected');
  await of(declined, 'decline', { words: 'Nej tak' });
  const takenBack = await accepted('declined and taken back');
  const no = await of(takenBack, 'decline', { words: 'Gå væk' });
  await of(takenBack, 'corrections', { target: Number(no.version) - 1, reason: 'Han mente bostøtten' });
  const assessed = await accepted('declined and assessed', ofGentofte);
  await of(assessed, 'decline', { words: 'Nej' }, ofGentofte);
  await of(assessed, 'assessments/decline', { reasons: 'Klarer sig' }, ofGentofte);
  const local = await accepted('ended on a ground of its own', ofGentofte);
  const found = { ground: 'inOtherCare', reasons: 'Er hos familien' };
  await of(local, 'endings/local-ground', found, ofGentofte);
  const confirmed = [...names].find(([, name]) => name.startsWith('ended: declined and not assessed'))?.[0] ?? '';
  await of(
    confirmed,
    'endings/confirm',
    { reason: 'Rigtigt, han klarer sig selv.' },
    { ...ofGentofte, as: 'teamLead' },
  );
  const closed = [...names].find(([, name]) => name.startsWith('closed: moved away'))?.[0] ?? '';
  await of(closed, 'notes', { note: 'Skrevet uden net, kom senere' });
  await of(closed, 'erasure/put-off', { until: inDays(400), reason: 'Søsteren har klaget' }, lead);

  const [one, other] = [await accepted('merged into another'), await accepted('has taken another in')];
  await of(one, 'contacts', contact);
  await of(one, 'merge', { into: other, reason: 'Samme mand' }, lead);
  const [apart, from] = [
    await accepted('merged and taken apart again'),
    await accepted('released what it had taken in'),
  ];
  await of(apart, 'merge', { into: from, reason: 'Samme mand?' }, lead);
  await of(apart, 'merge/undo', { reason: 'To brødre' }, lead);
  const joined = await refer('joined to another case');
  await of(joined, 'join', { caseId: talks, reason: 'Ham kender vi' }, intake);

  const hidden = await accepted('restricted, and opened in an emergency');
  await of(hidden, 'contacts', contact);
  await of(hidden, 'restriction', { staff: [staff(1, 4)], reason: 'Kendt i huset' }, lead);
  const { number } = await ask(`/v1/cases/${hidden}`, undefined, lead);
  await ask('/v1/glass-breakings', { case: number, reason: 'Ringet op om fare' }, { as: 'thirdWorker' });
  const shown = await accepted('restricted no longer');
  await of(shown, 'restriction', { staff: [staff(1, 4)], reason: 'Kendt' }, lead);
  await of(shown, 'restriction/lift', { reason: 'Rygtet var forkert' }, lead);
  const guarded = await accepted(
    'identity under protection',
    {},
    { identity: { name: 'Beskyttet Prøve', cpr: '010158-5300' } },
  );
  await of(guarded, 'protected-identity', { reason: 'Navne- og adressebeskyttelse' });
  const left = await accepted('without a worker');
  await of(left, 'assignment/end', { because: 'left', reason: 'Barsel' }, lead);
  const handed = await accepted('with another worker');
  await of(handed, 'assignment', { worker: staff(1, 2), reason: 'Kender ham' }, lead);
  await ask(
    `/v1/absences/${randomUUID()}`,
    { staffId: staff(1, 2), from: inDays(1), to: inDays(8) },
    { ...lead, method: 'PUT' },
  );
}

type Accepted = (name: string, more?: More, said?: object) => Promise<string>;

/** Handovers under way in each state that needs no time to be reached, some beside each other in one case. */
async function handovers(ask: Ask, accepted: Accepted): Promise<void> {
  const consented = async (caseId: string, service: string) => {
    const key = randomUUID();
    const to = { kind: 'service', service };
    const agreed = { to, toWhom: 'Bostøtten', what: ['situation'], until: inDays(60) };
    await ask(`/v1/cases/${caseId}/consents`, agreed, { key });
    return key;
  };
  const offered = async (caseId: string, service: string, send: boolean) => {
    const consent = await consented(caseId, service);
    const key = randomUUID();
    const words = { leastIntrusive: 'Det mindste, der rækker', reason: 'Ønsker det' };
    await ask(`/v1/cases/${caseId}/handovers`, { service, consent, share: ['situation'], send, ...words }, { key });
    return { handover: key, consent };
  };
  const one = await accepted('handovers in every state');
  const on = (handover: string, what: string, body: object, more: More = {}) =>
    ask(`/v1/cases/${one}/handovers/${handover}/${what}`, body, more);
  const caseworker: More = { as: 'caseworker' };
  await offered(one, 'housingFirst', false);
  await offered(one, 'drugTreatment', true);
  const answered = async (service: string, answer: object) => {
    const { handover } = await offered(one, service, true);
    await on(handover, 'answer', answer, caseworker);
    return handover;
  };
  await answered('alcoholTreatment', { answer: 'accepted' });
  await answered('psychiatry', { answer: 'accepted', meetingOn: inDays(4) });
  await answered('temporaryHousing', { answer: 'rejected', reason: 'Ingen plads' });
  const never = await answered('shelter110', { answer: 'accepted' });
  await on(never, 'attendance', { attended: false, reason: 'Kom aldrig' });
  const there = await answered('socialPedagogicalSupport', { answer: 'accepted' });
  await on(there, 'attendance', { attended: true });
  const withdrawn = await offered(one, 'other', true);
  await on(withdrawn.handover, 'withdraw', { reason: 'Fortrød' });
  const other = await accepted('consent withdrawn under an offer');
  const taken = await offered(other, 'drugTreatment', true);
  await ask(`/v1/cases/${other}/consents/${taken.consent}/withdraw`, { note: 'Vil ikke mere' });
}

/** A rehearsal whose time was moved on, with cases and a lone visit of its own. */
export async function rehearsalOfToday(ask: Ask, names: Names): Promise<void> {
  const { id } = await ask('/v1/rehearsals', { name: 'Jul', startsAt: `${inDays(20)}T13:30:00.000Z` });
  const rehearsal = String(id);
  const told = { channel: 'phone', referrer: 'neighbour', description: 'En øvelse' };
  for (const name of ['rehearsed, referred', 'rehearsed, under way']) {
    const { caseId } = await ask('/v1/referrals', told, { ...intake, rehearsal });
    names.set(caseId, name);
    const worker = '00000000-0000-4000-8000-000000010001';
    if (name.endsWith('way')) await ask(`/v1/cases/${caseId}/accept`, { worker, assessment }, { ...intake, rehearsal });
  }
  await ask('/v1/visits', { expectedEnd: `${inDays(20)}T20:30:00.000Z`, place: 'Øvelse' }, { rehearsal });
  await ask(`/v1/rehearsals/${rehearsal}/advance`, { days: 6 });
  await until('the rehearsal’s time is moved', async () => {
    const { advance } = await ask(`/v1/rehearsals/${rehearsal}`, undefined);
    return (advance as { doneAt: string | null }).doneAt;
  });
}

/** Lone visits as a day has them; those that were asked about and alarmed are set going apart from this. */
export async function visitsOfToday(ask: Ask, names: Names): Promise<void> {
  const begun = await ask('/v1/visits', { expectedEnd: inHours(22), place: 'Hytten' });
  names.set(String(begun.visitId), 'under way, about no case');
  await ask(`/v1/visits/${begun.visitId}/extend`, { expectedEnd: inHours(23) });
  const over = await ask('/v1/visits', { expectedEnd: inHours(2) }, { as: 'secondWorker' });
  names.set(String(over.visitId), 'checked out');
  await ask(`/v1/visits/${over.visitId}/check-out`, { note: 'Alt vel' }, { as: 'secondWorker' });
}
