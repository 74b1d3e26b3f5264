import fc from 'fast-check';
import type { CommandData, EntryId } from '../../domain';
import { openComments } from '../../domain/case/comment-facts';
import { possibleCommands } from '../../domain/process';
import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import { lateArrivals } from '../../domain/saga/late-arrivals';
import { returnedTo } from '../../domain/undoing/returning';
import { aCase, anAcceptedCase, anna, at, bo, type CaseStory, day, lead, otherCase, staff, text } from './a-case';

/** A Monday in working hours, after Anna has met the citizen. */
const met = () => anAcceptedCase('2026-02-02').on('2026-02-09 10:00').met();

const open = ({ state }: CaseStory) => openComments(state).map(({ id }) => id);
const asked = (story: CaseStory) =>
  story.openTasks
    .filter(({ kind }) => kind === 'commentToAnswer' || kind === 'commentToClose')
    .map(({ kind, asks }) => [kind, ...asks.map((one) => (one.role === 'staff' ? one.id : one.role))]);

/** The lead comments on the contact that was noted last. Answers the comment's id. */
function commented(story: CaseStory, more: Partial<CommandData['commentOnContact']> = {}): EntryId {
  const contact = story.event('contactLogged').data.id;
  story.by(lead).does('commentOnContact', { contact, comment: text, notedBy: anna, ...more });
  const comment = story.last;
  story.by(anna);
  return comment;
}

describe('a team lead’s comment on a contact', () => {
  test('asks the contact person, who is told at once in working hours, and gives no day to be late by', () => {
    const story = met();
    commented(story);
    expect(asked(story)).toEqual([['commentToAnswer', 'worker']]);
    story.on('2026-02-09 10:01');
    expect(story.toldOf('commentToAnswer')).toEqual(['09.02.2026 10.00 commentToAnswer reminder → worker']);
    expect(story.due('commentToAnswer')).toBeUndefined();
  });

  test('written in the evening, it is in the list at once, and told of as the municipality opens', () => {
    const story = met().on('2026-02-09 20:00');
    commented(story);
    expect(story.task('commentToAnswer')?.showsFrom).toBe(story.now);
    story.on('2026-02-10 12:00');
    expect(story.toldOf('commentToAnswer')).toEqual(['10.02.2026 08.00 commentToAnswer reminder → worker']);
  });

  test('unanswered for as long as a follow-up may be, it is told again, and the lead with it; never after that', () => {
    const story = met();
    commented(story);
    story.on('2026-04-01');
    expect(story.toldOf('commentToAnswer')).toEqual([
      '09.02.2026 10.00 commentToAnswer reminder → worker',
      '11.02.2026 08.00 commentToAnswer reminder → worker',
      '11.02.2026 08.00 commentToAnswer escalation → teamLead',
    ]);
  });

  test('answered, it is the lead’s to close; closed, it asks nobody', () => {
    const story = met();
    const comment = commented(story);
    story.on('2026-02-09 13:00').does('answerComment', { comment, answer: text });
    expect(asked(story)).toEqual([['commentToClose', 'teamLead']]);
    story.on('2026-02-09 13:01');
    expect(story.toldOf('commentToClose')).toEqual(['09.02.2026 13.00 commentToClose reminder → teamLead']);
    story.by(lead).does('closeComment', { comment, note: text });
    expect(asked(story)).toEqual([]);
    expect(story.state.comments).toBeUndefined();
    expect(story.timeline('contactCommented', 'commentAnswered', 'commentClosed')).toHaveLength(3);
  });

  test('an answer is added to until it is closed, and the lead is told of each', () => {
    const story = met();
    const comment = commented(story);
    for (const when of ['2026-02-09 11:00', '2026-02-09 12:00'])
      story.on(when).does('answerComment', { comment, answer: text });
    story.on('2026-02-09 13:00');
    expect(story.toldOf('commentToClose')).toHaveLength(2);
    story.by(lead).does('closeComment', { comment });
    expect(story.by(anna).tries('answerComment', { comment, answer: text })).toEqual({
      rejected: 'unknownEntry',
      params: { what: 'comment', id: comment, known: [] },
    });
  });

  test('is closed without an answer where none is needed any more', () => {
    const story = met();
    const comment = commented(story);
    story.by(lead).does('closeComment', { comment });
    expect(asked(story)).toEqual([]);
  });

  test('several stand side by side, each answered and closed by itself', () => {
    const story = met();
    const [first, second] = [commented(story), commented(story)];
    story.does('answerComment', { comment: second, answer: text });
    expect(asked(story)).toEqual([
      ['commentToAnswer', 'worker'],
      ['commentToClose', 'teamLead'],
    ]);
    story.by(lead).does('closeComment', { comment: second });
    expect(open(story)).toEqual([first]);
  });
});

