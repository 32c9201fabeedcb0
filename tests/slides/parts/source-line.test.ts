import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const SLIDE =
  'slides:\n  - kind: statement\n    title: Output grew to {now}\n    footnote: { en: As published, zh: 按原文 }\n';

function sourceOf(publisher: string, language: string) {
  const head = HEAD.replace(/publisher: (\{[^}]*\}|[^,}\n]*)/, `publisher: ${publisher}`);
  const { items = [] } = sceneOf(`${head}${SLIDE}`, language).scene.slides[0] ?? {};
  const source = items.find((item): item is TextItem => item.kind === 'text' && item.name === 'Source');
  return source && plainText(source.text);
}

describe('a source line', () => {
  it('parts what it says by sentences, and in Chinese by spaces', () => {
    expect(sourceOf('The Press', 'en')).toBe('Source: The Press. As published');
    expect(sourceOf('样例出版社', 'zh')).toBe('来源：样例出版社\u3000按原文');
  });

  it('has a space in place of the wide colon before a Latin name', () => {
    expect(sourceOf('iChongqing', 'zh')).toBe('来源 iChongqing\u3000按原文');
  });
});
