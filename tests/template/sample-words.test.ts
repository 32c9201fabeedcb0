import { describe, expect, it } from 'vitest';
import { isSampleText, namesDay } from '../../src/template/sample-words.ts';

describe('words of a footer', () => {
  it.each([
    ...[
      'Your Footer Here',
      'Footer',
      'Insert footer text here',
      'Presentation title',
      'Short Title. Author.',
      '<footer>',
    ],
    ...[
      'Title of Presentation | DD.MM.YYYY',
      'Click to edit footer',
      'Company name',
      'Month Year',
      '2',
      '20XX',
      '[Date]',
    ],
    ...['Fußzeile', 'Titel der Präsentation', 'TT.MM.JJJJ', 'Hier Fußzeile eingeben', 'Pied de page', 'JJ/MM/AAAA'],
    ...['Titre de la présentation', 'Pie de página', 'Título de la presentación', 'Rodapé', 'Título da apresentação'],
    ...[
      'Piè di pagina',
      'Titolo della presentazione',
      'Stopka',
      'Tytuł prezentacji',
      '页脚',
      '单击此处添加页脚',
      '公司名称',
    ],
    ...[
      '請輸入頁尾',
      'フッター',
      '会社名',
      'クリックしてフッターを入力',
      '바닥글',
      '프레젠테이션 제목',
      '제목을 입력하세요',
    ],
  ])('are a sample: %s', (words) => {
    expect(isSampleText(words)).toBe(true);
  });

  it.each([
    ...[
      'Harbour Works Ltd',
      'SSA 200: Strategic Use of Data',
      'https://example.org',
      '© 2024 Harbour Works',
      'Confidential',
    ],
    ...[
      'Vertraulich',
      'Hafenwerke AG | Vertraulich',
      'Université du Fleuve',
      '两江港务有限公司',
      '社外秘',
      '사외비',
      'Author’s Guild',
    ],
  ])('are the house’s own: %s', (words) => {
    expect(isSampleText(words)).toBe(false);
  });

  it('name a day or none', () => {
    expect(['Oct 23-24 2018, Houston', '15.3.2019', '1/2/19'].map(namesDay)).toEqual([true, true, true]);
    expect(['Harbour Works', 'Spring'].map(namesDay)).toEqual([false, false]);
  });
});
