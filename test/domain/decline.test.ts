import { aCase, anAcceptedCase, at, bo, day, type Municipality, text } from './a-case';

const declinedIn = (municipality: Municipality) =>
  anAcceptedCase('2026-02-02', municipality).on('2026-02-09 10:00').met().does('recordDecline', { words: text });

describe('the citizen’s word is enough, at any time, in any phase (B19, B25, G18)', () => {
  test.each(['referred', 'waiting', 'active', 'paused', 'ending'] as const)(
    'in Ballerup, %s: ended the same day',
    (status) => {
      const story = aCase('ballerup').on('2026-02-02 09:00').referred();
      if (status === 'waiting') story.does('acceptAndWait', { reason: text });
      if (status === 'active' || status === 'paused' || status === 'ending') story.accepted();
      if (status === 'paused') story.does('pause', { because: 'hospital', until: day('2026-04-01') });
      if (status === 'ending') story.on('2026-06-03');
      expect(story.status).toBe(status);
      const today = story.does('recordDecline', {}).event('caseEnded');
      expect(today.data).toMatchObject({ ground: 'citizenDeclined', toConfirm: false, basis: { clause: 'B19' } });
    },
  );

  test('in Gentofte, not even accepted yet: the assessment opens, and triage is over', () => {
    const story = aCase('gentofte').on('2026-02-02').referred().does('recordDecline', {});
    expect(story.status).toBe('ending');
    expect(story.openTasks.map(({ kind }) => kind)).toEqual(['declineAssessment']);
    expect(story.on('2026-02-17').endedOn).toBe('16.02.2026 citizenDeclined');
  });

  test('said yesterday and logged today is as good; said tomorrow is not', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-10 10:00');
    expect(story.tries('recordDecline', { happenedAt: at('2026-02-11') })).toMatchObject({ rejected: 'inTheFuture' });
    expect(story.does('recordDecline', { happenedAt: at('2026-02-09') }).status).toBe('ended');
  });
});

describe('outreach stops at once (G17)', () => {
  test('nothing is set, made or assessed over the citizen’s head', () => {
    const story = declinedIn('gentofte');
    expect(story.tries('setFollowUp', { on: day('2026-02-12'), reason: text })).toMatchObject({
      rejected: 'notInThisState',
      params: { right: ['assessDecline'] },
    });
    expect(story.tries('makeAppointment', { at: at('2026-02-12'), what: text })).toMatchObject({
      rejected: 'notInThisState',
    });
    expect(story.tries('recordDecline', {})).toMatchObject({ rejected: 'alreadyOpen' });
    expect(story.tries('offerHandover', {} as never)).toMatchObject({ rejected: 'notAllowedInStatus' });
  });

  test('in Ballerup too, isolation broken is no answer to a decline', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').does('recordDecline', {});
    const broken = {
      ground: 'isolationBroken',
      contactTo: ['network'],
      selfReliant: 'withOtherMeasure',
      reasons: text,
    } as const;
    expect(story.tries('endOnGround', broken)).toMatchObject({ rejected: 'unknownGround' });
  });

  test('only worries about people are left open: a child, a crisis, an incident', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte')
      .does('openChildConcern', { kind: 'child', note: text })
      .does('recordDecline', {});
    expect(story.openTasks.map(({ kind }) => kind).sort()).toEqual(['childConcern', 'declineAssessment']);
  });
});

describe('taken back: logged on the wrong case', () => {
  test('in Ballerup, within the correction window, it restores the case with all that was withdrawn', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met().consented();
    story.does('makeAppointment', { at: at('2026-02-20 10:00'), what: text }).offered('psychiatry', { reason: text });
    const before = { ...story.state, version: 0, taken: [] };
    story.does('recordDecline', {}).on('2026-02-10 09:00');
    story.does('correct', { target: story.event('declined').seq, reason: text });
    const { takenBack, ...after } = { ...story.state, version: 0, taken: [] };
    expect(after).toEqual({ ...before, lastEventAt: story.now });
    expect(takenBack).toEqual([story.event('declined').seq, story.event('caseEnded').seq]);
    expect(story.openTasks.map(({ kind }) => kind).sort()).toEqual([
      'appointmentOutcome',
      'followUp',
      'handoverReply',
      'needReview',
    ]);
  });

  test('in Gentofte, while the assessment is open, whichever way the case came there', () => {
    const story = declinedIn('gentofte').on('2026-02-20 09:00');
    story.does('correct', { target: story.event('declined').seq, reason: text });
    expect(story.status).toBe('active');
    expect(story.due('followUp')).toBe('16.02.2026 23.59');
    story.on('2026-02-20 09:01');
    expect(story.toldOf('followUp').slice(-2)).toEqual([
      '20.02.2026 09.00 followUp reminder → worker',
      '20.02.2026 09.00 followUp escalation → teamLead',
    ]);
  });

  test('what was assigned, agreed and found out meanwhile stays', () => {
    const story = declinedIn('gentofte').does('assign', { worker: bo, reason: text }).consented();
    story.does('setTargetGroups', { targetGroups: ['isolated'] }).does('markCrisis', { kind: 'eviction' });
    story.does('closeCrisis', { note: text });
    story.does('correct', { target: story.event('declined').seq, reason: text });
    expect(story.state.assignment.worker).toBe(bo);
    expect(story.state.consents).toHaveLength(1);
    expect(story.state.targetGroups).toEqual(['isolated']);
    expect(story.state.crisis).toBeUndefined();
  });

  test('a handover whose consent was withdrawn meanwhile stays withdrawn', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').consented();
    const consent = story.last;
    story.offered('psychiatry', { reason: text }).does('recordDecline', {});
    story.does('withdrawConsent', { consent }).does('correct', { target: story.event('declined').seq, reason: text });
    expect(story.state.handovers).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('after the correction window it stands, and the case is reopened instead', () => {
    const story = declinedIn('ballerup').on('2026-02-11');
    for (const type of ['declined', 'caseEnded'] as const) {
      expect(story.tries('correct', { target: story.event(type).seq, reason: text })).toMatchObject({
        rejected: 'nothingToCorrect',
        params: { right: 'reopen' },
      });
    }
  });

  test('a decline in the grace period, taken back late, warns anew before the case ends', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte');
    story.triedInVain('2026-02-09', '2026-02-23 16:00', '2026-03-09', '2026-03-24');
    story.on('2026-05-04 09:00').does('answerMayItEnd', { answer: 'end', reason: text });
    story.on('2026-05-29 10:00').does('recordDecline', {}).on('2026-06-08 10:00');
    story.does('correct', { target: story.event('declined').seq, reason: text });
    expect(story.status).toBe('ending');
    story.on('2026-06-30');
    const ofTheEnding = story.timeline('reminded', 'caseEnded').filter((line) => !/followUp|secondWord/.test(line));
    expect(ofTheEnding.slice(-4)).toEqual([
      '08.06.2026 10.00 reminded endingToCome',
      '09.06.2026 08.00 reminded endingToCome',
      '10.06.2026 08.00 reminded endingToCome',
      '11.06.2026 23.59 caseEnded unreachable',
    ]);
  });
});
