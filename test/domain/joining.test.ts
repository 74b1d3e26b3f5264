import type { CaseId, EntryId } from '../../domain';
import { silenceCountedFrom } from '../../domain/case/silence';
import { carriedEntriesOf, leftBehind } from '../../domain/saga/carried-entries';
import { lateArrivals } from '../../domain/saga/late-arrivals';
import { returnedTo } from '../../domain/undoing/returning';
import { aCase, anAcceptedCase, anna, at, bo, type CaseStory, day, lead, otherCase, team, text } from './a-case';

const survivor = otherCase;

/** A case with everything that protects and everything that is promised. */
function withMuchInIt(): CaseStory {
  const story = anAcceptedCase('2026-02-02')
    .does('addSecondWorker', { worker: bo })
    .does('recordIncident', { kind: 'threat', happenedAt: at('2026-02-02'), visitsInPairs: true, note: text })
    .does('openChildConcern', { kind: 'child', note: text })
    .does('markCrisis', { kind: 'suicideRisk', note: text })
    .consented()
    .offered('psychiatry', { reason: text })
    .does('makeAppointment', { at: at('2026-02-20'), what: text })
    .does('recordNeedReview', {
      need: 'continues',
      ...{ goals: text, needs: text, contactWith: { services: 'withSupport' }, parallelServices: ['bostøtte'] },
      leastIntrusive: text,
      reason: text,
    })
    .does('namePlace', { kind: 'shelter', name: text })
    .met({ forNextTime: [{ id: 'line-1' as EntryId, line: text }] });
  return story.by(lead).does('commentOnContact', { contact: story.last, comment: text }).by(anna);
}

const goingAlong = (story: CaseStory) => carriedEntriesOf(story.state, story.events, story.now);

function takenIn(into: CaseStory, from: CaseStory): CaseStory {
  return into.does('takeInMerged', {
    caseId: from.state.caseId,
    contacts: from.state.contacts,
    ...(from.state.activeSince && { activeSince: from.state.activeSince }),
    underWay: true,
    entries: goingAlong(from),
  });
}

/** The survivor has an id of its own, as two made by the same recipe would not. */
function aSurvivor(when = '2026-02-03'): CaseStory {
  return aCase('ballerup').on(`${when} 09:00`).referred({ caseId: survivor }).accepted();
}

