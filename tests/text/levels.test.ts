import { describe, expect, it } from 'vitest';
import type { TextStyle } from '../../src/scene/tokens.ts';
import { levelIndent, paragraphSize } from '../../src/text/levels.ts';
import { testCalls } from '../support/calls.ts';

const style = { size: 20, floor: 16 } as TextStyle;

describe('how far a list hangs', () => {
  it('is none without marks', () => {
    expect(levelIndent(undefined, 0, style, 40)).toEqual({ mark: 0, text: 0 });
  });
});

testCalls(import.meta.url, 'levels.yaml', { levelIndent, paragraphSize });
