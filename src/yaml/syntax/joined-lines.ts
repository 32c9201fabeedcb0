import { isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { say } from '../../messages/say.ts';
import { nodesIn, type Visited } from '../nodes.ts';
import { checkAnew } from '../reread-yaml.ts';
import { lineAt, quoted } from '../source-line.ts';
import { rangeOf, spanAt, type YamlFile } from '../yaml-file.ts';

/** A line that a longer one was broken after, by its author or an editor, has more letters than this with the next word. */
const FOLDED = 60;
/** How a line ends that the next begins anew after: with a word, a figure, or a sentence's end. */
const ENDED = /[\p{L}\p{M}\p{N}%)\]}”"'*.!?。！？…]$/u;
/** Words that end no phrase, so that the line goes on. */
const OPEN = /(?:^|\s)(?:a|an|and|as|at|by|for|from|in|into|its|of|on|or|our|per|than|that|the|their|to|with)$/i;
/** How a new point begins: with a capital letter, or in bold. */
const BEGUN = /^(?:\p{Lu}|\*\*\S)/u;

/**
 * `forgotten-dash` for entries of lists that YAML joined from two lines, of which the second looks like an entry of its
 * own: it begins with a capital letter or in bold, and would have had room on the line before.
 */
export const joinedLines = checkAnew((yaml): readonly Finding[] =>
  nodesIn(yaml.tree).flatMap((visited) => {
    const { node, above } = visited;
    const isEntry = isScalar(node) && node.type === 'PLAIN' && isSeq(above?.node) && !above.node.flow;
    return isEntry ? joinedIn(yaml, node, visited) : [];
  }),
);

function joinedIn(yaml: YamlFile, scalar: Scalar, visited: Visited): Finding[] {
  const { start, end } = rangeOf(scalar);
  const line = lineAt(yaml, start);
  const before = line.text.slice(0, start - line.start);
  if (!/^ *(?:- +)+$/.test(before)) return [];
  const dash = before.replace(/- +$/, '').replaceAll('-', ' ');
  const [first = '', ...others] = yaml.text.slice(start, end).split('\n');
  let [above, at] = [first.trim(), start + first.length + 1];
  return others.flatMap((text): Finding[] => {
    const [own, from, last] = [text.trim(), at, above];
    [above, at] = [own, at + text.length + 1];
    if (!isApart(last, own)) return [];
    const begun = from + text.length - text.trimStart().length;
    const entry = own.startsWith('*') ? quoted(own) : own;
    const edit = { file: yaml.file, start: from, end: begun + own.length, text: `${dash}- ${entry}` };
    return [{ ...forgotten(own), path: pathOf(visited), span: spanAt(yaml, begun, begun + own.length), edit }];
  });
}

function isApart(above: string, own: string): boolean {
  const [word = ''] = own.split(' ');
  return (
    BEGUN.test(own) && ENDED.test(above) && !OPEN.test(above) && [...above].length + 1 + [...word].length <= FOLDED
  );
}

function forgotten(text: string): Pick<Finding, 'code' | 'message' | 'hint'> {
  const shown = [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text;
  return { code: 'forgotten-dash', ...say.yaml.forgotten({ shown }) };
}

const SHOWN = 40;

function pathOf({ node, above }: Visited): Path {
  if (!above) return [];
  const own = isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [];
  const place = isSeq(above.node) ? [above.node.items.indexOf(node)] : [];
  return [...pathOf(above), ...place, ...own];
}
