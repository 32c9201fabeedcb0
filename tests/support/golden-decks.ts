import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from '../../src/cli/project-files.ts';
import { type Files, memoryFiles } from '../../src/files/files.ts';
import { layeredFiles } from '../../src/io/disk-files.ts';
import { packedFrom } from '../template/sound-templates.ts';
import { everyKind, type FixtureGroup, fixtureNames, fixtureOutline, onPlainSlides } from './fixtures.ts';

/** A deck that is painted to be looked at, and to be compared with what it was. Brands of one name are one brand. */
export interface GoldenDeck {
  /** What it is called, with its brand where that is not the outline's. */
  readonly name: string;
  readonly files: Files;
  readonly outline: string;
  readonly language: string;
  readonly brand?: string;
}

const LANGUAGES = ['en', 'zh'];
/** Templates of others, in whose layouts every kind of slide is painted. */
const TEMPLATES: readonly string[] = ['pictures-on-layouts.potx', 'dark-four-by-three.pptx'];

/** The decks of a checkout in `root`: its own, its examples, and every fixture, in each brand and on templates. */
export function goldenDecks(root: string): GoldenDeck[] {
  const decks = [...whole(root), ...fixtures(root, 'kinds'), ...fixtures(root, 'charts'), ...everyKindIn(root)];
  return decks.flatMap((deck) => LANGUAGES.map((language) => ({ ...deck, language })));
}

type Deck = Omit<GoldenDeck, 'language'>;

/** Whole decks from their own folders. */
function whole(root: string): Deck[] {
  const examples = join(root, 'examples');
  const folders = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'slides.yaml')));
  const own = (name: string, folder: string, outline = 'slides.yaml') => {
    return { name, files: projectFiles(folder, root), outline };
  };
  return [
    own('deck', root),
    own('gallery', examples, 'gallery.yaml'),
    ...folders.map((name) => own(name, join(examples, name))),
    ...brandsOf(root).map((brand) => ({ ...own(`brands.${brand}`, examples, 'brands.yaml'), brand })),
  ];
}

function fixtures(root: string, group: FixtureGroup): Deck[] {
  return fixtureNames(root, group).map((name) => ({
    name: `${group}.${name}`,
    files: fixtureFiles(root, { 'slides.yaml': fixtureOutline(root, group, name) }),
    outline: 'slides.yaml',
  }));
}

/** Every kind of slide in each brand, on a picture, and on templates of others. */
function everyKindIn(root: string): Deck[] {
  const text = everyKind(root);
  const deck = (name: string, outline: string, more: Readonly<Record<string, string | Uint8Array>> = {}) => {
    return {
      name: `every-kind.${name}`,
      files: fixtureFiles(root, { 'slides.yaml': outline, ...more }),
      outline: 'slides.yaml',
    };
  };
  return [
    ...brandsOf(root).map((brand) => ({ ...deck(brand, text), brand })),
    deck('on-picture', onPlainSlides(text, 'background: pictures/valley.jpg')),
    ...TEMPLATES.map((file) => {
      const brand = file.replace(/\.\w+$/, '');
      const folder = `templates/${brand}`;
      const bytes = packedFrom(join(root, 'tests/template/packages', brand));
      const files = { [`${folder}/${file}`]: bytes, [`${folder}/brand.yaml`]: `base: ${file}\n` };
      return { ...deck(brand, text, files), brand };
    }),
  ];
}

/** Files in memory beside the fixtures' pictures and the shipped templates. */
function fixtureFiles(root: string, entries: Readonly<Record<string, string | Uint8Array>>): Files {
  const fixtureFolder = join(root, 'tests/fixtures');
  return layeredFiles([memoryFiles(entries), projectFiles(fixtureFolder, root)]);
}

const brandsOf = (root: string) => readdirSync(join(root, 'templates'));
