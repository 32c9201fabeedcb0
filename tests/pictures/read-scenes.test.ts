import { describe, expect, it } from 'vitest';
import { SceneRef } from '../../src/fields/fields.ts';
import { memoryFiles } from '../../src/files/files.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { readScenes } from '../../src/pictures/read-scenes.ts';

const drawing = (role: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" ${root}><rect width="1600" height="900" class="${role}"/></svg>`;
const slidesWith = (...names: readonly string[]) =>
  ({ slides: names.map((name, i) => ({ id: `s${i}`, kind: 'cover', scene: new SceneRef(name) })) }) as unknown as Pick<
    Outline,
    'slides'
  >;
const FOLDERS = ['templates/acme', 'templates/base'];

describe('scenes of a brand', () => {
  const files = memoryFiles({
    'templates/acme/scenes/mill.svg': drawing('dark', 'data-focus="400 300"'),
    'templates/base/scenes/mill.svg': drawing('third'),
    'templates/base/scenes/quarry.svg': drawing('second'),
    'templates/base/scenes/port.svg': drawing('second'),
    'scenes/quarry.svg': drawing('third'),
    'scenes/port.svg': drawing('dark'),
    'scenes/farm.svg': drawing('dark'),
  });

  it('come from its own folder, then from those that it extends, then from those that all brands have', () => {
    const { scenes, findings } = readScenes(slidesWith('mill', 'quarry', 'port', 'farm'), files, FOLDERS);
    expect(findings).toEqual([]);
    expect([...scenes].map(([name, { art }]) => [name, art.shapes[0]?.fill])).toEqual([
      ['mill', 'dark'],
      ['quarry', 'second'],
      ['port', 'second'],
      ['farm', 'dark'],
    ]);
    expect(scenes.get('mill')?.focus).toEqual({ x: 400, y: 300 });
  });

  it('are read of a brand that has none of its own, too', () => {
    const { scenes } = readScenes(slidesWith('port'), files);
    expect(scenes.get('port')?.art.shapes[0]?.fill).toBe('dark');
  });

  it('are found at the slide where one is misspelt, with the names that there are', () => {
    const { findings } = readScenes(slidesWith('mil', 'zzzzzz'), files, FOLDERS);
    expect(findings).toMatchObject([
      { code: 'unknown-kind', suggestion: 'mill', path: ['slides', 0, 'scene'] },
      { code: 'unknown-kind', path: ['slides', 1, 'scene'] },
    ]);
    expect(findings[1]?.hint?.en).toContain('quarry, railway');
    expect(findings[1]?.hint?.en).toContain('`templates/acme/scenes/`');
  });

  it.each(['../mill', '/etc/passwd', 'acme/mill', '.mill', ''])('are no paths: %s', (name) => {
    expect(readScenes(slidesWith(name), files, FOLDERS).findings).toMatchObject([{ code: 'unknown-kind' }]);
  });

  it('are found at the slide where one is not sound, with its file and line', () => {
    const bad = memoryFiles({ 'templates/acme/scenes/mill.svg': drawing('river') });
    const { findings } = readScenes(slidesWith('mill'), bad, FOLDERS);
    expect(findings).toMatchObject([{ code: 'bad-picture', path: ['slides', 0, 'scene'] }]);
    expect(findings[0]?.message.en).toBe(
      'The drawing templates/acme/scenes/mill.svg is no scene. Line 1: the class “river” of a shape is none of the colour roles.',
    );
  });
});