describe('what protects and what is promised goes along', () => {
  test('a merge: pair rule and incidents, crisis, child concern, consent, appointment, handover, second worker', () => {
    const from = withMuchInIt();
    const { state } = takenIn(aSurvivor(), from);
    const caseId = from.state.caseId;
    expect(state).toMatchObject({
      pairRule: { from: caseId, reviewOn: from.state.pairRule?.reviewOn },
      incidents: [{ kind: 'threat', from: caseId }],
      crisis: { kind: 'suicideRisk', from: caseId },
      childConcerns: [{ kind: 'child', from: caseId }],
      consents: [{ from: caseId }],
      places: [{ kind: 'shelter', from: caseId }],
      appointments: [{ at: at('2026-02-20'), state: 'agreed', from: caseId }],
      handovers: [{ service: 'psychiatry', state: 'sent', from: caseId }],
      assignment: { secondWorkers: [bo] },
      contacts: [{ outcome: 'contactMade', from: caseId }],
    });
  });

  test('the goals, and every text, are among what goes along', () => {
    const entries = goingAlong(withMuchInIt());
    expect(entries.filter((one) => Object.values(one).includes(text)).map(({ entry }) => entry)).toEqual([
      'incident',
      'crisis',
      'childConcern',
      'place',
      'lineForNextTime',
      'consent',
      'appointment',
      'comment',
      'goals',
      'situation',
    ]);
  });

  test('what has been carried once is carried on with its texts', () => {
    const second = takenIn(aSurvivor(), withMuchInIt());
    const kinds = (story: CaseStory) =>
      goingAlong(story).map(({ entry, ...one }) => [
        entry,
        'note' in one || 'what' in one || 'name' in one || 'line' in one,
      ]);
    expect(kinds(second)).toEqual(kinds(withMuchInIt()));
  });

  test('the case that has gone in asks nobody any more, and the other asks instead', () => {
    const from = withMuchInIt();
    from.does('mergeInto', { caseId: survivor, reason: text, carried: true });
    expect(from.openTasks).toEqual([]);
    const kinds = takenIn(aSurvivor(), withMuchInIt()).openTasks.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['incident', 'crisis', 'childConcern', 'pairRule', 'handoverReply']));
  });

  test('the silence is counted from the earlier of the two, as long as nobody has been met', () => {
    const from = anAcceptedCase('2026-01-05');
    const into = aSurvivor();
    const own = silenceCountedFrom(into.state);
    takenIn(into, from);
    expect(silenceCountedFrom(into.state)).toBe(from.state.activeSince);
    into.does('releaseMerged', { caseId: from.state.caseId, reason: text });
    expect(silenceCountedFrom(into.state)).toBe(own);
  });

  test('reopened: the same, with a first attempt and a silence of its own, and the last contact known', () => {
    const old = withMuchInIt().does('endOnGround', { ground: 'movedAway', reasons: text });
    const story = aCase('ballerup')
      .on('2026-03-02')
      .does('reopen', {
        caseId: survivor,
        municipality: old.state.municipality,
        from: old.state.caseId,
        reason: text,
        targetGroups: [],
        worker: bo,
        team,
        assessment: { leastIntrusive: text },
        contacts: old.state.contacts,
        entries: carriedEntriesOf(old.state, old.events, at('2026-03-02')),
      });
    const kinds = story.openTasks.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['firstAttempt', 'incident', 'crisis', 'childConcern', 'pairRule']));
    expect(kinds).not.toContain('followUp');
    expect(story.state).toMatchObject({ contacts: [{ outcome: 'contactMade' }], assignment: { secondWorkers: [] } });
    expect(silenceCountedFrom(story.state)).toBe(at('2026-03-02'));
  });

  test('visits stay in pairs while an incident of either case asks for it, whichever is struck out or taken back', () => {
    const incident = { kind: 'threat', visitsInPairs: true, note: text } as const;
    const own = () => aSurvivor().does('recordIncident', incident);
    const strikes = (story: CaseStory, index: number) =>
      story.does('correct', { target: story.state.incidents[index]?.seq ?? 0, reason: text });
    const from = withMuchInIt();
    const both = () => takenIn(own(), from);
    expect(strikes(both(), 0).state.pairRule?.from).toBe(from.state.caseId);
    expect(strikes(both(), 1).state.pairRule).toBeDefined();
    expect(strikes(strikes(both(), 0), 0).state.pairRule).toBeUndefined();
    expect(strikes(takenIn(aSurvivor(), from), 0).state.pairRule).toBeUndefined();
    const later = takenIn(aSurvivor(), from).does('recordIncident', incident);
    later.does('releaseMerged', { caseId: from.state.caseId, reason: text });
    expect(later.state.pairRule).toMatchObject({ reviewOn: '2026-03-05' });
  });

  test('a concern that is joined brings along what protects', () => {
    const from = aCase('ballerup')
      .on('2026-02-02 09:00')
      .referred()
      .does('recordIncident', {
        kind: 'violence',
        happenedAt: at('2026-02-02 08:00'),
        visitsInPairs: true,
        note: text,
      });
    const into = aSurvivor().does('addConcern', {
      ...{ channel: 'phone', referrer: 'shop', description: text },
      joined: from.state.caseId,
      underWay: true,
      entries: goingAlong(from),
    });
    expect(into.state).toMatchObject({
      pairRule: {},
      incidents: [{ kind: 'violence' }],
      links: [{ kind: 'joinedFrom' }],
    });
    into.does('releaseJoined', { caseId: from.state.caseId, reason: text });
    expect(into.state).toMatchObject({ incidents: [], links: [] });
    expect(into.state.pairRule).toBeUndefined();
  });

  test('what each has of its own, and so stays behind, can be said before', () => {
    const paused = withMuchInIt().does('pause', { because: 'prison', until: day('2026-03-02') });
    expect(leftBehind(paused.state, withMuchInIt().state)).toEqual(['pause', 'crisis', 'pairRule']);
  });
});

