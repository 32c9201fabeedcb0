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

  it('keeps the colon before a Latin name', () => {
    expect(sourceOf('iChongqing', 'zh')).toBe('来源：iChongqing\u3000按原文');
  });
});

describe('a slide that shows no figure', () => {
  const lineOf = (slide: string) => {
    const [first] = sceneOf(`${HEAD}slides:\n${slide}`).scene.slides;
    const line = first?.items.find((item) => item.kind === 'text' && item.name === 'Source');
    return line?.kind === 'text' ? plainText(line.text) : undefined;
  };

  it('names no source', () => {
    expect(
      lineOf('  - kind: bullets\n    title: Why\n    items: [The first reason, The second one]\n'),
    ).toBeUndefined();
  });

  it('names the one that its author names', () => {
    expect(lineOf('  - kind: bullets\n    title: Why\n    source: report\n    items: [The first, The second]\n')).toBe(
      'Source: Rivermouth Yearbook',
    );
  });

  it('names one with a figure in its title', () => {
    expect(lineOf('  - kind: bullets\n    title: "{now} in all"\n    items: [The first, The second]\n')).toBe(
      'Source: Rivermouth Yearbook',
    );
  });
});
