import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of fixtures of which each is the slides of a small deck. */
export type FixtureGroup = 'kinds' | 'charts';

const folderOf = (root: string, group: FixtureGroup) => join(root, 'tests/fixtures', group);

/** The names of a group's fixtures, of kinds at their smallest and largest as well: `cards.largest`. */
export function fixtureNames(root: string, group: FixtureGroup): string[] {
  const files = readdirSync(folderOf(root, group)).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => name.replace('.yaml', ''));
}

/** A fixture as a whole outline, below the head that all share. */
export function fixtureOutline(root: string, group: FixtureGroup, name: string): string {
  return headIn(root) + readFileSync(join(folderOf(root, group), `${name}.yaml`), 'utf8');
}

/** Every kind of slide at its usual content, in one deck. */
export function everyKind(root: string): string {
  const names = fixtureNames(root, 'kinds').filter((name) => !name.includes('.'));
  const parts = names.map((name) => {
    const [facts = '', slides = ''] = readFileSync(join(folderOf(root, 'kinds'), `${name}.yaml`), 'utf8').split(
      /^slides:\n/m,
    );
    return { facts, slides };
  });
  const all = (key: 'facts' | 'slides') => parts.map((part) => part[key]).join('');
  return `${headIn(root)}${all('facts')}slides:\n${all('slides')}`;
}

/** An outline with a key on each of its slides. */
export function onEachSlide(outline: string, key: string): string {
  return outline.replace(/^ {2}- kind: [\w-]+\n/gm, `$&    ${key}\n`);
}

/** An outline with a key on each of its slides that shows no scene, picture or map of its own. */
export function onPlainSlides(outline: string, key: string): string {
  const slides = outline.split(/(?=^ {2}- kind: )/m);
  return slides.map((slide) => (/^ {4}(scene|picture|map):/m.test(slide) ? slide : onEachSlide(slide, key))).join('');
}

const headIn = (root: string) => readFileSync(join(root, 'tests/fixtures/head.yaml'), 'utf8');
