import { type CommandData, type CommandId, decide, type EntryId } from '../../domain';
import { silenceCountedFrom } from '../../domain/case/silence';
import { aCase, anAcceptedCase, anna, at, type CaseStory, day, otherCase, shown, staff, text } from './a-case';

const met = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();
const contactOf = (id: string, happenedAt: string, outcome: 'contactMade' | 'notMet' = 'contactMade') =>
  ({ id: id as EntryId, seq: 99, at: at(happenedAt), outcome, place: 'home' }) as const;

describe('a correction names what it corrects, and undoes what followed from it', () => {
  test('a contact struck out: the clock, the follow-up and the first attempt are as before it', () => {
    const before = anAcceptedCase('2026-02-02').on('2026-02-09 10:00');
    const story = met();
    story.does('correct', { target: story.event('contactLogged').seq, reason: text });
    expect(silenceCountedFrom(story.state)).toBe(silenceCountedFrom(before.state));
    expect(story.openTasks.map(({ kind }) => kind)).toEqual(before.openTasks.map(({ kind }) => kind));
  });

  test('a contact corrected stands with what it should have said; the first entry stays in the record', () => {
    const story = met();
    const { seq } = story.event('contactLogged');
    const contact = { happenedAt: at('2026-02-07 15:00'), outcome: 'refusedToTalk', place: 'home' } as const;
    story.does('correct', { target: seq, reason: text, contact });
    expect(story.state.contacts).toMatchObject([{ at: contact.happenedAt, outcome: 'refusedToTalk' }]);
    expect(story.event('contactLogged').data.outcome).toBe('contactMade');
    expect(story.event('contactCorrected').data.target).toBe(seq);
  });

  test.each([
    [{ happenedAt: at('2026-02-10 10:00') }, 'inTheFuture'],
    [{ nextFollowUpOn: day('2026-02-06') }, 'inThePast'],
    [{ nextFollowUpOn: day('2027-02-06') }, 'followUpTooFar'],
  ])('a contact cannot be corrected to %j', (more, rejected) => {
    const story = met();
    const contact = { happenedAt: at('2026-02-09 09:00'), outcome: 'notMet', place: 'home', ...more } as const;
    const target = story.event('contactLogged').seq;
    expect(story.tries('correct', { target, reason: text, contact })).toMatchObject({ rejected });
  });

  test('a phase changed by mistake is what it was, and the need review that it opened is gone', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').phase('contactEstablished');
    expect(story.due('needReview')).toBe('16.02.2026 23.59');
    story.does('correct', { target: story.event('phaseChanged').seq, reason: text });
    expect(story.phaseNow).toBe('seekingContact');
    expect(story.state.needReview?.on).toBe('2026-05-03');
  });

  test('stable contact, a crisis, an appointment, logged by mistake: gone', () => {
    const story = met().does('recordStableContact', {}).does('markCrisis', { kind: 'other' });
    story.does('makeAppointment', { at: at('2026-02-12'), what: text });
    for (const type of ['stableContactReached', 'crisisMarked', 'appointmentMade'] as const) {
      story.does('correct', { target: story.event(type).seq, reason: text });
    }
    expect(story.state.stableContact).toBeUndefined();
    expect(story.state.crisis).toBeUndefined();
    expect(story.state.appointments).toEqual([]);
  });

  test('what a contact should have said strikes out nothing else: an appointment, a consent, a decline', () => {
    const contact = { happenedAt: at('2026-02-05'), outcome: 'notMet', place: 'home', channel: 'visit' } as const;
    const story = met()
      .does('makeAppointment', { at: at('2026-02-12'), what: text })
      .consented();
    for (const { seq } of [story.event('appointmentMade'), story.event('consentGiven')])
      expect(story.tries('correct', { target: seq, reason: text, contact })?.rejected).toBe('nothingToCorrect');
    const { ending, ended } = story.does('recordDecline', {}).state;
    const target = ended?.seq ?? (ending?.kind === 'decline' ? ending.seq : 0);
    expect(story.tries('correct', { target, reason: text, contact })?.rejected).toBe('nothingToCorrect');
    expect(story.tries('correct', { target, reason: text })).toBeUndefined();
  });

  test('a consent that was none takes along the handover that rests on it', () => {
    const story = met().consented().offered('psychiatry', { reason: text });
    story.does('correct', { target: story.event('consentGiven').seq, reason: text });
    expect(story.state.handovers).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('what is no entry, or not the last change of phase, is refused, and what can be corrected is named', () => {
    const story = met();
    expect(story.tries('correct', { target: 1, reason: text })).toEqual({
      rejected: 'nothingToCorrect',
      params: { field: 'target', target: 1, correctable: [String(story.event('contactLogged').seq)] },
    });
  });
});

describe('of the contacts that a case moved in with', () => {
  const movedIn = (days: readonly string[], more: Partial<CommandData['moveIn']> = {}) => {
    const contacts = days.map(
      (when) => ({ id: when as EntryId, happenedAt: at(when), outcome: 'contactMade', place: 'home' }) as const,
    );
    const past = { referredAt: at('2026-01-02'), acceptedAt: at('2026-01-03'), contacts, ...more };
    return aCase('ballerup').on('2026-02-02').movedIn(past);
  };
  const two = ['2026-01-05', '2026-01-20'];
  const daysOf = ({ state }: CaseStory) => state.contacts.map(({ id }) => id);

  test('one is struck out by its own id, and silence counts from the one before it', () => {
    const story = movedIn(two).does('correct', { target: 1, entry: '2026-01-20' as EntryId, reason: text });
    expect(daysOf(story)).toEqual(['2026-01-05']);
    expect(silenceCountedFrom(story.state)).toBe(at('2026-01-05'));
  });

  test('one is corrected by its own id; the others stand as they came', () => {
    const contact = { happenedAt: at('2026-01-21'), outcome: 'notMet', place: 'shelter', channel: 'visit' } as const;
    const story = movedIn(two).does('correct', { target: 1, entry: '2026-01-20' as EntryId, reason: text, contact });
    expect(story.state.contacts).toMatchObject([
      { id: '2026-01-05', outcome: 'contactMade', place: 'home' },
      { id: '2026-01-20', at: contact.happenedAt, outcome: 'notMet', place: 'shelter', channel: 'visit' },
    ]);
    expect(story.event('caseMovedIn').data.contacts).toMatchObject([
      { outcome: 'contactMade' },
      { outcome: 'contactMade' },
    ]);
  });

  test('none is taken by chance: which one is asked, and those there are named', () => {
    expect(movedIn(two).tries('correct', { target: 1, reason: text })).toEqual({
      rejected: 'entryRequired',
      params: { field: 'entry', known: two },
    });
    expect(movedIn(two).tries('correct', { target: 1, entry: 'none' as EntryId, reason: text })).toMatchObject({
      rejected: 'unknownEntry',
      params: { field: 'entry', id: 'none', known: two },
    });
  });

  test('the only one needs no id; the same correction again finds nothing', () => {
    const story = movedIn(['2026-01-05']).does('correct', { target: 1, reason: text });
    expect(daysOf(story)).toEqual([]);
    expect(story.tries('correct', { target: 1, reason: text })?.rejected).toBe('nothingToCorrect');
  });

  test('stable contact that it moved in with is struck out by the number alone, and the contacts stand', () => {
    const story = movedIn(two, { stableContactAt: at('2026-01-20') }).does('correct', { target: 1, reason: text });
    expect(story.state.stableContact).toBeUndefined();
    expect(daysOf(story)).toEqual(two);
  });

  test('one that is said otherwise is never that stable contact, nor one of several by chance', () => {
    const stable = { stableContactAt: at('2026-01-20') };
    const contact = { happenedAt: at('2026-01-21'), outcome: 'notMet', place: 'shelter', channel: 'visit' } as const;
    const alone = movedIn(['2026-01-20'], stable).does('correct', { target: 1, reason: text, contact });
    expect(alone.state.contacts).toMatchObject([{ id: '2026-01-20', outcome: 'notMet' }]);
    expect(alone.state.stableContact).toBeDefined();
    expect(movedIn(two, stable).tries('correct', { target: 1, reason: text, contact })).toEqual({
      rejected: 'entryRequired',
      params: { field: 'entry', known: two },
    });
  });

  test('a contact logged since is not one of them', () => {
    const story = movedIn(two).met();
    const logged = story.event('contactLogged');
    const refused = story.tries('correct', { target: logged.seq, entry: '2026-01-05' as EntryId, reason: text });
    expect(refused).toMatchObject({ rejected: 'unknownEntry', params: { known: [logged.data.id] } });
    story.does('correct', { target: logged.seq, entry: logged.data.id, reason: text });
    expect(daysOf(story)).toEqual(two);
  });

  test('a run from before one was to be named takes the first, as it did then', () => {
    const { state, rules, now } = movedIn(two);
    const before = { ...rules, lacks: ['entry-named'] as const };
    const context = { rules: before, now, by: staff(anna), commandId: 'c1' as CommandId };
    const taken = decide(state, { type: 'correct', data: { target: 1, reason: text } }, context);
    expect(taken).toMatchObject({ events: [{ type: 'entryStruckOut', data: { what: 'contact', id: '2026-01-05' } }] });
  });
});

describe('an ending taken back within the correction window', () => {
  const ended = () => met().does('endOnGround', { ground: 'deceased', reasons: text });

  test('restores the case, with what has been added to the record since', () => {
    const story = ended()
      .on('2026-02-10 09:00')
      .logged('notMet', { happenedAt: at('2026-02-08 12:00') });
    story.does('openChildConcern', { kind: 'child', note: text });
    story.does('correct', { target: story.event('caseEnded').seq, reason: text });
    expect(story.status).toBe('active');
    expect(story.state.contacts).toHaveLength(2);
    expect(story.state.childConcerns).toHaveLength(1);
    expect(story.state.ended).toBeUndefined();
    expect(story.due('followUp')).toBe('16.02.2026 23.59');
  });

  test('until 24 hours later at the same time of day, and not after', () => {
    expect(ended().next).toBe('10.02.2026 10.00 correctionWindowOver');
    const story = ended().on('2026-02-10 10:00');
    expect(story.tries('correct', { target: story.event('caseEnded').seq, reason: text })).toMatchObject({
      rejected: 'nothingToCorrect',
    });
  });

  test('across the spring change it keeps the time of day', () => {
    const story = anAcceptedCase('2026-03-28').does('endOnGround', { ground: 'movedAway', reasons: text });
    expect(shown(story.nextStep?.at)).toBe('29.03.2026 10.00');
  });

  test('of a pause, the case is paused again', () => {
    const story = met().does('pause', { because: 'prison', until: day('2026-04-01') });
    story.does('endOnGround', { ground: 'openedInError', reasons: text });
    story.does('correct', { target: story.event('caseEnded').seq, reason: text });
    expect(story.status).toBe('paused');
    expect(story.due('pauseOver')).toBe('01.04.2026 23.59');
  });

  test('a ground that is not the municipality’s is refused with those that are', () => {
    expect(met().tries('endOnGround', { ground: 'local:tooExpensive', reasons: text })).toMatchObject({
      rejected: 'unknownGround',
      params: { known: ['citizenDeclined', 'isolationBroken', 'unreachable', 'handedOver'] },
    });
  });
});

describe('two cases that are one', () => {
  const merged = () => met().does('mergeInto', { caseId: otherCase, reason: text });

  test('merged: this one ends, linked; undone even after the correction window, it goes on as it was', () => {
    const story = merged().on('2026-02-20 10:00');
    expect(story.endedOn).toBe('09.02.2026 merged');
    expect(story.next).toBeUndefined();
    story.does('undoMerge', { reason: text });
    expect(story.status).toBe('active');
    expect(story.state.links).toEqual([]);
    story.on('2026-02-20 10:01');
    expect(story.toldOf('followUp').slice(-2)).toEqual([
      '20.02.2026 10.00 followUp reminder → worker',
      '20.02.2026 10.00 followUp escalation → teamLead',
    ]);
  });

  test('corrected instead of undone, the link is released all the same', () => {
    const story = merged();
    story.does('correct', { target: story.event('caseEnded').seq, reason: text });
    expect(story.state.links).toEqual([]);
    expect(story.has('mergeUndone')).toBe(true);
  });

  test('the other takes in its contacts, and gives them back', () => {
    const story = met();
    const theirs = [contactOf('t1', '2026-02-08'), contactOf('t2', '2026-02-09 09:00', 'notMet')];
    story.does('takeInMerged', { caseId: otherCase, contacts: theirs });
    expect(story.state.contacts.map(({ id }) => id)).toEqual(['t1', 't2', story.event('contactLogged').data.id]);
    expect(story.tries('correct', { target: 99, reason: text })).toMatchObject({ rejected: 'nothingToCorrect' });
    story.does('releaseMerged', { caseId: otherCase, reason: text });
    expect(story.state.contacts).toHaveLength(1);
    expect(story.state.links).toEqual([]);
    expect(story.tries('releaseMerged', { caseId: otherCase, reason: text })).toMatchObject({
      rejected: 'unknownEntry',
    });
  });

  test('contacts from the future are not taken in', () => {
    const refused = met().tries('takeInMerged', { caseId: otherCase, contacts: [contactOf('t', '2027-01-01')] });
    expect(refused).toMatchObject({ rejected: 'inTheFuture' });
  });

  test('a case is not merged into itself', () => {
    const story = met();
    expect(story.tries('mergeInto', { caseId: story.state.caseId, reason: text })).toMatchObject({
      rejected: 'sameCase',
    });
    expect(story.tries('takeInMerged', { caseId: story.state.caseId, contacts: [] })).toMatchObject({
      rejected: 'sameCase',
    });
  });
});
