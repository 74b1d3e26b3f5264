import type { Bilingual, Language } from '../domain/rules/schema-parts';
import type { StandardShape } from '../domain/rules/standard-shape';
import { ruleInWords } from './codes';
import { topicNames } from './names';
import { settingNameOf } from './settings';
import { both, type Table, template } from './text';

/** Words for a file of rules that cannot be used: where in it something is wrong, and what would be right. */

/** The parts of a standard's file; of a list, what one of its entries is called. */
const standardParts: Table<keyof StandardShape> = {
  id: both('standardens korte navn', 'the short name of the standard'),
  version: both('version', 'version'),
  municipality: both('kommune', 'municipality'),
  name: both('standardens navn', 'the name of the standard'),
  tone: both('tiltaleform', 'form of address'),
  adopted: both('vedtagelse', 'adoption'),
  hearing: both('høring', 'hearing'),
  governance: both('revision af standarden', 'review of the standard'),
  legal: both('lovgrundlag', 'legal basis'),
  provider: both('leverandør', 'provider'),
  freeChoice: both('frit valg af leverandør', 'free choice of provider'),
  fee: both('betaling', 'fee'),
  expenses: both('egne udgifter', 'own expenses'),
  clauses: both('standardens punkter', 'the clauses of the standard'),
  phases: both('fase', 'phase'),
  stableContact: both('stabil kontakt', 'stable contact'),
  ageRule: both('alder', 'age'),
  targetGroups: both('målgruppe', 'target group'),
  requiredCriteria: both('kriterium, der skal være opfyldt', 'required criterion'),
  referralReasons: both('henvendelsesgrund', 'referral reason'),
  grounds: both('grund til ophør', 'ground for ending'),
  withoutUnreachable: both('begrundelse for ingen grund uden kontakt', 'why there is no ground without contact'),
  leastIntrusive: both('mindst indgribende indsats', 'least intrusive measure'),
  handoversFrom: both('overgang til andet tilbud', 'handover to another service'),
  activities: both('aktivitet', 'activity'),
  activitiesClause: both('punktet om aktiviteter', 'the clause on activities'),
  information: both('oplysning, der kan deles', 'information that can be shared'),
  authorityReferrer: both('myndighed, der kan henvise', 'authority that can refer'),
  ownInitiative: both('eget initiativ', 'own initiative'),
  anyoneMayRefer: both('henvendelser fra alle', 'referrals by anyone'),
  anonymity: both('anonymitet', 'anonymity'),
  mayDecline: both('borgerens afvisning', 'the citizen’s decline'),
  threats: both('trusler', 'threats'),
  outOfHours: both('uden for åbningstid', 'out of hours'),
  daytime: both('dagtimer', 'daytime'),
  geography: both('område', 'area'),
  competence: both('kompetencer', 'competence'),
  employees: both('hvem der ansætter', 'who employs'),
  cooperation: both('borgerens medvirken', 'the citizen’s cooperation'),
  rests: both('frist', 'deadline'),
};

/** The groups of the settings; what one of them holds is called as everywhere. */
const settingGroups = {
  calendar: both('åbningstid', 'opening hours'),
  triage: topicNames.triage,
  firstAttempt: topicNames.firstAttempt,
  followUp: topicNames.followUp,
  needReview: topicNames.needReview,
  unreachable: topicNames.unreachable,
  floors: both('det mindste, en plan må sige', 'the least that a plan may say'),
  variety: both('forskelle mellem forsøg', 'variety of attempts'),
  decline: topicNames.declineAssessment,
  handover: both('overgang til andet tilbud', 'handover to another service'),
  pairRule: topicNames.pairRule,
  childConcern: topicNames.childConcern,
  correction: topicNames.correctionWindow,
  loneVisit: topicNames.loneVisit,
  standardReview: topicNames.standardReview,
  mail: both('mails', 'mails'),
  publicForm: both('henvendelsesformularen', 'the public form'),
  retention: both('opbevaring af ophørte sager', 'how long ended cases are kept'),
  hours: both('klokkeslæt', 'hours'),
  proposals: both('dage mellem opfølgninger', 'days between follow-ups'),
  link: both('link til et modtagende tilbud', 'link to a receiving service'),
} as const satisfies Record<string, Bilingual>;

