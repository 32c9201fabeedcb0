import { describe, expect, it } from 'vitest';
import { languageOf, spokenStretches } from '../../src/core/language.ts';

const spoken = (text: string, language: string) =>
  spokenStretches(text, language)
    .map((each) => (each.language === language ? each.text : `<${each.text}>`))
    .join('');

describe('what in a text is in another language', () => {
  it.each([
    ['zh', 'American AI High School', '<American AI High School>'],
    ['zh', '有American AI High School，也有耀中', '有<American AI High School>，也有耀中'],
    ['zh', '佛吉亚中国总裁Francois Tardif的话', '佛吉亚中国总裁<Francois Tardif>的话'],
    ['zh', '来源 iChongqing', '来源 <iChongqing>'],
    ['zh', 'service@ichongqing.info', '<service@ichongqing.info>'],
    ['zh', 'https://www.ichongqing.info', '<https://www.ichongqing.info>'],
    ['zh', 'GDP增长3.4倍，AI与B2B', 'GDP增长3.4倍，AI与B2B'],
    ['zh', '158 km²、12 kW', '158 km²、12 kW'],
    ['en', 'Liangjiang (两江新区) is new', 'Liangjiang (<两江新区>) is new'],
    ['de', '重庆，两江', '<重庆，两江>'],
    ['ja', '重庆とIKEA', '重庆とIKEA'],
    ['en', 'No hanzi here', 'No hanzi here'],
    ['zh', '', ''],
  ])('is found by its script, in %s: %s', (language, text, marked) => {
    expect(spoken(text, language)).toBe(marked);
  });

  it('is all of it, or not', () => {
    expect(languageOf('American AI High School', 'zh')).toBe('en');
    expect(languageOf('iChongqing。', 'zh')).toBe('en');
    expect(languageOf('在iChongqing', 'zh')).toBe('zh');
    expect(languageOf('5月', 'zh')).toBe('zh');
    expect(languageOf('两江', 'en')).toBe('zh');
  });
});