describe('a merge taken back', () => {
  test('gives back each thing as it stands by then', () => {
    const from = withMuchInIt();
    const into = takenIn(aSurvivor(), from).does('settleJoining', { caseId: from.state.caseId });
    from.does('mergeInto', { caseId: survivor, reason: text, carried: true });
    const [consent, appointment, incident] = [
      into.state.consents[0],
      into.state.appointments[0],
      into.state.incidents[0],
    ];
    into.does('withdrawConsent', { consent: consent?.id as EntryId });
    into.does('settleAppointment', { appointment: appointment?.id as EntryId, outcome: 'kept' });
    into.does('reviewIncident', { incident: incident?.id as EntryId, note: text });
    from.does('undoMerge', { reason: text, returned: returnedTo(from.state.caseId, into.state) });
    expect(from.state).toMatchObject({
      status: 'active',
      consents: [{ over: 'withdrawn' }],
      appointments: [{ state: 'kept' }],
      incidents: [{ reviewed: true }],
      handovers: [{ state: 'withdrawn' }],
      pairRule: {},
      crisis: {},
    });
  });

  test('a handover offered on the other case’s consent is withdrawn with it', () => {
    const from = anAcceptedCase('2026-02-02').consented();
    const into = takenIn(aSurvivor(), from);
    into.does('offerHandover', {
      service: 'psychiatry',
      consent: into.state.consents[0]?.id as EntryId,
      share: ['name'],
      leastIntrusive: text,
      reason: text,
    });
    into.does('releaseMerged', { caseId: from.state.caseId, reason: text });
    expect(into.state).toMatchObject({ consents: [], handovers: [{ state: 'withdrawn' }] });
  });

  test('not while the other has itself been merged into a third: that is taken back first', () => {
    const from = anAcceptedCase('2026-02-02');
    const into = takenIn(aSurvivor(), from).does('settleJoining', { caseId: from.state.caseId });
    into.does('mergeInto', { caseId: third, reason: text, carried: true });
    expect(into.tries('releaseMerged', { caseId: from.state.caseId, reason: text })).toMatchObject({
      rejected: 'notInThisState',
      params: { is: 'merged' },
    });
  });
});

const third = 'ca5e0000-0000-4000-8000-0000000000dd' as CaseId;
const fourth = 'ca5e0000-0000-4000-8000-0000000000cc' as CaseId;

describe('two acts at the same cases', () => {
  test('a case that is taking in another goes into none itself, until that one has ended', () => {
    const into = takenIn(aSurvivor(), anAcceptedCase('2026-02-02'));
    expect(into.tries('mergeInto', { caseId: third, reason: text })).toMatchObject({ rejected: 'joiningUnderWay' });
  });

  test('the same case is not taken in twice', () => {
    const from = anAcceptedCase('2026-02-02');
    const again = { caseId: from.state.caseId, contacts: [] };
    expect(takenIn(aSurvivor(), from).tries('takeInMerged', again)).toMatchObject({ rejected: 'alreadyOpen' });
  });

  test('a case does not end as it was read, where something has happened in it since', () => {
    const from = anAcceptedCase('2026-02-02');
    const read = from.state.version;
    from.met();
    expect(from.tries('mergeInto', { caseId: survivor, reason: text, version: read })).toMatchObject({
      rejected: 'changedMeanwhile',
    });
  });

  test('nothing is joined to a case that has ended: that one is reopened', () => {
    const ended = aSurvivor().does('endOnGround', { ground: 'movedAway', reasons: text });
    const concern = { channel: 'phone', referrer: 'shop', description: text, joined: third, underWay: true } as const;
    expect(ended.tries('addConcern', concern)).toMatchObject({ rejected: 'afterTheEnd', params: { right: 'reopen' } });
  });

  test('one ended case is reopened once, and its ending is not taken back beside that', () => {
    const story = aSurvivor().does('endOnGround', { ground: 'movedAway', reasons: text });
    story.does('linkReopened', { caseId: third, carried: true });
    const target = story.event('caseEnded').seq;
    expect(story.tries('linkReopened', { caseId: fourth })).toMatchObject({ rejected: 'alreadyReopened' });
    expect(story.tries('correct', { target, reason: text })).toMatchObject({ rejected: 'alreadyReopened' });
    story.does('linkReopened', { caseId: fourth, after: third, carried: true });
    story.does('unlinkReopened', { caseId: fourth }).does('unlinkReopened', { caseId: third });
    story.does('correct', { target, reason: text });
    expect(story.status).toBe('active');
  });

  test('an ending that waited for a word waits for it again, where the reopening came to nothing', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-08-01');
    expect(story.state.ended?.toConfirm).toBe(true);
    const before = story.state.ended;
    story.does('linkReopened', { caseId: third, carried: true }).does('unlinkReopened', { caseId: third });
    expect(story.state.ended).toEqual(before);
  });

  test('a case that is one with another is not reopened: that is taken back', () => {
    const merged = anAcceptedCase('2026-02-02').does('mergeInto', { caseId: survivor, reason: text, carried: true });
    expect(merged.tries('linkReopened', { caseId: third })).toMatchObject({
      rejected: 'notInThisState',
      params: { right: ['undoMerge'] },
    });
  });

  test('whoever has declined is merged with nobody until that is assessed', () => {
    const declined = () => anAcceptedCase('2026-02-02', 'gentofte').does('recordDecline', {});
    expect(declined().tries('mergeInto', { caseId: survivor, reason: text })).toMatchObject({
      rejected: 'notInThisState',
    });
    expect(declined().tries('takeInMerged', { caseId: survivor, contacts: [] })).toMatchObject({
      rejected: 'notInThisState',
    });
  });

  test('what a concern that is joined brings along asks for no outreach after a decline, and comes back with it', () => {
    const story = aCase('gentofte').on('2026-02-03 09:00').referred({ caseId: survivor }).accepted();
    story.does('recordDecline', {});
    const asked = story.openTasks.map(({ kind }) => kind);
    const joined = { channel: 'phone', referrer: 'shop', description: text, joined: third, underWay: true } as const;
    const basis = { topic: 'appointment', clause: null, fixed: 'agreedDay' } as const;
    const entries = [{ entry: 'appointment', id: 'along' as EntryId, at: at('2026-02-12'), basis }] as const;
    story.does('addConcern', { ...joined, entries });
    expect(story.openTasks.map(({ kind }) => kind)).toEqual(asked);
    story.does('correct', { target: story.event('declined').seq, reason: text });
    expect(story.state.appointments).toMatchObject([{ id: 'along', state: 'agreed' }]);
    expect(story.openTasks.map(({ kind }) => kind)).toContain('appointmentOutcome');
  });

  test('a case joined by mistake is a case of its own again, also after the correction window', () => {
    const story = aCase('ballerup').on('2026-02-02 09:00').referred();
    story.does('joinToCase', { caseId: survivor, reason: text, carried: true }).on('2026-03-02');
    story.does('undoJoin', { reason: text });
    expect(story.state).toMatchObject({ status: 'referred', links: [] });
    expect(story.task('triage')).toBeDefined();
  });
});