/** What stands inside the parts. */
const within = {
  id: both('kort navn', 'short name'),
  da: both('på dansk', 'in Danish'),
  en: both('på engelsk', 'in English'),
  clause: both('punkt', 'clause'),
  clauses: both('punkt', 'clause'),
  says: both('tekstens ord', 'the words of the text'),
  does: both('hvad der gøres', 'what is done'),
  by: both('af hvem', 'by whom'),
  on: both('dato', 'date'),
  body: both('hvem der høres', 'who is heard'),
  reassessBy: both('senest', 'at the latest'),
  hearingBody: both('hvem der høres', 'who is heard'),
  text: both('tekst', 'text'),
  address: both('adresse', 'address'),
  phone: both('telefon', 'phone'),
  mail: both('mail', 'mail'),
  email: both('mail', 'mail'),
  meaning: both('hvad fasen betyder', 'what the phase means'),
  needReviewOnEntry: both('punktet om behovsvurdering', 'the clause on a need review'),
  enteredFrom: both('hvor den nås fra', 'where it is reached from'),
  role: both('kriterium eller eksempel', 'criterion or example'),
  ground: both('grund', 'ground'),
  assessment: both('vurdering', 'assessment'),
  withoutAssessment: both('begrundelse for ingen vurdering', 'why there is no assessment'),
  askedAt: both('hvornår der spørges', 'when it is asked'),
  phase: both('fase', 'phase'),
  stableContact: both('stabil kontakt', 'stable contact'),
  minimum: both('mindst år', 'years at least'),
  name: both('navn', 'name'),
  url: both('webadresse', 'web address'),
  area: both('område', 'area'),
  forWhom: both('for hvem', 'for whom'),
} as const satisfies Record<string, Bilingual>;

const entry = template('{name} nr. {number}', '{name} no. {number}');
const entryWithId = template('{name} nr. {number} »{id}«', '{name} no. {number} “{id}”');
const clauseNamed = template('punkt {id}', 'clause {id}');
const deadlineNamed = template('frist for {topic}', 'deadline of {topic}');
const asWritten = template('»{key}«', '“{key}”');

/** A word of the file as it is shown; one without letters by its quotes. */
export const visible = (key: string): string => key || '""';

const nameIn = (table: Readonly<Record<string, Bilingual>>, key: string, language: Language): string | undefined =>
  Object.hasOwn(table, key) ? table[key]?.[language] : undefined;

/** Where in a file something stands, as a person would say it: "grund til ophør nr. 2 »unreachable«, punkt nr. 1". Empty for the file as a whole. */
export function placeInWords(path: readonly PropertyKey[], data: unknown, language: Language): string {
  const setting = settingInPlace(path, language);
  if (setting) return setting;
  const words: string[] = [];
  let here = data;
  for (const [depth, key] of path.entries()) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
    if (typeof key === 'number') words.push(entryInWords(words.pop() ?? visible(''), key + 1, here, language));
    else words.push(keyInWords(path.slice(0, depth), visible(String(key)), language));
  }
  const [first] = path;
  if (path.length > 1 && (first === 'clauses' || first === 'rests')) words.shift();
  return words.join(', ');
}

/** What a part is called by itself, as the label of a field: "punkt", "dage mellem opfølgninger". */
export function partInWords(path: readonly PropertyKey[], language: Language): string {
  const setting = settingInPlace(path, language);
  return setting ?? keyInWords(path.slice(0, -1), visible(String(path.at(-1) ?? '')), language);
}

function keyInWords(above: readonly PropertyKey[], key: string, language: Language): string {
  if (above.length === 1 && above[0] === 'clauses') return clauseNamed.fill(language, { id: key });
  if (above.length === 1 && above[0] === 'rests') {
    const topic = nameIn(topicNames, key, language);
    if (topic) return deadlineNamed.fill(language, { topic });
  }
  const tables = above.length === 0 ? [standardParts, settingGroups] : [within, settingGroups];
  const named = tables.map((table) => nameIn(table, key, language)).find(Boolean);
  return named ?? asWritten.fill(language, { key });
}

function entryInWords(name: string, number: number, item: unknown, language: Language): string {
  const id = typeof item === 'object' && item !== null ? (Reflect.get(item, 'id') ?? Reflect.get(item, 'ground')) : '';
  return typeof id === 'string' && id !== ''
    ? entryWithId.fill(language, { name, number, id: ruleInWords(id, language) })
    : entry.fill(language, { name, number });
}

/** The name that a setting has on the screens, with what is below it: "lukkedage ud over helligdage nr. 3". */
function settingInPlace(path: readonly PropertyKey[], language: Language): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).map(String).join('.');
    const name = key === 'version' || key === 'municipality' ? undefined : settingNameOf(key, language);
    if (name === undefined) continue;
    return path.slice(length).reduce<string>((words, part) => {
      if (typeof part === 'number') return entry.fill(language, { name: words, number: part + 1 });
      return `${words}, ${nameIn(within, String(part), language) ?? asWritten.fill(language, { key: visible(String(part)) })}`;
    }, name);
  }
  return undefined;
}

