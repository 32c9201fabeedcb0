import { describe, expect, test } from 'vitest';
import { packedTool, portableDependencies, portableLock } from '../../src/start/portable.ts';

const tool = {
  ...{ name: 'the-tool', version: '1.2.3', license: 'MIT', type: 'module', bin: { it: 'dist/cli.js' } },
  ...{
    scripts: { prepare: 'compile' },
    devDependencies: { vitest: '4.0.0' },
    bundleDependencies: ['canvas', 'pptxgenjs'],
    overrides: { https: 'file:vendor/none' },
  },
  dependencies: { canvas: 'file:vendor/canvas', chokidar: '5.0.0', pptxgenjs: '4.0.1' },
};
const lock = {
  packages: {
    '': { version: '1.2.3' },
    'node_modules/canvas': { resolved: 'vendor/canvas', link: true },
    'node_modules/chokidar': { version: '5.0.0', integrity: 'sha512-x' },
    'node_modules/pptxgenjs': { version: '4.0.1', inBundle: true, integrity: 'sha512-y' },
    'node_modules/vitest': { version: '4.0.0', dev: true, integrity: 'sha512-z' },
    'vendor/canvas': { version: '3.2.3' },
  },
};

describe('a tool that a deck takes along', () => {
  test('is a package with what it rests on, and with no script and no test', () => {
    expect(Object.keys(packedTool(tool))).toEqual(['name', 'version', 'license', 'type', 'bin', 'dependencies']);
    expect(packedTool(tool).dependencies).toEqual({ chokidar: '5.0.0' });
  });

  test('is fetched from beside the deck, and nothing by a name that nobody here holds', () => {
    expect(portableDependencies(tool)).toEqual({ dependencies: { 'the-tool': 'file:tool' } });
  });

  test('has its packages locked as they were tried, by paths from the deck', () => {
    const { name, packages } = JSON.parse(portableLock('deck', tool, lock));
    expect(name).toBe('deck');
    expect(packages).toEqual({
      '': { name: 'deck', dependencies: { 'the-tool': 'file:tool' } },
      'node_modules/chokidar': lock.packages['node_modules/chokidar'],
      'node_modules/the-tool': { resolved: 'tool', link: true },
      tool: packedTool(tool),
    });
  });
});
