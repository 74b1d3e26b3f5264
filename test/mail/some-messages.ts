import { instant, type LocalDate, localDate } from '../../domain/clock/time';
import type { Basis } from '../../domain/rules/basis';
import type { MailKind } from '../../texts/mail/kinds';
import type { Message } from '../../texts/mail/message';
import type { Letter, Sender } from '../../texts/mail/sender';
import { restrictedNews } from '../../texts/mail/wording/restricted';
import { standardNews } from '../../texts/mail/wording/standards';
import { vacancyNews } from '../../texts/mail/wording/vacancies';
import { matters, news, visitNews } from '../../texts/matters';

/** A Monday of winter, as the municipality opens. */
export const now = instant('2026-11-23T07:00:00.000Z');

export const sender: Sender = { name: 'Lillerød Kommune', links: 'https://fodfaeste.lilleroed.example/' };

export const languages = ['da', 'en'] as const;

const kindsOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];
export const taskKinds = kindsOf(matters);
export const newsKinds = kindsOf(news);
export const visitKinds = kindsOf(visitNews);
export const otherKinds = kindsOf(standardNews);

/** Every kind with every step that it can come in. */
export const everyKindAndStep: readonly { kind: MailKind; step: Message['step'] }[] = [
  ...taskKinds.flatMap((kind) => [
    { kind, step: 'reminder' as const },
    { kind, step: 'escalation' as const },
  ]),
  ...newsKinds.map((kind) => ({ kind, step: 'news' as const })),
  ...visitKinds.map((kind) => ({ kind, step: 'reminder' as const })),
  ...otherKinds.map((kind) => ({ kind, step: 'reminder' as const })),
  ...kindsOf(restrictedNews).map((kind) => ({ kind, step: 'news' as const })),
  ...kindsOf(vacancyNews).map((kind) => ({ kind, step: 'news' as const })),
];

export const basis: Basis = {
  topic: 'followUp',
  clause: 'G15',
  setting: {
    key: 'followUp.proposals.onward',
    version: 3,
    setBy: 'Leder af teamet',
    from: localDate('2026-01-01') as LocalDate,
    reference: 'Ledermøde',
  },
};

/** A reminder of a follow-up that was due the Friday before, changed as wanted. */
export function aMessage(wanted: Partial<Message> = {}): Message {
  const number = wanted.about?.what === 'case' ? wanted.about.number : 'L-000042';
  return {
    cause: `${wanted.kind ?? 'followUp'}:${number}`,
    kind: 'followUp',
    step: 'reminder',
    role: 'worker',
    urgency: 'digest',
    about: { what: 'case', caseId: '5c8a1a5e-2d6b-4f0c-9f55-6d3f1d0a7b11', number },
    due: instant('2026-11-20T22:59:59.000Z'),
    basis,
    receivedAs: 'oneself',
    ...wanted,
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader of the HTML reads, on one line. */
export function readOf({ html }: Letter): string {
  const body = html.slice(html.indexOf('<body'));
  const words = body.replace(/<br>|<\/(p|h\d|li|dt|dd|th|td|tr|a|span)>/g, ' ').replace(/<[^>]+>/g, '');
  return words
    .replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a reader of the plain text reads, on one line. */
export function textOf({ text }: Letter): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of each form, sorted, without what only one of them needs: addresses in text, the sender above in HTML. */
export function wordsOfBoth(letter: Letter): { text: string[]; html: string[] } {
  const words = (form: string) => form.replace(/https:\S+/g, '').match(/[\p{L}\d]+/gu) ?? [];
  const above = words(sender.name).length;
  return { text: words(textOf(letter)).sort(), html: words(readOf(letter)).slice(above).sort() };
}
