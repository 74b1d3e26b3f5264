import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** Where words may stand that are not ours to translate. */
const DATA = [
  { path: 'store/seed.ts', why: 'the names of invented people' },
  { path: 'dev/demo/', why: 'what invented people are called and say' },
  { path: 'dev/story/stories/', why: 'what the people of the stories say and write' },
  { path: 'dev/story/acts/', why: 'what the people of the stories say and write' },
  { path: 'dev/bench/', why: 'invented people, and the figures that a developer reads' },
  { path: 'store/identity/', why: 'letters that are taken for one another when names are looked up' },
  {
    path: 'temporal/dictionary-1.ts',
    why: 'pieces of what was recorded, by which payloads are compressed; shown to nobody',
  },
  { path: 'standards/', why: 'quotes from what was adopted' },
  { path: 'store/migrations/0052-clauses-said.ts', why: 'quotes from what was adopted' },
];

/** The rooms whose words could reach a person. */
const ROOMS = [
  'domain',
  'workflows',
  'activities',
  'worker',
  'temporal',
  'store',
  'runtime',
  'api',
  'cli',
  'dev',
  'standards',
  'web',
];

/** Words of Danish that English has not, beside its letters. */
const DANISH =
  /[æøåÆØÅ]|\b(?:og|ikke|sagen|sag|borgeren|borger|med|efter|eller|skal|kan ikke|af|har|til|den|det|et|en)\b/;

/** A literal that is shown to people and stands outside texts/. */
export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every Danish literal, and every pair of one, under a root: what only texts/ may hold. */
export function literalsOutsideTexts(root: string): Literal[] {
  return ROOMS.flatMap((room) => filesOf(join(root, room)))
    .map((file) => ({ file: relative(root, file), source: readFileSync(file, 'utf8') }))
    .filter(({ file }) => !DATA.some(({ path }) => file.startsWith(path)))
    .flatMap(({ file, source }) => literalsIn(file, source));
}

/** The literals of one file that belong in texts/. */
export function literalsIn(file: string, source: string): Literal[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true, kindOf(file));
  const found: Literal[] = [];
  const note = (node: ts.Node, text: string): void => {
    found.push({ file, line: parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.slice(0, 80) });
  };
  const visit = (node: ts.Node): void => {
    if (isPair(node) || isCallOfBoth(node)) {
      note(node, node.getText());
      return;
    }
    const text = textOf(node);
    if (text !== undefined && isDanish(text)) note(node, text);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

const kindOf = (file: string): ts.ScriptKind => (file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** `{ da: '…', en: '…' }` with words in it. */
function isPair(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const values = new Map(
    node.properties.filter(ts.isPropertyAssignment).map((one) => [one.name.getText(), one.initializer]),
  );
  return ['da', 'en'].every((language) => {
    const value = values.get(language);
    return value !== undefined && textOf(value) !== undefined;
  });
}

/** `both('…', '…')` and `template('…', '…')`, which only texts/ calls. */
function isCallOfBoth(node: ts.Node): boolean {
  return ts.isCallExpression(node) && ['both', 'template'].includes(node.expression.getText());
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return node.text;
  return undefined;
}

/** A word or more of Danish; the name of the product is the same in every language, and a name alone is no sentence. */
function isDanish(text: string): boolean {
  const words = text.replaceAll('Fodfæste', '').replaceAll('DDMMÅÅ', '');
  if (/[æøåÆØÅ]\p{L}|\p{L}[æøåÆØÅ]/u.test(words)) return true;
  const known = words.split(/[^\p{L}]+/u).filter((word) => DANISH.test(word));
  return known.length >= 2 && / /.test(words);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
