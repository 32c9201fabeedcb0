import { describe, expect, it } from 'vitest';
import { checkOutline } from '../../support/build.ts';

const outline = (deck: string, slide: string) => `deck:
  id: t
  title: A
  brand: liangjiang
  languages: [en]
${deck}slides:
  - ${slide}
`;

const hintsOf = async (deck: string, slide = '{ kind: cover }') => {
  const { findings } = await checkOutline(outline(deck, slide), {});
  return findings.map(({ code, hint, suggestion, sure }) => ({ code, hint: hint?.en ?? '', suggestion, sure }));
};

describe('words that newcomers try', () => {
  it.each([
    ['logo', 'mark: logo.svg'],
    ['colors', '`theme`'],
    ['colours', '`theme`'],
    ['font', '`fonts`'],
    ['presenter', '`note`'],
    ['template', 'brand init'],
  ])('says where `%s` of a deck stands', async (key, words) => {
    const [finding, ...others] = await hintsOf(`  ${key}: something\n`);
    expect(finding).toMatchObject({ code: 'unknown-key', hint: expect.stringContaining(words), suggestion: undefined });
    expect(others).toEqual([]);
  });

  it.each([
    ['list', 'bullets'],
    ['content', 'bullets'],
    ['image', 'picture'],
    ['text', 'statement'],
    ['stats', 'kpis'],
    ['steps', 'process'],
    ['title', 'cover'],
    ['linechart', 'chart'],
    ['histogram', 'chart'],
    ['封面', 'cover'],
  ])('says what the kind `%s` is called here, and does not take it for sure', async (word, kind) => {
    const [finding] = await hintsOf('', `{ kind: ${word}, title: A }`);
    expect(finding).toMatchObject({ code: 'unknown-kind', suggestion: kind, sure: undefined });
    expect(finding?.hint).toContain(`\`kind: ${kind}\``);
  });

  it.each([
    ['linechart', 'line'],
    ['histogram', 'column'],
    ['donut', 'doughnut'],
  ])('says what the chart `%s` is called here', async (word, type) => {
    const [finding] = await hintsOf('', `{ kind: chart, title: A, chart: { type: ${word}, data: [x] } }`);
    expect(finding).toMatchObject({
      code: 'unknown-kind',
      suggestion: type,
      hint: expect.stringContaining(`type: ${type}`),
    });
  });

  it('says that a table has its header from its columns', async () => {
    const table = '{ kind: table, title: A, header: true, columns: [{ title: A }], rows: [[B]] }';
    const [finding] = await hintsOf('', table);
    expect(finding).toMatchObject({ code: 'unknown-key', hint: expect.stringContaining('`columns`') });
  });
});
