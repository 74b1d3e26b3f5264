import fc from 'fast-check';
import { instant } from '../../domain/clock/time';
import { digestOf } from '../../texts/mail/digest';
import { letterOf } from '../../texts/mail/letter';
import type { Message } from '../../texts/mail/message';
import type { Letter } from '../../texts/mail/sender';
import { weeklyOf } from '../../texts/mail/weekly';
import { aMessage, basis, everyKindAndStep, languages, now, sender } from './some-messages';

/** What a case knows and mail must not: each value is so odd that finding it anywhere means that it leaked. */
const canaries = {
  name: 'Kanariefugl Navnesen',
  alias: 'Grå Kanariejakke',
  place: 'Kanariebænken ved Kanariestationen',
  note: 'Drak kanariekaffe',
  phone: '99 88 77 66',
  workerName: 'Kanariekollega',
};

/** A message as careless code might hand it over: with all that the case knows beside what mail may say. */
const carelessMessage: fc.Arbitrary<Message> = fc
  .record({
    of: fc.constantFrom(...everyKindAndStep),
    role: fc.constantFrom('worker', 'teamLead', 'intakeOfficer', 'staff', 'onCall'),
    urgency: fc.constantFrom('urgent', 'sameDay', 'digest'),
    receivedAs: fc.constantFrom('oneself', 'deputy', 'lead', 'deputyLead', 'fallback'),
    due: fc.option(fc.integer({ min: -400, max: 4000 }).map((days) => instant(Date.parse(now) + days * 86_400_000))),
    assessed: fc.boolean(),
  })
  .map(({ of, assessed, ...rest }) => ({
    ...aMessage(),
    ...of,
    ...rest,
    cause: `${of.kind}:${canaries.note}`,
    about: { what: 'case', caseId: '5c8a1a5e', number: 'L-000042', ...canaries },
    basis: {
      ...basis,
      ...canaries,
      ...(assessed && { assessed: { by: { kind: 'staff', id: canaries.workerName as never }, at: now, event: 1 } }),
    },
    params: canaries,
    ...canaries,
  }));

const leaked = ({ subject, text, html }: Letter): string[] =>
  Object.values(canaries).filter((canary) => [subject, text, html].some((form) => form.includes(canary)));

const anyLetters = fc.record({
  messages: fc.array(carelessMessage, { minLength: 1, maxLength: 8 }),
  language: fc.constantFrom(...languages),
});

test('no letter says anything of the citizen or of colleagues, whatever it is handed', () => {
  fc.assert(
    fc.property(anyLetters, ({ messages, language }) => {
      const reader = { language };
      const letters = [
        ...messages.map((message) => letterOf(message, reader, sender, now)),
        digestOf({ now, messages }, reader, sender),
        weeklyOf({ now, open: messages, forLead: messages, cases: { active: 3 }, begun: 1, ended: 0 }, reader, sender),
      ];
      for (const letter of letters) expect(letter && leaked(letter)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** The words that a settings file or a municipality's name may hold, at their worst. */
const nasty = `<img src=x onerror="alert('1')"> & Søn's\r\nBcc: someone@example.org`;

test('what a municipality writes in its settings can neither become markup nor another header', () => {
  const setting = { key: nasty, version: 1, setBy: nasty, from: '2026-01-01' as never, reference: nasty };
  const message = aMessage({
    about: { what: 'case', caseId: '"><script>', number: nasty },
    basis: { topic: 'followUp', clause: nasty, setting },
  });
  const named = { ...sender, name: nasty, signature: { da: nasty, en: nasty } };
  const { subject, html } = letterOf(message, { language: 'da' }, named, now);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Søn&#39;s');
});

test('a letter asks nothing of the network: no picture, font, script or style from elsewhere', () => {
  for (const { kind, step } of everyKindAndStep) {
    const { html } = letterOf(aMessage({ kind, step }), { language: 'da' }, sender, now);
    expect(html).not.toMatch(/<(img|script|link|iframe|object|form)\b|@import|url\(|src=/);
  }
});