describe('who comments, and who answers', () => {
  test('nobody comments on their own contact, and nobody answers their own comment', () => {
    const story = met();
    const contact = story.last;
    const own = { contact, comment: text, notedBy: lead };
    expect(story.by(lead).tries('commentOnContact', own)).toEqual({
      rejected: 'notForThisPerson',
      params: { right: ['anotherTeamLead'] },
    });
    const comment = commented(story);
    expect(story.by(lead).tries('answerComment', { comment, answer: text })).toEqual({
      rejected: 'notForThisPerson',
      params: { right: ['contactPerson'] },
    });
    expect(story.by(bo).tries('answerComment', { comment, answer: text })).toBeUndefined();
  });

  test('a second worker who noted it is asked by name while they work in the case, then whoever has it', () => {
    const story = met().does('addSecondWorker', { worker: bo });
    commented(story, { notedBy: bo });
    expect(asked(story)).toEqual([['commentToAnswer', bo]]);
    story.does('removeSecondWorker', { worker: bo });
    expect(asked(story)).toEqual([['commentToAnswer', 'worker']]);
  });

  test('who has the case now is asked of what somebody noted who had it before', () => {
    const story = met().by(lead).does('assign', { worker: bo, reason: text });
    commented(story);
    expect(asked(story)).toEqual([['commentToAnswer', 'worker']]);
  });

  test('whoever had the case before answers with what they wrote while they had it', () => {
    const story = met();
    const comment = commented(story);
    const writtenAt = story.now;
    story.on('2026-02-10 10:00').by(lead).does('assign', { worker: bo, reason: text });
    story.by(anna).does('answerComment', { comment, answer: text, writtenAt });
    expect(story.warnings).toEqual([{ code: 'formerWorker' }]);
    expect(asked(story)).toEqual([['commentToClose', 'teamLead']]);
  });

  test('an answer that was written in the future, and a contact or a comment that is not there, are refused', () => {
    const story = met();
    const unknown = 'unknown' as EntryId;
    const comment = commented(story);
    expect(story.tries('answerComment', { comment, answer: text, writtenAt: at('2026-03-01') })).toMatchObject({
      rejected: 'inTheFuture',
      params: { field: 'writtenAt' },
    });
    expect(story.tries('commentOnContact', { contact: unknown, comment: text })).toMatchObject({
      rejected: 'unknownEntry',
      params: { what: 'contact', field: 'contact' },
    });
    expect(story.tries('answerComment', { comment: unknown, answer: text })).toMatchObject({
      rejected: 'unknownEntry',
    });
    expect(story.tries('closeComment', { comment: unknown })).toMatchObject({ rejected: 'unknownEntry' });
    expect(open(story)).toEqual([comment]);
  });

  test('without a contact there is nothing to comment on, and without a comment nothing to answer or close', () => {
    const offered = ({ state, rules, now }: CaseStory) =>
      possibleCommands(state, { rules, now }).filter((one) => /comment/i.test(one));
    expect(offered(anAcceptedCase('2026-02-02'))).toEqual([]);
    const story = met();
    expect(offered(story)).toEqual(['commentOnContact']);
    commented(story);
    expect(offered(story)).toEqual(['commentOnContact', 'answerComment', 'closeComment']);
  });
});

describe('what becomes of a comment', () => {
  test('struck out with its contact; a correction of the contact lets it stand', () => {
    const story = met();
    const target = story.event('contactLogged').seq;
    const comment = commented(story);
    const contact = { happenedAt: story.now, outcome: 'notMet', place: 'home' } as const;
    story.does('correct', { target, reason: text, contact });
    expect(open(story)).toEqual([comment]);
    story.does('correct', { target, reason: text });
    expect(story.state.comments).toBeUndefined();
    expect(asked(story)).toEqual([]);
  });

  test('after the end it reminds nobody, and stands on the lead’s list until it is closed', () => {
    const story = met();
    const comment = commented(story);
    story.on('2026-02-09 11:00').does('recordDecline', {});
    expect(story.status).toBe('ended');
    const told = story.told.length;
    expect(asked(story)).toEqual([['commentToClose', 'teamLead']]);
    story.on('2026-06-01');
    expect(story.told.length).toBe(told);
    expect(story.tries('answerComment', { comment, answer: text })).toBeUndefined();
    expect(story.by(lead).tries('closeComment', { comment })).toBeUndefined();
    expect(asked(story)).toEqual([]);
  });

  test('it waits through a pause as it does otherwise', () => {
    const story = met().does('pause', { because: 'hospital', until: day('2026-06-01') });
    const comment = commented(story);
    expect(asked(story)).toEqual([['commentToAnswer', 'worker']]);
    expect(story.tries('answerComment', { comment, answer: text })).toBeUndefined();
  });
});

