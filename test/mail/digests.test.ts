import { instant } from '../../domain/clock/time';
import { digestOf } from '../../texts/mail/digest';
import type { Message } from '../../texts/mail/message';
import { type Week, weeklyOf } from '../../texts/mail/weekly';
import { aMessage, languages, now, readOf, sender, textOf, wordsOfBoth } from './some-messages';

const da = { language: 'da' } as const;
const inCase = (number: string, wanted: Partial<Message> = {}) =>
  aMessage({ about: { what: 'case', caseId: `id-of-${number}`, number }, ...wanted });

const overdue = inCase('L-000001');
const longOverdue = inCase('L-000002', { due: instant('2026-11-10T22:59:59.000Z') });
const dueToday = inCase('L-000003', { due: instant('2026-11-23T22:59:59.000Z') });
const toDecide = inCase('L-000004', { kind: 'mayItEnd', due: instant('2026-12-07T22:59:59.000Z') });
const told = inCase('L-000005', { kind: 'entryByAnother', step: 'news', due: null });
const ahead = inCase('L-000006', { kind: 'endingToCome', due: instant('2026-12-01T22:59:59.000Z') });
const all = [told, ahead, toDecide, dueToday, overdue, longOverdue];

describe('a digest', () => {
  test('is none when there is nothing to tell', () => {
    expect(digestOf({ now, messages: [] }, da, sender)).toBeUndefined();
  });

  test('tells the overdue first, the longest overdue before it, then today, decisions, news and what is coming', () => {
    const { text } = digestOf({ now, messages: all }, da, sender) ?? { text: '' };
    expect(text.match(/L-00000\d(?=:? ?\S* )/g)?.filter((number, at, seen) => seen.indexOf(number) === at)).toEqual([
      'L-000002',
      'L-000001',
      'L-000003',
      'L-000004',
      'L-000005',
      'L-000006',
    ]);
    expect([...text.matchAll(/^(.+)\n-+$/gm)].map(([, heading]) => heading)).toEqual([
      'Overskredet (2)',
      'I dag (1)',
      'Venter på din afgørelse (1)',
      'Til orientering (1)',
      'På vej (1)',
    ]);
  });

  test('says in its subject how much there is', () => {
    const { subject } = digestOf({ now, messages: all }, da, sender) ?? { subject: '' };
    expect(subject).toBe('Din dag: 2 overskredet, 1 i dag, 1 at afgøre, 1 til orientering, 1 på vej');
  });

  test('tells an ending to confirm once, whether it is in the list, in the news, or both', () => {
    const inList = inCase('L-000007', { kind: 'toConfirm', cause: 'toConfirm:12', role: 'teamLead', due: null });
    const inNews = { ...inList, kind: 'endedToConfirm', cause: 'news:endedToConfirm:12', step: 'news' } as const;
    for (const messages of [[inList, inNews], [inNews, inList], [inList], [inNews]]) {
      const { subject, text } = digestOf({ now, messages }, da, sender) ?? { subject: '', text: '' };
      expect([subject, text.match(/\* Sag L-000007:/g)?.length]).toEqual(['Din dag: 1 at afgøre', 1]);
      expect(text.includes('Ophør skal bekræftes')).toBe(messages.includes(inList));
    }
    const later = { ...inNews, cause: 'news:endedToConfirm:30' };
    expect(digestOf({ now, messages: [inList, later] }, da, sender)?.subject).toBe('Din dag: 2 at afgøre');
  });

  test('tells a matter once, as escalated, however often it was drafted', () => {
    const escalated = { ...overdue, step: 'escalation', role: 'teamLead' } as const;
    for (const messages of [
      [overdue, escalated],
      [escalated, overdue],
      [overdue, escalated, overdue],
    ]) {
      const { text } = digestOf({ now, messages }, da, sender) ?? { text: '' };
      expect(text.match(/\* Sag L-000001:/g)).toHaveLength(1);
      expect(text).toContain('Sendt videre: Opfølgningen er overskredet');
    }
  });

  test('the same cause in two cases is two things', () => {
    const messages = [
      inCase('L-000001', { cause: 'triage:ordinary' }),
      inCase('L-000002', { cause: 'triage:ordinary' }),
    ];
    expect(digestOf({ now, messages }, da, sender)?.subject).toBe('Din dag: 2 overskredet');
  });

  test('a very long section says how many more there are', () => {
    const messages = Array.from({ length: 52 }, (_one, at) => inCase(`L-${String(at).padStart(6, '0')}`));
    const letter = digestOf({ now, messages }, da, sender);
    expect(letter?.text).toContain('og 12 til. Se dem alle i Fodfæste.');
    expect(letter?.text).toContain('Overskredet (52)');
  });

  test.each(languages)('says the same as HTML and as text, in %s', (language) => {
    const letter = digestOf({ now, messages: all }, { language }, sender);
    if (!letter) throw new Error('there is something to tell');
    const dates = (form: string) => form.match(/\d{1,2}\.? (november|november|December|December|december|November)/g);
    expect(dates(readOf(letter))).toEqual(dates(textOf(letter)));
    expect(dates(textOf(letter))?.length).toBeGreaterThan(5);
    const { text, html } = wordsOfBoth(letter);
    expect(text).toEqual(html);
  });
});

describe('a team lead’s weekly letter', () => {
  const nothing: Week = { now, open: [], forLead: [], cases: {}, begun: 0, ended: 0 };

  test('is none for a team with no cases and nothing open', () => {
    expect(weeklyOf(nothing, da, sender)).toBeUndefined();
    expect(weeklyOf({ ...nothing, cases: { active: 0 } }, da, sender)).toBeUndefined();
  });

  test('counts the cases by status, what is open by kind, and names what waits for the lead', () => {
    const week = {
      ...nothing,
      open: [overdue, longOverdue, dueToday, toDecide],
      forLead: [toDecide],
      cases: { active: 14, paused: 2, referred: 0 },
      begun: 3,
      ended: 1,
    };
    const letter = weeklyOf(week, da, sender);
    expect(letter?.subject).toBe('Teamets uge 48: 1 at afgøre');
    expect(letter?.text).toMatch(/^Aktiv +14$/m);
    expect(letter?.text).not.toContain('Modtaget');
    expect(letter?.text).toMatch(/^Nye i den forløbne uge +3$/m);
    expect(letter?.text).toMatch(/^Opfølgning +3 +2$/m);
    expect(letter?.text).toContain('* Sag L-000004: Må sagen ophøre?');
    expect(letter && readOf(letter)).toContain('Opfølgning 3 2');
    const forms = letter && wordsOfBoth(letter);
    expect(forms?.text).toEqual(forms?.html);
  });

  test('comes on a calm week too, and says that nothing waits', () => {
    expect(weeklyOf({ ...nothing, cases: { active: 4 } }, da, sender)?.subject).toBe('Teamets uge 48: intet venter');
  });
});
