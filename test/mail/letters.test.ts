import { atLocal, instant, localDate, localTime } from '../../domain/clock/time';
import { letterOf } from '../../texts/mail/letter';
import { isMailKind, type ToldVisit } from '../../texts/mail/message';
import { aMessage, everyKindAndStep, languages, now, readOf, sender, textOf, wordsOfBoth } from './some-messages';

const da = { language: 'da' } as const;

describe.each(languages)('in %s', (language) => {
  test.each(everyKindAndStep)('$kind as $step has subject, text and HTML with nothing left to fill in', (one) => {
    const letter = letterOf(aMessage(one), { language }, sender, now);
    expect(letter.subject).toMatch(/^\[(Sag|Case) L-000042\] \S.{3,}$/);
    for (const form of [letter.subject, textOf(letter), readOf(letter)]) {
      expect(form).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
    }
    expect(letter.html).toContain(`<html lang="${language}">`);
    expect(letter.html).toContain(`<title>${letter.subject}</title>`);
  });

  test.each(everyKindAndStep)('$kind as $step says what to do, why, and where, in both forms', (one) => {
    const letter = letterOf(aMessage(one), { language }, sender, now);
    const labels =
      language === 'da'
        ? ['Hvad nu', 'Hvorfor', 'Du får den, fordi', 'Hvor']
        : ['What to do', 'Why', 'You get it because', 'Where'];
    for (const label of labels) expect(letter.text).toMatch(new RegExp(`^${label}: \\S`, 'm'));
    const facts = [...letter.html.matchAll(/<dd [^>]*>([^<]+)<\/dd>/g)].map(([, fact]) => fact);
    expect(facts.length).toBeGreaterThanOrEqual(labels.length);
    expect(letter.text).toContain('https://fodfaeste.lilleroed.example/cases/5c8a1a5e-2d6b-4f0c-9f55-6d3f1d0a7b11\n');
    expect(letter.html).toContain('href="https://fodfaeste.lilleroed.example/cases/5c8a1a5e');
  });

  test.each(everyKindAndStep)('$kind as $step has the same words in both forms', (one) => {
    const { text, html } = wordsOfBoth(letterOf(aMessage(one), { language }, sender, now));
    expect(text).toEqual(html);
  });

  test('the subject is short enough to be read on a phone’s list', () => {
    const subjects = everyKindAndStep.map((one) => letterOf(aMessage(one), { language }, sender, now).subject);
    expect(subjects.filter((subject) => subject.length > 78)).toEqual([]);
  });
});

describe('dates are Denmark’s, in words', () => {
  const due = (at: string) => letterOf(aMessage({ due: instant(at) }), da, sender, now);

  test('a date with an hour', () => {
    expect(textOf(due('2026-11-24T15:00:00.000Z'))).toContain('Senest: tirsdag den 24. november kl. 16 ');
    expect(textOf(due('2026-11-24T08:30:00.000Z'))).toContain('Senest: tirsdag den 24. november kl. 9.30 ');
  });

  test('in summer time', () => {
    expect(textOf(due('2027-07-01T07:00:00.000Z'))).toContain('torsdag den 1. juli 2027 kl. 9 ');
  });

  test('what ends with its day does not say 23.59', () => {
    const letter = due('2026-11-24T22:59:59.000Z');
    expect(textOf(letter)).toContain('Senest: tirsdag den 24. november Hvorfor');
  });

  test('in English', () => {
    const letter = letterOf(aMessage({ due: instant('2026-11-24T15:00:00.000Z') }), { language: 'en' }, sender, now);
    expect(textOf(letter)).toContain('By: Tuesday 24 November at 16.00 ');
  });
});

describe('overdue means one thing', () => {
  const due = atLocal(localDate('2026-11-23'), localTime('09:00'));
  const subjectAt = (at: string) => letterOf(aMessage({ due }), da, sender, instant(at)).subject;

  test('not the same day, though the hour has passed; from midnight after it', () => {
    expect(subjectAt('2026-11-23T22:59:59.999Z')).toBe('[Sag L-000042] Opfølgning');
    expect(subjectAt('2026-11-23T23:00:00.000Z')).toBe('[Sag L-000042] Opfølgningen er overskredet');
  });

  test('news is never overdue', () => {
    const { subject, text } = letterOf(aMessage({ kind: 'assigned', step: 'news' }), da, sender, now);
    expect(subject).toBe('[Sag L-000042] Du er blevet kontaktperson i en sag');
    expect(text).not.toContain('Fristen var');
  });
});

describe('why it comes to this reader', () => {
  const why = (wanted: Parameters<typeof aMessage>[0]) =>
    /^Du får den, fordi: (.*(?:\n(?!\n).*)*?)\n\n/m
      .exec(letterOf(aMessage(wanted), da, sender, now).text)?.[1]
      ?.replace(/\s+/g, ' ');

  test('as deputy of a colleague, who is not named', () => {
    expect(why({ receivedAs: 'deputy' })).toBe('du er stedfortræder for en kollega, der er fraværende.');
  });

  test('as the team lead’s deputy, of what others have left', () => {
    expect(why({ step: 'escalation', role: 'teamLead', receivedAs: 'deputyLead' })).toBe(
      'den har ligget for længe, teamlederen er fraværende, og du er stedfortræder.',
    );
  });

  test('a lead is told to talk with the worker, not to follow up themselves', () => {
    const { text } = letterOf(aMessage({ step: 'escalation', role: 'teamLead' }), da, sender, now);
    expect(text).toContain('Tal med kontaktpersonen om det');
  });
});

