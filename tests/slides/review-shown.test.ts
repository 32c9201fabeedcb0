import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { SHOWN_KEYS, unshownNote } from '../../src/slides/review-shown.ts';
import { shipped } from '../support/brand.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

/** Plain keys that choose how something is shown, and are not read on the slide themselves. */
const CHOICES = [
  ...[
    'above',
    'align',
    'arrow',
    'build',
    'claim',
    'color',
    'columns',
    'dark',
    'decimals',
    'decorative',
    'dusk',
    'fill',
    'fit',
  ],
  ...[
    'focus',
    'highlight',
    'id',
    'lead',
    'numbered',
    'paraphrase',
    'scale',
    'shade',
    'show',
    'side',
    'style',
    'tone',
    'total',
  ],
  ...['view', 'width'],
  ...['at', 'by', 'carrier', 'end', 'host', 'house', 'houses', 'open', 'people', 'site', 'towards', 'visitor'],
];
/** Plain keys of marks on a map and of cells, which are drawn as they stand. */
const DRAWN = [
  'across',
  'approval',
  'arcs',
  'base',
  'bounds',
  'center',
  'file',
  'from',
  'lat',
  'lon',
  'name',
  'native',
  'points',
  'projection',
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

describe('what compositions do without', () => {
  it('is said once a deck', () => {
    const slides = ['One', 'Two'].map((title) => `  - { kind: statement, title: ${title}, kicker: A word }\n`);
    const { deck, scene, findings } = sceneOf(`${HEAD}slides:\n${slides.join('')}`, 'en', shipped);
    expect(scene.slides.every(({ composition }) => composition)).toBe(true);
    expect(findings.filter(({ code }) => code === 'left-out')).toEqual([]);
    expect(unshownNote(deck, scene, shipped)).toHaveLength(1);
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
  const keys = Object.values(kinds).flatMap(({ kind, schema }) => {
    const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Root;
    return keysIn(root, kind, root);
  });
  return [...new Set(keys)].toSorted();
}

type Root = Node & { readonly $defs?: Readonly<Record<string, Node>> };

function keysIn(node: Node, key: string, root: Root): string[] {
  const name = node.$ref?.split('/').at(-1) ?? '';
  if (FOUND.includes(node.refers ?? '') || FOUND_REFS.includes(name)) return [];
  const parts = partsOf(node, root.$defs?.[name]).map((part) => ({ key, part }));
  const named = Object.entries(node.properties ?? {}).map(([own, part]) => ({ key: own, part }));
  const inner = [...parts, ...named.filter((each) => each.key !== 'chart' && each.key !== 'second')];
  return parts.length + named.length === 0 ? [key] : inner.flatMap((each) => keysIn(each.part, each.key, root));
}

/** What a node may be, and what its entries are. */
const partsOf = ({ anyOf, oneOf, items, additionalProperties: more }: Node, definition: Node | undefined): Node[] =>
  [definition, ...(anyOf ?? oneOf ?? []), items, more].filter((part) => typeof part === 'object');
