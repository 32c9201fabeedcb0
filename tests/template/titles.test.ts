import { describe, expect, it } from 'vitest';
import { isTitle } from '../../src/template/placeholders.ts';
import { subtitlePlaces, withLargestAsTitle, withReadTitle } from '../../src/template/titles.ts';
import { madeLayout, madePlaceholder } from './made-layout.ts';

const at = (type: string, name: string, size: number, words = '') => ({
  ...madePlaceholder(type, [1, 1, 8, 1], { size }),
  ...{ name, words },
});
const titlesOf = (placeholders: Parameters<typeof withReadTitle>[0]) =>
  withReadTitle(placeholders).flatMap((each) => (isTitle(each) ? [each.name] : []));

describe('the title of a layout', () => {
  it('is the stated one, whatever else is called so', () => {
    expect(titlesOf([at('title', 'A', 32), at('body', 'Title 2', 32)])).toEqual(['A']);
    expect(titlesOf([at('title', 'A', 32), at('subTitle', 'Subtitle 1', 60)])).toEqual(['A']);
  });

  it.each(['Click to add front page title', 'Titel durch Klicken hinzufügen', 'Образец заголовка', '单击此处添加标题'])(
    'is a place that says of itself “%s”, where the stated one is the line of a date',
    (words) => {
      expect(titlesOf([at('title', 'Date', 12), at('body', 'Text 5', 40, words)])).toEqual(['Text 5']);
    },
  );

  it('is none that is for a subtitle', () => {
    expect(titlesOf([at('body', 'Text 1', 40, 'Click to add subtitle'), at('body', 'Text 2', 20)])).toEqual([]);
  });

  it('is a subtitle that has no title', () => {
    expect(titlesOf([at('body', 'Text 1', 18), at('subTitle', '副标题 1', 30)])).toEqual(['副标题 1']);
  });

  it('is the one text that is as large as a title, save where it is a figure', () => {
    const small = at('body', 'Text 2', 18);
    expect(titlesOf([at('body', 'Text 1', 48, 'Chapter'), small])).toEqual(['Text 1']);
    expect(titlesOf([at('body', 'Text 1', 48, 'xx%'), small])).toEqual([]);
    expect(titlesOf([at('body', 'Text 1', 20), small])).toEqual([]);
  });

  it('is no subtitle that is as small as a footnote', () => {
    expect(titlesOf([at('body', 'Text 1', 18), at('subTitle', '副标题 1', 7)])).toEqual([]);
  });

  it('is the largest text where no layout of a house has one', () => {
    const bare = madeLayout('Bare', '', [at('body', 'Small', 18), at('body', 'Large', 36)]);
    const [read] = withLargestAsTitle([bare]);
    expect(read?.placeholders.filter(isTitle).map(({ name }) => name)).toEqual(['Large']);
    const titled = madeLayout('Titled', '', [at('title', 'Own', 30)]);
    expect(withLargestAsTitle([bare, titled])[0]?.placeholders.filter(isTitle)).toEqual([]);
  });
});

describe('the place of a subtitle', () => {
  const presenter = at('body', 'Text 3', 14, '答辩人：北小理　　　时间：XXX');
  it('is one that is called so, or of that type, before any other text', () => {
    const called = at('body', 'Text 2', 12, '请在此输入你的副标题');
    expect(subtitlePlaces([presenter, called, at('body', 'Text 4', 20)])).toEqual([called]);
    const typed = at('subTitle', 'Google Shape;11', 20);
    expect(subtitlePlaces([at('body', 'Text 4', 20), typed])).toEqual([typed]);
  });

  it.each(['Name, date', 'Presenter', 'Docent, datum', 'Referent', 'ФИО докладчика', '発表者'])(
    'is none for “%s”',
    (words) => {
      expect(subtitlePlaces([at('body', 'Text 1', 20, words)])).toEqual([]);
      expect(subtitlePlaces([at('subTitle', 'Speaker', 20, words)])).toEqual([]);
    },
  );

  it('is one that says more than who speaks', () => {
    const place = at('body', 'Text 1', 20, 'Subtitle, name and date');
    expect(subtitlePlaces([place])).toEqual([place]);
  });
});
