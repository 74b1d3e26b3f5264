import { openTaskKeys, stillMatters } from '../../domain';
import { anAcceptedCase, anna, bo, type CaseStory, lead, text } from './a-case';

/** The messages that would still be shown: not overtaken by what has happened since. */
const mattering = (story: CaseStory) =>
  story.messages
    .filter((message) => stillMatters({ ...message, role: message.to.role }, story.state, story.rules))
    .map(({ kind, step, to }) => `${kind} ${step} → ${to.role}`);

const running = () => anAcceptedCase('2026-02-02').on('2026-02-03 10:00').met();

describe('a message is withdrawn when the case has moved on', () => {
  test('a reminder matters while its task is open', () => {
    const story = running().on('2026-02-11 09:00');
    expect(mattering(story)).toEqual(['followUp reminder → worker', 'followUp reminder → worker']);
    expect(mattering(story.met())).toEqual([]);
  });

  test('after the end only the ending’s own news is left, and it goes when the ending is taken back', () => {
    const story = running().on('2026-02-11 09:00').by(bo).does('recordDecline', {});
    expect(mattering(story)).toEqual(['ended news → worker']);
    story.does('correct', { target: story.event('caseEnded').seq, reason: text });
    expect(mattering(story)).not.toContain('ended news → worker');
    expect(mattering(story)).toContain('endingUndone news → worker');
  });

  test('what comes after the end matters: a concern is the team lead’s, a late entry the worker’s', () => {
    const story = running().on('2026-02-11 09:00').does('recordDecline', {}).on('2026-02-20 10:00').by(bo);
    story.does('addConcern', { channel: 'phone', referrer: 'neighbour', description: text });
    story.logged('notMet', { happenedAt: story.event('referralReceived').at });
    expect(mattering(story)).toEqual(['concernAdded news → teamLead', 'entryByAnother news → worker']);
  });

  test('an ending to confirm matters until it is confirmed', () => {
    const story = anAcceptedCase('2026-02-02').on('2026-08-01');
    expect(mattering(story)).toContain('endedToConfirm news → teamLead');
    expect(mattering(story.by(lead).does('confirmEnding', { reason: text }))).not.toContain(
      'endedToConfirm news → teamLead',
    );
  });
});

describe('who is told', () => {
  test('whoever gets a case by another’s hand, and whoever it moved away from', () => {
    const story = running().by(lead).does('assign', { worker: bo, reason: text });
    expect(story.told.slice(-2)).toEqual([
      '03.02.2026 10.00 assigned → worker',
      `03.02.2026 10.00 movedAway → ${anna}`,
    ]);
  });

  test('a worker is not told of an acceptance, a decline or an ending of their own', () => {
    const story = running().does('recordDecline', {});
    expect(story.told.filter((line) => /assigned|declined|ended/.test(line))).toEqual([]);
  });

  test('in Gentofte a decline that a colleague logs is told to the worker', () => {
    const story = anAcceptedCase('2026-02-02', 'gentofte').by(bo).does('recordDecline', {});
    expect(story.toldOf('declined')).toEqual(['02.02.2026 10.00 declined → worker']);
  });

  test('before anyone has the case a further concern goes to intake', () => {
    const story = anAcceptedCase('2026-02-02');
    const referred = running();
    expect(referred.state.assignment.worker).toBe(anna);
    story.does('addConcern', { channel: 'phone', referrer: 'neighbour', description: text });
    expect(story.toldOf('concernAdded')).toEqual(['02.02.2026 10.00 concernAdded → worker']);
  });
});

describe('a message has a cause', () => {
  test('one for each cause, kind, step and recipient at a time; open causes are those of the open tasks', () => {
    const story = running().on('2026-02-20 10:00');
    const rows = story.messages.map(({ cause, to, visibleFrom }) => `${cause} ${to.role} ${visibleFrom}`);
    expect(new Set(rows).size).toBe(rows.length);
    expect(openTaskKeys(story.state, story.rules)).toEqual(story.openTasks.map(({ cause }) => cause));
  });

  test('nothing personal is in it: codes, ids and dates only', () => {
    const story = running().on('2026-02-20 10:00');
    expect(JSON.stringify(story.messages)).not.toContain(text);
  });
});