/** What is wrong with what stands in a file. */
export const fileProblems = {
  missing: both('mangler', 'is missing'),
  is: template('er {value}', 'is {value}'),
  empty: both('tom', 'empty'),
  aList: both('en liste', 'a list'),
  listOf: template('en liste med {count}', 'a list of {count}'),
  group: both('en gruppe af linjer', 'a group of lines'),
  unknownKey: template('»{key}« kendes ikke her', 'unknown word “{key}”'),
  notAKey: both('kan ikke stå her', 'cannot stand here'),
  notADate: both('er ikke en dato i kalenderen', 'is not a date of the calendar'),
  badForm: both('er skrevet på en anden måde', 'is written in another way'),
  tooLittle: template('er {value}', 'is {value}'),
  neitherKind: both(
    'er hverken en kvalitetsstandard eller lokale indstillinger',
    'is neither a quality standard nor local settings',
  ),
} as const;

/** What would be right there. */
export const fileExpectations = {
  oneOf: template('en af {values}', 'one of {values}'),
  atLeast: template('mindst {minimum}', 'at least {minimum}'),
  atLeastInList: template('mindst {minimum} på listen', 'at least {minimum} in the list'),
  atLeastLetters: template('mindst {minimum} tegn', 'at least {minimum} letters'),
  atMost: template('højst {maximum}', 'at most {maximum}'),
  atMostInList: template('højst {maximum} på listen', 'at most {maximum} in the list'),
  atMostLetters: template('højst {maximum} tegn', 'at most {maximum} letters'),
  only: template('kun {known}', 'only {known}'),
  leftOut: both('at linjen udelades', 'that line left out'),
  yesOrNo: both('true (ja) eller false (nej)', 'true (yes) or false (no)'),
  eitherKind: both(
    'en standard (med id, phases, clauses …) eller indstillinger (med municipality, from, calendar …)',
    'a standard (id, phases, clauses, …) or settings (municipality, from, calendar, …)',
  ),
  readable: both(
    'en fil, der kan læses: se linjen og den før',
    'a file that can be read: see that line and the one before',
  ),
} as const;

/** Why a file cannot be read at all, by what the reader of YAML calls it. */
const unreadable = {
  DUPLICATE_KEY: both('samme ord står to gange i samme gruppe', 'the same word stands twice in one group'),
  TAB_AS_INDENT: both(
    'linjen er rykket ind med tabulator; brug mellemrum',
    'the line is indented with a tab; use spaces',
  ),
  BAD_INDENT: both(
    'linjen er rykket ind på en anden måde end de andre i gruppen',
    'the line is indented otherwise than the others of its group',
  ),
  MISSING_CHAR: both(
    'der mangler et tegn: et kolon, en parentes eller et anførselstegn, der slutter',
    'a sign is missing: a colon, or a closing bracket or quote',
  ),
  BLOCK_AS_IMPLICIT_KEY: both(
    'der er et kolon for meget på linjen; sæt teksten i anførselstegn',
    'there is one colon too many on the line; put the text in quotes',
  ),
} as const satisfies Record<string, Bilingual>;
const otherwiseUnreadable = both('linjen kan ikke læses', 'the line cannot be read');

export function unreadableInWords(code: string | undefined, language: Language): string {
  return nameIn(unreadable, code ?? '', language) ?? otherwiseUnreadable[language];
}

/** The line of a problem: where, what is wrong, and what would be right. */
export const problemLine = {
  atLine: template('{file}, linje {line}', '{file}, line {line}'),
  withPlace: template(
    '{where}: {place}: {problem}. Skriv: {expected}.',
    '{where}: {place}: {problem}. Write: {expected}.',
  ),
  withoutPlace: template('{where}: {problem}. Skriv: {expected}.', '{where}: {problem}. Write: {expected}.'),
} as const;

/** What a check answers of a file that can be used. */
export const checked = {
  standard: template(
    '{file} kan bruges: {id} version {version}, {phases} faser, {clauses} punkter',
    '{file} is good: {id} version {version}, {phases} phases, {clauses} clauses',
  ),
  settings: template(
    '{file} kan bruges: indstillinger for {municipality} version {version} fra {from}; {fit}',
    '{file} is good: settings of {municipality} version {version} from {from}; {fit}',
  ),
  fits: template('de passer til {id} version {version}', 'they fit {id} version {version}'),
  nothingToFit: template(
    'der er ingen standard for {municipality} at holde dem op imod',
    'no standard of {municipality} is known to hold them against',
  ),
} as const;

/** What is said of the two files that were made. */
export const made = {
  lines: template(
    'Lavet: {standard}\n       {settings}\nUdfyld det, der er mærket {sign}, og se, hvad der mangler:\n\n  npm run standard -- check {standard} {settings}',
    'Made: {standard}\n      {settings}\nFill in what is marked {sign}, and see what is missing:\n\n  npm run standard -- check {standard} {settings} --lang en',
  ),
  exists: template('{file} findes allerede og er ikke ændret', '{file} is there already, and was not changed'),
  noName: template(
    '»{name}« er ikke navnet på en kommune, som Herlev',
    '“{name}” is not the name of a municipality, like Herlev',
  ),
} as const;
