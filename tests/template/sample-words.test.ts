import { describe, expect, it } from 'vitest';
import { holdsDate, isSampleText, namesDay } from '../../src/template/placeholders.ts';

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
    ...[
      'Klicken Sie, um die Fußzeile zu bearbeiten',
      'Mastertextformat bearbeiten',
      'Haga clic para agregar un pie de página',
      'Voettekst',
      'Alatunniste',
      'Kliknutím lze upravit zápatí',
      'Нижний колонтитул',
      'Щелкните, чтобы добавить дату',
      'Alt bilgi',
      'Υποσέλιδο',
      'تذييل الصفحة',
      'Titel van de presentatie | DD-MM-JJJJ',
      'дд.мм.гггг',
      'ÅÅÅÅ-MM-DD',
      'Monat Jahr',
      'TT. Monat JJJJ',
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
      'Datum Consult AG',
      'Klickitat County',
    ],
  ])('are the house’s own: %s', (words) => {
    expect(isSampleText(words)).toBe(false);
  });

  it.each([
    ...[
      'Harbour Works, March 5, 2019',
      '5th of May 2018 | Houston',
      'Oct 23-24 2018, Houston',
      '15.3.2019',
      '2019-03-05',
    ],
    ...['Stand: 12. März 2019', 'le 1er août', '3 de marzo de 2019', '5 marca 2018', 'Sept. ’17', '2019. március 5.'],
    ...['5 марта 2019 г.', '3 Mart 2019', '15 Μαρτίου 2019', '12/2018', '5 maaliskuuta 2019'],
    ...['2019年3月', '二〇一九年三月', '令和元年5月', '3月5日', '2019년 3월 5일'],
  ])('hold a date, wherever it stands: %s', (words) => {
    expect(holdsDate(words)).toBe(true);
  });

  it.each([
    ...['© 2024 Harbour Works', 'Strategy 2019-20', 'ISO 9001-2015', 'Version 1.2.3', 'SSA 200: Strategic Use of Data'],
    ...['You may ask 2 questions', 'Harbour Works', '+49 30 1234.5678', 'Spring', '2019年报', 'Fifty-fifty, 1/2'],
  ])('hold none: %s', (words) => {
    expect(holdsDate(words)).toBe(false);
  });

  it('name a day, a month or a year, in a place for dates', () => {
    const words = ['1/2/19', '2019', 'FY2019', 'März', 'March 2019', '5.3.'];
    expect(words.filter((each) => !namesDay(each))).toEqual([]);
    expect(['Harbour Works', 'Spring'].map(namesDay)).toEqual([false, false]);
  });
});