describe('what arrives late for a case that goes on in another', () => {
  const merged = () => {
    const from = anAcceptedCase('2026-02-02');
    const into = takenIn(aSurvivor(), from).does('settleJoining', { caseId: from.state.caseId });
    return { from: from.does('mergeInto', { caseId: survivor, reason: text, carried: true }), into };
  };
  /** Passes on what has come since, as the workflow does. */
  const passOn = (from: CaseStory, into: CaseStory, since: number) => {
    for (const { command } of lateArrivals(from.state, from.events.slice(since))) {
      into.on(from.now.slice(0, 10));
      into.does(command.type, command.data as never);
    }
  };

  test('a contact reaches the survivor, and its clock counts from it', () => {
    const { from, into } = merged();
    from.on('2026-02-20');
    const since = from.events.length;
    from.met({ happenedAt: at('2026-02-10') });
    passOn(from, into, since);
    expect(silenceCountedFrom(into.state)).toBe(at('2026-02-10'));
  });

  test('also one that happened after the merge, logged on the case that the phone still had', () => {
    const { from, into } = merged();
    from.on('2026-02-20');
    const since = from.events.length;
    from.met({ happenedAt: at('2026-02-19') });
    passOn(from, into, since);
    expect(silenceCountedFrom(into.state)).toBe(at('2026-02-19'));
  });

  test('it stops the survivor’s ending for silence, and corrected away it is gone there too', () => {
    const { from, into } = merged();
    into.on('2026-05-19').does('answerMayItEnd', { answer: 'end', reason: text });
    expect(into.status).toBe('ending');
    from.on('2026-05-20');
    const since = from.events.length;
    from.met({ happenedAt: at('2026-05-10') });
    passOn(from, into, since);
    expect(into.status).toBe('active');
    const struck = from.events.length;
    from.does('correct', { target: from.event('contactLogged').seq, reason: text });
    passOn(from, into, struck);
    expect(into.state.contacts).toEqual([]);
  });

  test('a threat, a child concern, a note and a new concern reach it too; what was there before the merge does not come twice', () => {
    const { from, into } = merged();
    const since = 0;
    const before = into.events.length;
    from.does('recordIncident', { kind: 'threat', happenedAt: from.now, visitsInPairs: true, note: text });
    from.does('openChildConcern', { kind: 'pregnancy', note: text }).does('addNote', { note: text });
    from.does('addConcern', { channel: 'phone', referrer: 'shop', description: text });
    passOn(from, into, since);
    expect(into.events.slice(before).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['entryCarried', 'entryCarried', 'entryCarried', 'noteAdded', 'concernAdded']),
    );
    expect(into.state).toMatchObject({ pairRule: {}, incidents: [{}], childConcerns: [{}] });
  });

  test('nothing is passed on from a case that goes on itself', () => {
    const story = anAcceptedCase('2026-02-02').met();
    expect(lateArrivals(story.state, story.events)).toEqual([]);
  });
});
