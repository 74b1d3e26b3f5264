import type { Content } from '../domain/rules/differences';
import type { Language } from '../domain/rules/schema-parts';
import { ruleInWords } from './codes';
import { partInWords } from './rule-files';
import { choices } from './settings';
import { both } from './text';

const yes = both('ja', 'yes');
const no = both('nej', 'no');
const none = both('ingen', 'none');
const silent = both('teksten siger intet', 'the text is silent');
const stable = both('når der er stabil kontakt', 'once there is stable contact');
const roles = {
  criterion: both('kriterium', 'criterion'),
  group: both('eksempel', 'example'),
  du: both('du', 'du'),
  borgeren: both('borgeren', 'borgeren'),
} as const;

const words = { ...choices, ...roles };
const hasWords = (code: string): code is keyof typeof words => Object.hasOwn(words, code);

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

/** What stands in a standard or in settings as a person reads it: "ja", "14, 7, 1", "navn: Opsøgende, punkt: B16". */
export function contentInWords(content: Content, language: Language): string {
  if (content === null) return silent[language];
  if (typeof content === 'boolean') return (content ? yes : no)[language];
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return textInWords(content, language);
  if (isList(content)) return content.map((one) => contentInWords(one, language)).join(', ') || none[language];
  return groupInWords(content, language);
}

function textInWords(text: string, language: Language): string {
  if (hasWords(text)) return words[text][language];
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date) return date.slice(1).reverse().join('.');
  return /^[a-z][A-Za-z0-9]*$/.test(text) ? ruleInWords(text, language) : text;
}

function groupInWords(group: { readonly [key: string]: Content }, language: Language): string {
  const own = group[language];
  if (typeof own === 'string') return own;
  if (group.stableContact === true && Object.keys(group).length <= 2) return stable[language];
  return Object.entries(group)
    .map(([key, value]) => `${partInWords(['', key], language)}: ${contentInWords(value, language)}`)
    .join('; ');
}
