import { SaxesParser } from 'saxes';

/** An element of a drawing, with what its attributes and style sheets say of it. */
export interface SvgElement {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly children: readonly SvgElement[];
  /** The length of the text in it. */
  readonly characters: number;
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** A drawing as a tree, and its elements by their ids. */
export interface SvgTree {
  readonly root: SvgElement;
  readonly ids: ReadonlyMap<string, SvgElement>;
}

/** A rule of a style sheet: whom it is for, by the last name in its selector, and what it says. */
type Rule = readonly [name: string, declarations: readonly (readonly [string, string])[]];

/** The drawing in an SVG; undefined where its markup is not sound, which the renderer says better. */
export function svgTree(source: string): SvgTree | undefined {
  interface Open {
    readonly name: string;
    readonly own: Map<string, string>;
    readonly children: SvgElement[];
    readonly line: number;
    text: string;
  }
  const ids = new Map<string, SvgElement>();
  const rules: Rule[] = [];
  const open: Open[] = [];
  let root: SvgElement | undefined;
  const parser = new SaxesParser();
  const text = (more: string) => {
    const at = open.at(-1);
    if (at) at.text += more;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', ({ name, attributes }) => {
    const own = new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value]));
    open.push({ name: localName(name), own, children: [], line: parser.line, text: '' });
  });
  parser.on('closetag', () => {
    const { name, own, children, line, text: words } = open.pop() as Open;
    if (name === 'style') rules.push(...rulesIn(words));
    const element = { name, properties: own, children, characters: words.trim().length, line };
    const id = own.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
    open.at(-1)?.children.push(element);
    root = element;
  });
  try {
    parser.write(source).close();
  } catch {
    return undefined;
  }
  if (root) applyStyles(root, rules);
  return root && { root, ids };
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function rulesIn(sheet: string): Rule[] {
  return [...sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) =>
      selectors.split(',').flatMap((selector): Rule[] => {
        const name = /(\*|[.#]?[\w-]+)(?::[\w-]+)?\s*$/.exec(selector)?.[1];
        return name === undefined ? [] : [[name, declarations(body)]];
      }),
  );
}

function declarations(body: string): (readonly [string, string])[] {
  return body.split(';').flatMap((each) => {
    const colon = each.indexOf(':');
    return colon < 0 ? [] : [[each.slice(0, colon).trim(), each.slice(colon + 1).trim()] as const];
  });
}

/** Puts what style sheets and the attribute `style` say beside the attributes, over them. */
function applyStyles(root: SvgElement, rules: readonly Rule[]): void {
  const byName = new Map<string, Rule[1][number][]>();
  for (const [name, said] of rules) byName.set(name, [...(byName.get(name) ?? []), ...said]);
  const ahead = [root];
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    const own = at.properties as Map<string, string>;
    const classes = (own.get('class') ?? '').split(/\s+/).map((name) => `.${name}`);
    const names = ['*', at.name, ...classes, `#${own.get('id')}`];
    for (const [key, value] of [
      ...names.flatMap((name) => byName.get(name) ?? []),
      ...declarations(own.get('style') ?? ''),
    ])
      own.set(key, value);
    for (const child of at.children) ahead.push(child);
  }
}
