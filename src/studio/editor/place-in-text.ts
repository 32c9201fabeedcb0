/** A group of keys that a place is within: what it has beside that place, as written, by key. */
export interface Around {
  readonly siblings: ReadonlyMap<string, string>;
  /** The key, in that group, that leads on to the place; none where the place is itself a key of the group. */
  readonly key: string | undefined;
}

/** Where an offset is in an outline, told by its lines alone: the text may be broken. */
export interface TextPlace {
  /** Groups and lists around the place, the outermost first. */
  readonly steps: readonly (Around | 'item')[];
  /** Of a place in a text behind a brace: what stands there is the name of a fact. */
  readonly isInBraces: boolean;
  /** What stands between `from` and the offset: the beginning of a word. */
  readonly word: string;
  readonly from: number;
  /** Whether the place is within brackets of one line. */
  readonly isInFlow: boolean;
}

interface Line {
  /** Columns of the dashes that the line begins with. */
  readonly dashes: readonly number[];
  /** The column that its words begin at, and the key there. */
  readonly column: number;
  readonly key: string | undefined;
  readonly value: string;
  readonly isEmpty: boolean;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{},:][^:#]*?))\s*:(?:\s+|$)/;

function readLine(text: string): Line {
  const lead = /^(\s*)((?:-\s+|-$)*)/.exec(text);
  const [start = '', indent = '', marks = ''] = lead ?? [];
  const dashes = [...marks.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const rest = text.slice(start.length);
  const key = KEY.exec(rest);
  return {
    dashes,
    column: start.length,
    key: key ? (key[1] ?? key[2] ?? key[3]) : undefined,
    value: key ? rest.slice(key[0].length) : rest,
    isEmpty: rest.trim() === '' && dashes.length === 0,
  };
}

export function placeInText(text: string, offset: number): TextPlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const lines = text.split('\n').map(readLine);
  const at = text.slice(0, start).split('\n').length - 1;
  const own = readLine(before);
  const flow = flowSteps(own.value);
  const isValue = own.key !== undefined;
  // Behind a dash, or on a line of its own, a word may become a key.
  const group: Around = { siblings: siblingsOf(lines, at, own), key: own.key };
  const isGroup = isValue || flow.steps.length === 0;
  return {
    steps: [...blockSteps(lines, at, own), ...(isGroup ? [group] : []), ...flow.steps],
    isInBraces: flow.isInBraces,
    word: flow.word,
    from: offset - flow.word.length,
    isInFlow: flow.steps.length > 0,
  };
}

/** The groups and lists around a line, by its indentation. */
function blockSteps(lines: readonly Line[], at: number, own: Line): readonly (Around | 'item')[] {
  const steps: (Around | 'item')[] = own.dashes.map(() => 'item' as const);
  let limit = own.dashes[0] ?? own.column;
  /** A key may stand above the dashes of its list. */
  let isList = own.dashes.length > 0;
  for (let i = at - 1; i >= 0 && (limit > 0 || isList); i--) {
    const line = lines[i];
    if (!line || line.isEmpty) continue;
    const inner = line.dashes.toReversed();
    const isParent =
      line.key !== undefined && (line.column < limit || (isList && line.column === limit && inner.length === 0));
    if (isParent) {
      steps.unshift({ siblings: siblingsOf(lines, i, line), key: line.key });
      limit = line.column;
      isList = false;
    }
    for (const dash of inner) {
      if (dash >= limit) continue;
      steps.unshift('item');
      limit = dash;
      isList = true;
    }
  }
  return steps;
}

/** The keys of the group that a line is of, that line's left out. */
function siblingsOf(lines: readonly Line[], at: number, own: Line): ReadonlyMap<string, string> {
  const isOutside = (line: Line) => (line.dashes[0] ?? line.column) < own.column;
  const isFull = (line: Line) => !line.isEmpty;
  const above = own.dashes.length > 0 ? [] : lines.slice(0, at).filter(isFull).toReversed();
  const below = lines.slice(at + 1).filter(isFull);
  const top = above.findIndex(isOutside);
  const end = below.findIndex(isOutside);
  // A line with a dash may begin the group.
  const group = [...(top < 0 ? above : above.slice(0, top + 1)), ...(end < 0 ? below : below.slice(0, end))];
  return new Map(
    group.flatMap(({ column, key, value }) =>
      column === own.column && key !== undefined ? [[key, value] as const] : [],
    ),
  );
}

interface Open {
  readonly isList: boolean;
  readonly siblings: Map<string, string>;
  key: string | undefined;
}

const TOKEN = /(?<=^|[\s{[,:])(?:"[^"]*"?|'[^']*'?)|[[\]{},]|:(?:\s+|$)|[^[\]{},:"']+|./g;
const BRACED = /\{\s*([A-Za-z0-9_-]*)$/;

/** The groups and lists in brackets that are open at the end of a value. */
function flowSteps(value: string) {
  const open: Open[] = [];
  let part = '';
  for (const [token] of value.matchAll(TOKEN)) part = afterToken(open, part, token);
  const braced = BRACED.exec(part);
  return {
    steps: open.map(({ isList, siblings, key }): Around | 'item' => (isList ? 'item' : { siblings, key })),
    isInBraces: braced !== null,
    word: braced ? (braced[1] ?? '') : part.trimStart().replace(/^["']/, ''),
  };
}

/** Takes a part of a value into what is open. @returns What of the text belongs together so far. */
function afterToken(open: Open[], part: string, token: string): string {
  const top = open.at(-1);
  if ((token === '{' || token === '[') && part.trim() === '') {
    open.push({ isList: token === '[', siblings: new Map(), key: undefined });
    return '';
  }
  if (!top) return part + token;
  if (token === ',') {
    if (top.key !== undefined) top.siblings.set(top.key, part.trim());
    top.key = undefined;
    return '';
  }
  if ((token === '}' || token === ']') && !BRACED.test(part)) {
    open.pop();
    return ' ';
  }
  if (top.isList || top.key !== undefined || !/^:(?:\s|$)/.test(token)) return part + token;
  top.key = part.trim().replace(/^["']|["']$/g, '');
  return '';
}
