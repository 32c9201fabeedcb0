import { describe, expect, test } from 'vitest';
import { typedFigures } from '../../src/resolve/typed-figures.ts';

const NAMES = ['Global 500', '世界500强', '两江'];

function figures(text: string): string[] {
  return typedFigures(text, NAMES).map(({ start, end }) => text.slice(start, end));
}

describe('figures that were typed by hand', () => {
  test.each<[string, string[]]>([
    ['GDP of RMB 339.1 bn', ['RMB 339.1 bn']],
    ['trade rose 30% and 12 %', ['30%', '12 %']],
    ['5 percent, 5 per cent and five percent', ['5 percent', '5 per cent', 'five percent']],
    ['$5 for $3.5M', ['$5', '$3.5M']],
    ['about 1,500 firms', ['1,500']],
    ['38 institutes', ['38']],
    ['7 ha, 6 GW and 3 m of 12 t', ['7', '6', '3', '12']],
    ['8 °C, 5 GB at 10 Mbit/s, 7 nm, 12 m³ and 3 TW', ['8', '5', '10', '7', '12', '3']],
    ['2000 MB, 2020 GWh, 2000 TEU and 2010 KW', ['2000', '2020', '2000', '2010']],
    ['0 losses', ['0']],
    ['the 19th place', ['19th']],
    ['2.7 million people on 238 km²', ['2.7 million', '238 km²']],
    ['3 times the size, ×3.4 or 3x', ['3 times', '3.4', '3x']],
    ['+8 and >9', ['8', '9']],
    ['it tripled, then doubled', ['tripled', 'doubled']],
    ['a threefold rise to twice the size', ['threefold', 'twice the']],
    ['three times as many', ['three times']],
    ['one third and a quarter of it, half of that', ['one third', 'a quarter of', 'half of']],
    ['twenty-four projects', ['twenty-four']],
    ['two million people and a thousand firms', ['two million', 'a thousand']],
    ['**30** firms', ['30']],
    ['占３０％', ['３０％']],
    ['增长30%，达到3391亿元', ['30%', '3391亿']],
    ['面积达五平方公里', ['五平方公里']],
    ['百分之三十', ['百分之三十']],
    ['约三分之一，过半', ['三分之一', '过半']],
    ['经济翻了一番，人口翻番', ['翻了一番', '翻番']],
    ['是当年的三倍，成倍增长', ['三倍', '成倍']],
    ['占三成', ['三成']],
    ['二十家企业和三百零七项任务', ['二十', '三百零七']],
    ['一万人，百亿级产业', ['一万', '百亿']],
    ['提高两个百分点', ['两个百分点']],
    ['30年', ['30']],
    ['2,000 firms, 2000 firms and 1950 km', ['2,000', '2000', '1950 km']],
    ['all 1984 jobs and 2019家企业', ['1984', '2019']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('what is no figure', () => {
  test.each([
    'four pillars and 6 services',
    '7 hats, 6 mills and 3 towns',
    '8 °Centigrade, 5 GBs, 3 Mbit/span, 2 mice',
    'one zone, twelve parks, 12 parks',
    'the 4th place, the second time',
    'in 2019, since the 1990s, 2019–2020 and 2019/20',
    'in 2019 output rose, by 2030, since 2015 firms come, early 2020 and mid-2021',
    '2019',
    'GDP 2019; the plan for 2035. (2020)',
    'the 2019 report, the 2020 census, 2022 Winter Games',
    '2019 was better than 2018',
    'the area named 2020 its year of industry, from 2026 as awarded',
    '2019年和2020–2025年，自2019起，GDP 2019',
    'on 14 May, May 14, 2020, 14th of May and 2020-10-14',
    '14–16 May 2020 at 14:30',
    'the 21st century',
    'Fortune Global 500 companies',
    '5G, 3D, G20, B2B, COVID-19 and Q3',
    'https://a.b/123 and info2020@c.d.com, www.a45.cn',
    'call +86 23 6739 7000 or 023-67397000',
    '{gdp_2019} and {f15.label}',
    '[site](https://a.b/2500)',
    '2019年5月14日，5月14日，14日，二十世纪，十二月三十一日',
    '世界500强和两江新区',
    '四大支柱产业，一带一路，三个平台，十个项目',
    '十四五规划，一成不变，万一，千万不要',
    'a third platform, at one time, half-day, double-check',
    '十分重要，一元化',
  ])('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});