describe('what it rests on', () => {
  const why = (wanted: Parameters<typeof aMessage>[0]) => textOf(letterOf(aMessage(wanted), da, sender, now));

  test('the clause, and who set the number locally', () => {
    expect(why({})).toContain(
      'Hvorfor: Det følger af G15 i kvalitetsstandarden. Fristens længde er fastsat lokalt af Leder af teamet fra 1. januar.',
    );
  });

  test('no clause: set locally', () => {
    expect(why({ basis: { topic: 'triage', clause: null } })).toContain('Hvorfor: Det er fastsat lokalt.');
  });

  test('an assessment is dated and names nobody', () => {
    const assessed = { by: { kind: 'staff', id: 'canary-staff' } as const, at: now, event: 4 };
    const said = why({ basis: { topic: 'followUp', clause: 'G15', assessed: assessed as never } });
    expect(said).toContain('Det er vurderet konkret i denne sag den 23. november.');
    expect(said).not.toContain('canary');
  });

  test('a case that changed hands rests on no rule', () => {
    const said = why({ kind: 'assigned', step: 'news', due: null, basis: { topic: 'assignment', clause: null } });
    expect(said).not.toContain('Hvorfor:');
    expect(said).toContain('Du får den, fordi: du er sagens kontaktperson.');
  });
});

describe('an alarm', () => {
  const visit: ToldVisit = {
    who: { name: 'Solvej Holm', phone: '44 77 34 43' },
    companions: [{ name: 'Rune Dam', phone: null }],
    place: 'Hos ham',
    address: 'Banegårdspladsen 4',
    staircase: 'opgang B, 2. sal tv.',
    since: instant('2026-11-22T21:05:00.000Z'),
    backBy: instant('2026-11-22T22:59:00.000Z'),
    calledBy: null,
    takenBy: null,
  };
  const alarm = aMessage({
    kind: 'visitAlarm',
    role: 'teamLead',
    urgency: 'urgent',
    about: { what: 'visit', visitId: '0c1e', number: null, visit },
    due: null,
    basis: null,
  });
  const helpCalled = { ...alarm, kind: 'helpCalled' } as const;

  test('says 112, and that it is repeated until someone takes it', () => {
    const letter = letterOf(alarm, da, sender, now);
    expect(letter.subject).toBe('[Besøg] Alarm: et besøg er ikke afmeldt');
    expect(textOf(letter)).toContain('ring 112');
    expect(readOf(letter)).toContain('Alarmen gentages hvert 5. minut');
    expect(letter.text).toContain('/visits/0c1e');
  });

  test.each(languages)('says who is out, where exactly, since when and back by when (%s)', (language) => {
    for (const message of [alarm, helpCalled]) {
      const { subject, ...letter } = letterOf(message, { language }, sender, now);
      const said = textOf({ subject, ...letter });
      for (const part of [
        'Solvej Holm, 44 77 34 43',
        'Rune Dam',
        'Banegårdspladsen 4, opgang B, 2. sal tv., Hos ham',
      ]) {
        expect(said).toContain(part);
        expect(subject).not.toContain(part);
      }
      expect(said).toContain(language === 'da' ? 'søndag den 22. november kl. 22.05' : 'Sunday 22 November at 22.05');
      expect(said).toContain(language === 'da' ? 'søndag den 22. november kl. 23.59' : 'Sunday 22 November at 23.59');
    }
  });

  test('says so where no place was given, and who has taken it once someone has', () => {
    const taken = {
      ...visit,
      place: null,
      address: null,
      staircase: null,
      takenBy: { name: 'Bodil Lund', phone: null },
    };
    const about = { what: 'visit', visitId: '0c1e', number: null, visit: taken } as const;
    const said = textOf(letterOf({ ...alarm, kind: 'alarmTaken', step: 'news', about }, da, sender, now));
    expect(said).toContain('Stedet er ikke oplyst');
    expect(said).toContain('Alarmen er taget af: Bodil Lund');
    expect(said).not.toContain('112');
  });

  test('that help was called for warns against ringing the colleague first', () => {
    expect(textOf(letterOf(helpCalled, da, sender, now))).toContain('Ring ikke til medarbejderen først');
  });
});

test('the municipality’s own words stand around the letter', () => {
  const own = {
    ...sender,
    greeting: { da: 'Kære kollega', en: 'Dear colleague' },
    closing: { da: 'De bedste hilsner', en: 'Best wishes' },
    signature: { da: 'Fronten', en: 'Fronten' },
  };
  const { text } = letterOf(aMessage(), da, own, now);
  expect(text).toContain('Kære kollega\n');
  expect(text).toContain('De bedste hilsner\nFronten\n');
});

test('a municipality without words of its own greets in the tone of its standard', () => {
  const greeting = (tone: 'du' | 'borgeren') =>
    [da, { language: 'en' } as const].map(
      (reader) => letterOf(aMessage(), reader, { ...sender, tone }, now).text.split('\n')[0],
    );
  expect([greeting('du'), greeting('borgeren')]).toEqual([
    ['Hej', 'Hello'],
    ['Goddag', 'Good day'],
  ]);
});

test('a kind that mail has no words for is known as such', () => {
  expect(isMailKind('followUp')).toBe(true);
  expect(isMailKind('somethingNewer')).toBe(false);
  expect(isMailKind('toString')).toBe(false);
});
