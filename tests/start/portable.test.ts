import { describe, expect, test } from 'vitest';
import { packedTool, portableDependencies, portableLock } from '../../src/start/portable.ts';

const tool = {
  ...{ name: 'the-tool', version: '1.2.3', license: 'MIT', type: 'module', bin: { it: 'dist/cli.js' } },
  ...{
    scripts: { prepare: 'compile' },
    devDependencies: { vitest: '4.0.0' },
    overrides: { https: 'file:vendor/none' },
  },
  dependencies: { canvas: 'file:vendor/canvas', pngjs: '7.0.0', pptxgenjs: '4.0.1' },
};
const lock = {
  packages: {
    '': { version: '1.2.3' },
    'node_modules/canvas': { resolved: 'vendor/canvas', link: true },
    'node_modules/https': { resolved: 'node_modules/pptxgenjs/vendor/none', link: true },
    'node_modules/pngjs': { version: '7.0.0', integrity: 'sha512-x' },
    'node_modules/pptxgenjs': { version: '4.0.1', integrity: 'sha512-y' },
    'node_modules/pptxgenjs/vendor/none': {},
    'node_modules/vitest': { version: '4.0.0', dev: true },
    'vendor/canvas': { version: '3.2.3' },
  },
};

describe('a tool that a deck takes along', () => {
  test('is a package with what it rests on, and with no script and no test', () => {
    expect(Object.keys(packedTool(tool))).toEqual(['name', 'version', 'license', 'type', 'bin', 'dependencies']);
  });

  test('is fetched from beside the deck, and nothing by a name that nobody here holds', () => {
    expect(portableDependencies(tool)).toEqual({
      dependencies: { 'the-tool': 'file:tool' },
      overrides: { https: 'npm:pngjs@7.0.0', 'image-size': 'npm:pngjs@7.0.0' },
    });
  });

  test('has its packages locked as they were tried, by paths from the deck', () => {
    const { name, packages } = JSON.parse(portableLock('deck', tool, lock));
    expect(name).toBe('deck');
    expect(packages).toEqual({
      '': { name: 'deck', dependencies: { 'the-tool': 'file:tool' } },
      'node_modules/canvas': { resolved: 'tool/vendor/canvas', link: true },
      'node_modules/https': { name: 'pngjs', version: '7.0.0', integrity: 'sha512-x' },
      'node_modules/pngjs': lock.packages['node_modules/pngjs'],
      'node_modules/pptxgenjs': lock.packages['node_modules/pptxgenjs'],
      'tool/vendor/canvas': { version: '3.2.3' },
      'node_modules/the-tool': { resolved: 'tool', link: true },
      tool: packedTool(tool),
    });
  });
});
