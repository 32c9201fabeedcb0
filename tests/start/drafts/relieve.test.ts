import { describe, expect, test } from 'vitest';
import type { Code, Finding } from '../../../src/findings/finding.ts';
import { relieved } from '../../../src/start/drafts/relieve.ts';

const finding = (code: Code, more: Partial<Finding> = {}): Finding => ({
  code,
  message: { en: '', zh: '' },
  path: ['slides', 0],
  ...more,
});
const full = [finding('overflow')];
const long = 'A clause that is rather long, and another clause that goes on for longer than the first one did';

describe('a slide that is too full', () => {
  test('loses the line below it first', () => {
    expect(relieved({ kind: 'table', title: 'T', rows: [], takeaway: 'x' }, full)).toEqual([
      { kind: 'table', title: 'T', rows: [] },
    ]);
  });

  test('shares out its points', () => {
    const [first, second] = relieved({ kind: 'bullets', title: 'T', items: ['a', 'b', 'c'], notes: 'n' }, full);
    expect(first).toMatchObject({ title: 'T', items: ['a', 'b'], notes: 'n' });
    expect(second).toMatchObject({ items: ['c'] });
    expect(second).not.toHaveProperty('notes');
  });

  test('says fewer of the points that its notes say', () => {
    const slide = { kind: 'bullets', title: 'T', items: ['It **grew**', 'It fell'], notes: 'It grew. It fell.' };
    expect(relieved(slide, full)).toEqual([{ ...slide, items: ['It **grew**'] }]);
  });

  test('has its heading for a title again, and the sentence among its points', () => {
    const slide = { kind: 'bullets', title: long, kicker: 'Costs', items: ['a'], notes: long };
    expect(relieved(slide, [finding('long-title', { path: ['slides', 0, 'title'] })])).toEqual([
      { kind: 'bullets', title: 'Costs', items: [long, 'a'], notes: long },
    ]);
  });

  test('says cards and steps as points', () => {
    const [slide] = relieved({ kind: 'cards', title: 'T', items: [{ title: 'A', text: 'b' }, { title: 'C' }] }, full);
    expect(slide).toMatchObject({ kind: 'bullets', items: ['**A:** b', 'C'] });
  });

  test('shortens cells and quotes, and says them whole in its notes', () => {
    const [table] = relieved({ kind: 'table', title: 'T', rows: [[long]] }, full);
    expect(table).toMatchObject({ rows: [['A clause that is rather long…']], notes: long });
    const [said] = relieved({ kind: 'quote', title: 'T', text: long, speaker: { name: 'E' } }, full);
    expect(said).toMatchObject({ kind: 'statement', notes: expect.stringContaining(long) });
  });

  test('moves what stands below a title to its notes', () => {
    expect(relieved({ kind: 'statement', title: 'T', text: 'x', notes: 'n' }, full)).toEqual([
      { kind: 'statement', title: 'T', notes: 'n\nx' },
    ]);
  });

  test('shortens a title that is too long, and keeps it whole in its notes', () => {
    const [slide] = relieved({ kind: 'bullets', title: long, items: ['a'] }, [
      finding('long-title', { path: ['slides', 0, 'title'] }),
    ]);
    expect(slide).toMatchObject({ title: 'A clause that is rather long…', notes: long, items: ['a'] });
  });

  test('writes no sign that the fonts lack', () => {
    const message = { en: 'No font of the brand has “한”, “ก”: x', zh: '' };
    expect(relieved({ kind: 'statement', title: 'A 한 b ก' }, [finding('missing-glyph', { message })])).toEqual([
      { kind: 'statement', title: 'A  b' },
    ]);
  });

  test('says its title alone where something else is wrong with it', () => {
    expect(
      relieved({ kind: 'picture', title: 'T', picture: 'x.png', alt: 'A quay' }, [finding('bad-picture')]),
    ).toEqual([{ kind: 'statement', title: 'T', notes: 'x.png\nA quay' }]);
  });
});