describe('comments of joined cases', () => {
  const aSurvivor = () => aCase('ballerup').on('2026-02-03 09:00').referred({ caseId: otherCase }).accepted();
  const joined = (from: CaseStory) => {
    const into = aSurvivor().on('2026-02-09 15:00');
    const entries = carriedEntriesOf(from.state, from.events, into.now);
    const { caseId, contacts } = from.state;
    into.does('takeInMerged', { caseId, contacts, underWay: true, entries });
    into.does('settleJoining', { caseId });
    from.now = into.now;
    from.does('mergeInto', { caseId: otherCase, reason: text, carried: true });
    return into;
  };

  test('go along with their answers, and ask there instead', () => {
    const from = met();
    const [waiting, answered] = [commented(from), commented(from)];
    from.on('2026-02-09 12:00').does('answerComment', { comment: answered, answer: text });
    const into = joined(from);
    expect(asked(from)).toEqual([]);
    expect(open(into)).toEqual([waiting, answered]);
    expect(asked(into)).toEqual([
      ['commentToAnswer', 'worker'],
      ['commentToClose', 'teamLead'],
    ]);
    const entries = carriedEntriesOf(into.state, into.events, into.now);
    expect(entries.flatMap((one) => (one.entry === 'comment' ? [one.answers] : []))).toEqual([
      [],
      [{ answer: text, at: at('2026-02-09 12:00'), by: staff(anna) }],
    ]);
  });

  test('answered and closed there, they are so when the cases part', () => {
    const from = met();
    const [first, second, third] = [commented(from), commented(from), commented(from)];
    const into = joined(from).by(bo);
    into.does('answerComment', { comment: second, answer: text }).does('closeComment', { comment: third });
    expect(open(into)).toEqual([first, second]);
    const { caseId } = from.state;
    const returned = returnedTo(caseId, into.state);
    into.does('releaseMerged', { caseId, reason: text });
    expect(into.state.comments).toBeUndefined();
    from.does('undoMerge', { reason: text, returned });
    expect(open(from)).toEqual([first, second]);
    expect(asked(from)).toEqual([
      ['commentToAnswer', 'worker'],
      ['commentToClose', 'teamLead'],
    ]);
  });

  test('what is said late in the case that went in is said in the other, and a contact struck out there takes its own along', () => {
    const from = met();
    const [first, second, third] = [commented(from), commented(from), commented(from)];
    const target = from.event('contactLogged').seq;
    const into = joined(from);
    let seen = from.events.length;
    const passOn = () => {
      for (const { command } of lateArrivals(from.state, from.events.slice(seen)))
        into.by(bo).does(command.type, command.data);
      seen = from.events.length;
    };
    from.by(bo).does('answerComment', { comment: first, answer: text }).does('closeComment', { comment: second });
    passOn();
    expect(open(into)).toEqual([first, third]);
    expect(asked(into).map(([kind]) => kind)).toEqual(['commentToClose', 'commentToAnswer']);
    from.does('correct', { target, reason: text });
    passOn();
    expect(into.state.comments).toBeUndefined();
  });

  test('a contact that came along was noted in the other case, and is not commented on here', () => {
    const from = met();
    const contact = from.last;
    const into = joined(from);
    expect(into.by(lead).tries('commentOnContact', { contact, comment: text })).toMatchObject({
      rejected: 'unknownEntry',
      params: { what: 'contact' },
    });
  });
});

test('whatever is commented on, answered, closed and struck out: exactly one is asked of each that is open', () => {
  const act = fc.record({
    act: fc.constantFrom('log', 'comment', 'comment', 'answer', 'close', 'strikeOut'),
    which: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const story = met();
      const contacts = new Map([[story.last, story.event('contactLogged').seq]]);
      const comments = new Map<EntryId, { contact: EntryId; isAnswered: boolean }>();
      const oneOf = <Key>(all: ReadonlyMap<Key, unknown>, which: number) =>
        [...all.keys()][which % Math.max(1, all.size)];
      for (const { act: what, which } of acts) {
        const contact = oneOf(contacts, which);
        const comment = oneOf(comments, which);
        if (what === 'log') {
          story.logged('notMet');
          contacts.set(story.last, story.event('contactLogged').seq);
        } else if (what === 'comment' && contact) {
          story.by(lead).does('commentOnContact', { contact, comment: text, notedBy: anna });
          comments.set(story.last, { contact, isAnswered: false });
          story.by(anna);
        } else if (what === 'answer' && comment) {
          story.does('answerComment', { comment, answer: text });
          comments.set(comment, { contact: comments.get(comment)?.contact ?? comment, isAnswered: true });
        } else if (what === 'close' && comment) {
          story.by(lead).does('closeComment', { comment }).by(anna);
          comments.delete(comment);
        } else if (what === 'strikeOut' && contact) {
          story.does('correct', { target: contacts.get(contact) ?? 0, reason: text });
          contacts.delete(contact);
          for (const [id, one] of comments) if (one.contact === contact) comments.delete(id);
        }
      }
      expect([...open(story)].sort()).toEqual([...comments.keys()].sort());
      const expected = [...comments.values()].map(({ isAnswered }) =>
        isAnswered ? 'commentToClose' : 'commentToAnswer',
      );
      expect(
        asked(story)
          .map(([kind]) => kind)
          .sort(),
      ).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});
