import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Language } from '../domain/rules/schema-parts';
import { fileExpectations, unreadableInWords } from '../texts/rule-files';
import type { Problem } from './problems';

/** A YAML file as data, with the line on which each of its parts stands. */
export type YamlFile = {
  readonly data: unknown;
  /** The line, from 1, of the part at a path, or of the nearest part around it that the file has. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
};

/** Reads YAML 1.2. What is not YAML, or repeats a key, comes back as problems with their lines; nothing is thrown. */
export function readYaml(
  text: string,
  file: string,
  language: Language = 'en',
): YamlFile | { readonly problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ code, pos }) => unreadable(code, lines.linePos(pos[0]).line)),
    };
  }
  try {
    return { data: document.toJS(), lineOf: (path) => lineOf(path) };
  } catch {
    // More than a file of rules has any use for, as aliases of aliases.
    return { problems: [unreadable(undefined)] };
  }

  function unreadable(code: string | undefined, line?: number): Problem {
    const [problem, expected] = [unreadableInWords(code, language), fileExpectations.readable[language]];
    return { file, path: '', place: '', line, problem, expected };
  }

  function lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const node = keyOrItem(document.getIn(path.slice(0, length - 1), true), path[length - 1]);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

/** What stands at the beginning of a part's first line: the key, or in a list the item itself. */
function keyOrItem(around: unknown, at: PropertyKey | undefined): unknown {
  if (isMap(around)) return around.items.find(({ key }) => isScalar(key) && key.value === at)?.key;
  return isSeq(around) ? around.items[Number(at)] : undefined;
}
