import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrand, findTemplate } from '../../src/brand/load-brand.ts';
import { projectFiles as onDisk } from '../../src/cli/project-files.ts';
import type { Files } from '../../src/files/files.ts';
import { ROOT } from '../support/brand.ts';
import { projectFiles } from '../support/build.ts';
import { soundTemplates } from '../template/sound-templates.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path class="subject" fill="#000" d="M0 0h1v1z"/></svg>';
const HEAD = 'extends: liangjiang\nname: River\n';

/** Brand files that name a file in each way in which one can be named, and the lines where they do. */
const WAYS: Readonly<Record<string, (file: string) => string>> = {
  mark: (file) => `mark: "${file}"\n`,
  art: (file) => `frames: { statement: { art: [{ name: x, box: [0, 0, 1, 1], file: "${file}" }] } }\n`,
  fonts: (file) => `fonts: { latin: { declared: Arial, regular: "${file}", bold: "${file}" } }\n`,
  headings: (file) => `fonts: { headings: { latin: { declared: Arial, regular: "${file}", bold: "${file}" } } }\n`,
  base: (file) => `base: "${file}"\n`,
};

/** The findings that are errors: their line, and what the first says. */
function refused(files: Files) {
  const { brand, findings } = findBrand(files, 'river');
  expect(brand).toBeUndefined();
  const [first] = findings;
  return { code: first?.code, line: first?.span?.line, said: `${first?.message.en} ${first?.hint?.en}` };
}

const brandOf = (yaml: string, more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  projectFiles({ 'templates/river/brand.yaml': HEAD + yaml, ...more });

describe.each(Object.entries(WAYS))('a file that a brand names as %s', (way, yaml) => {
  const [template] = soundTemplates();
  const bytes = way === 'base' ? (template?.bytes ?? SVG) : SVG;

  it.each(['npm:../secret.svg', 'npm:/etc/secret.svg', 'npm:file:///etc/secret.svg', 'npm:canvas/package.json'])(
    'is none of %s',
    (file) => {
      const { code, line, said } = refused(brandOf(yaml(file)));
      expect([code, line]).toEqual(['bad-brand', 3]);
      expect(said).toContain(way === 'base' ? 'brand’s folder' : 'npm:package/file');
    },
  );

  it.each([
    '../secret.svg',
    '../../secret.svg',
    'art/../../other/secret.svg',
    '/secret.svg',
    '~/secret.svg',
    '..\\\\secret.svg',
    'C:/secret.svg',
    'https://example.org/secret.svg',
    'file:///secret.svg',
  ])('is none of %s', (file) => {
    const elsewhere = {
      'secret.svg': bytes,
      'templates/secret.svg': bytes,
      'templates/other/secret.svg': bytes,
      'templates/river/secret.svg': bytes,
    };
    const { code, line, said } = refused(brandOf(yaml(file), elsewhere));
    expect([code, line]).toEqual(['bad-brand', 3]);
    expect(said).toContain('is not in the brand’s folder');
  });

  it('is no folder', () => {
    const { code, line, said } = refused(brandOf(yaml('art'), { 'templates/river/art/a.svg': bytes }));
    expect([code, line]).toEqual(['bad-brand', 3]);
    expect(said).toContain('is a folder');
  });
});

describe('a template', () => {
  it('is not found by a way through the packages', () => {
    const files = brandOf('base: ../../npm:pngjs/package.json\n');
    expect(findTemplate(files, 'river')).toBeUndefined();
    expect(refused(files).code).toBe('bad-brand');
  });
});

describe.skipIf(process.platform === 'win32')('on a disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'brand-files-'));
  afterAll(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'secret.svg'), SVG);

  /** A deck's folder with a brand that names `odd.svg`, made by `make`. */
  function brandWith(make: (path: string) => void, yaml = 'mark: odd.svg\n', name = 'odd.svg'): Files {
    const deck = mkdtempSync(join(root, 'deck-'));
    mkdirSync(join(deck, 'templates/river'), { recursive: true });
    if (name !== 'brand.yaml') writeFileSync(join(deck, 'templates/river/brand.yaml'), HEAD + yaml);
    make(join(deck, 'templates/river', name));
    return onDisk(deck, ROOT);
  }
  const pipe = (path: string) => execFileSync('mkfifo', [path]);

  it('links that lead out of the outline’s folder are not followed', () => {
    const files = brandWith((path) => symlinkSync(join(root, 'secret.svg'), path));
    expect(refused(files)).toMatchObject({ code: 'bad-brand', line: 3 });
  });

  it('pipes and devices are not read', () => {
    const device = brandWith((path) => symlinkSync('/dev/zero', path));
    expect(refused(device)).toMatchObject({ code: 'bad-brand', line: 3 });
    expect(refused(brandWith(pipe)).said).toContain('pipe');
    expect(refused(brandWith(pipe, 'base: odd.svg\n')).said).toContain('pipe');
    expect(refused(brandWith(pipe, WAYS.fonts?.('odd.svg'))).said).toContain('pipe');
  });

  it('what stands in the place of an inherited drawing is not passed over', () => {
    expect(refused(brandWith(pipe, '', 'mark.svg')).said).toContain('pipe');
  });

  it('a brand.yaml is a file, too', () => {
    expect(refused(brandWith(pipe, '', 'brand.yaml')).said).toContain('pipe');
    expect(refused(brandWith((path) => mkdirSync(path), '', 'brand.yaml')).said).toContain('is a folder');
    const elsewhere = brandWith((path) => symlinkSync(join(root, 'secret.svg'), path), '', 'brand.yaml');
    expect(refused(elsewhere).said).toContain('link');
  });

  it('the tool’s own folder gives its templates, and nothing else', () => {
    const deck = mkdtempSync(join(root, 'deck-'));
    const files = onDisk(deck, ROOT);
    expect(files.read('templates/liangjiang/brand.yaml')).toBeDefined();
    expect(files.read('templates/liangjiang/../../slides.yaml')).toBeUndefined();
  });
});
