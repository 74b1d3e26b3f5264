import type { ContactChannel } from '../domain/case/contact-facts';
import type { Language } from '../domain/rules/schema-parts';
import { channelNames } from './contact-names';
import { both, type Table } from './text';

type MessageRule = 'no' | 'toCitizenOnly' | 'withOthersToo';

/** How to reach someone, as the screens and the citizen's own record have it. */
interface Card {
  readonly channels?: Readonly<Partial<Record<ContactChannel, 'agreed' | 'declined'>>> | undefined;
  readonly safest?: ContactChannel | undefined;
  readonly goodTimes?: string | undefined;
  readonly avoid?: string | undefined;
  readonly message?: MessageRule | undefined;
  readonly knows?: readonly string[] | undefined;
  readonly remarks?: string | undefined;
}

export const reachabilityNames = {
  agreed: both('Har sagt ja til', 'Has agreed to'),
  declined: both('Vil ikke kontaktes ved', 'Is not to be contacted by'),
  safest: both('Mest sikkert', 'Safest'),
  goodTimes: both('Gode tidspunkter', 'Good times'),
  avoid: both('Undgå', 'Avoid'),
  message: both('Besked må lægges', 'A message may be left'),
  knows: both('Hvem kender til kontakten', 'Who knows of the contact'),
  remarks: both('Kan træffes', 'Can be reached'),
} as const;

export const messageRuleNames: Table<MessageRule> = {
  no: both('nej', 'no'),
  toCitizenOnly: both('ja, men kun til borgeren selv', 'yes, but to the citizen alone'),
  withOthersToo: both('ja, også hos andre', 'yes, with others too'),
};

/** The card line by line; what nobody has said yet is left out. */
export function reachabilityInWords(card: Card, language: Language): readonly (readonly [string, string])[] {
  const { channels = {}, safest, goodTimes, avoid, message, knows = [], remarks } = card;
  const channelsOf = (word: 'agreed' | 'declined'): string =>
    (Object.keys(channels) as ContactChannel[])
      .filter((channel) => channels[channel] === word)
      .map((channel) => channelNames[channel][language])
      .join(', ');
  const lines = {
    agreed: channelsOf('agreed'),
    declined: channelsOf('declined'),
    safest: safest && channelNames[safest][language],
    goodTimes,
    avoid,
    message: message && messageRuleNames[message][language],
    knows: knows.join(', '),
    remarks,
  } satisfies Record<keyof typeof reachabilityNames, string | undefined>;
  return (Object.keys(reachabilityNames) as (keyof typeof reachabilityNames)[]).flatMap((name) => {
    const said = lines[name];
    return said ? [[reachabilityNames[name][language], said] as const] : [];
  });
}
