import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatPath } from '../../src/core/path.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { SHOWN_KEYS } from '../../src/slides/review-shown.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const slide = (lines: string) => `${HEAD}slides:\n  - ${lines.replaceAll('\n', '\n    ')}\n`;

const leftOut = (lines: string) =>
  sceneOf(slide(lines), 'en').findings.flatMap(({ code, path }) =>
    code === 'left-out' ? [formatPath(path.slice(2))] : [],
  );

describe('what a slide says and does not show', () => {
  it.each([
    [
      'the figure that another grew from, where it does not lead',
      'kind: kpis\ntitle: "It grew from {guests_before}"\nlead: now\nitems:\n  - { fact: now, text: output }\n  - { fact: guests, text: guests, from: guests_before }\n  - { fact: schools, text: schools }',
      ['items[1].from'],
    ],
    [
      'nothing of it where it leads',
      'kind: kpis\ntitle: It grew\nitems:\n  - { fact: guests, text: guests, from: guests_before }\n  - { fact: schools, text: schools }',
      [],
    ],
  ])('is %s', (_, lines, paths) => {
    expect(leftOut(lines)).toEqual(paths);
  });
});

/** Plain keys that choose how something is shown, and are not read on the slide themselves. */
const CHOICES = [
  ...['above', 'align', 'arrow', 'build', 'color', 'columns', 'dark', 'decimals', 'decorative', 'dusk', 'fill', 'fit'],
  ...['focus', 'highlight', 'id', 'lead', 'numbered', 'paraphrase', 'scale', 'shade', 'show', 'side', 'style', 'total'],
  ...['view', 'width'],
];
/** Plain keys of marks on a map and of cells, which are drawn as they stand. */
const DRAWN = [
  'across',
  'arcs',
  'center',
  'from',
  'lat',
  'lon',
  'name',
  'native',
  'points',
  'rivers',
  'routes',
  'rows',
  'to',
  'type',
  'unit',
  'value',
];

describe('the keys of slides that are no text, figure or picture', () => {
  it('are each known to be shown, or to choose how something is shown', () => {
    expect(plainKeys()).toEqual([...SHOWN_KEYS, ...CHOICES, ...DRAWN].toSorted());
  });
});

interface Node {
  readonly $ref?: string;
  readonly refers?: string;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
}

/** Views that stand for more than they say, or that are searched for wherever they stand; charts and data have checks of their own. */
const FOUND = ['fact', 'source', 'scene', 'data'];
const FOUND_REFS = ['text', 'picture', 'logo'];

/** The keys of all kinds whose values stay plain when they are resolved. */
function plainKeys(): string[] {
  const keys = new Set<string>();
  for (const { kind, schema } of Object.values(kinds)) {
    const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node & {
      $defs?: Record<string, Node>;
    };
    const walk = (node: Node, key: string): void => {
      const name = node.$ref?.split('/').at(-1) ?? '';
      if (FOUND.includes(node.refers ?? '') || FOUND_REFS.includes(name)) return;
      const inner = name ? root.$defs?.[name] : undefined;
      const parts = [
        ...(inner ? [inner] : []),
        ...(node.anyOf ?? node.oneOf ?? []),
        ...(node.items ? [node.items] : []),
      ];
      const more = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
      const named = Object.entries(node.properties ?? {});
      if (parts.length + more.length + named.length === 0) keys.add(key);
      for (const part of [...parts, ...more]) walk(part, key);
      for (const [own, part] of named) if (!(own === 'chart' || own === 'second')) walk(part, own);
    };
    walk(root, kind);
  }
  return [...keys].toSorted();
}
