import { describe, expect, test } from 'vitest';
import { figuresIn, type NumberForm } from '../../../src/start/figures/figures.ts';
import { formOf } from '../../../src/start/figures/numbered-names.ts';

/** The figures of a text: the words that each takes up, and the fact. */
const found = (text: string, form: NumberForm, label?: string) =>
  figuresIn(text, form, [], label).map(({ start, end, fact }) => [text.slice(start, end), fact]);

describe('figures in English', () => {
  test.each([
    ['rose by 12% in 2023', '12%', { value: 12, unit: '%' }],
    ['to 4.35 million TEU', '4.35 million TEU', { value: 4.35, unit: 'million TEU' }],
    ['about 38% of it', 'about 38%', { value: 38, unit: '%', bound: 'about' }],
    ['came to €412.6 million', '€412.6 million', { value: 412.6, unit: 'EUR m' }],
    ['invested more than $3.5bn', 'more than $3.5bn', { value: 3.5, unit: 'USD bn', bound: 'above' }],
    ['a budget of 85,000 EUR', '85,000 EUR', { value: 85_000, unit: 'EUR' }],
    ['5 million euros a year', '5 million euros', { value: 5, unit: 'EUR m' }],
    ['costs £3.50 each', '£3.50', { value: 3.5, decimals: 2, unit: 'GBP' }],
    ['2.7 million people live here', '2.7 million', { value: 2.7, unit: 'million' }],
    ['fell by 2.0 percentage points', '2.0 percentage points', { value: 2, decimals: 1, unit: 'pp' }],
    ['tracks of 740 m each', '740 m', { value: 740, unit: 'm' }],
    ['a margin of -0.2% now', '-0.2%', { value: -0.2, unit: '%' }],
    ['growth of 3-4% next year', '3-4%', { say: '3-4%' }],
    ['it doubled', 'doubled', { say: 'doubled' }],
    ['47, after', '47', { value: 47 }],
    ['a 14th place', '14th', { say: '14th' }],
    ['1.234,56 as some write', '1.234,56', { say: '1.234,56' }],
    ['More than 2,300 people', 'More than 2,300 people', { value: 2300, unit: 'people', bound: 'above' }],
    ['About 62 percent of it', 'About 62 percent', { value: 62, unit: '%', bound: 'about' }],
    ['Nearly 1,200 firms', 'Nearly 1,200', { value: 1200, bound: 'about', say: 'Nearly 1,200' }],
    ['at least 30 km from here', 'at least 30 km', { value: 30, unit: 'km', bound: 'above', say: 'at least 30 km' }],
    [
      'no more than 1.5% of it',
      'no more than 1.5%',
      { value: 1.5, unit: '%', bound: 'below', say: 'no more than 1.5%' },
    ],
    ['up to 12% more', 'up to 12%', { value: 12, unit: '%', bound: 'below', say: 'up to 12%' }],
    ['serves ~1,200 households', '~1,200', { value: 1200, bound: 'about' }],
    ['stays <5% a year', '<5%', { value: 5, unit: '%', bound: 'below' }],
    ['an uptime of ≥ 99.9%', '≥ 99.9%', { value: 99.9, unit: '%', bound: 'above', say: '≥ 99.9%' }],
    ['below 0.03 ppm on most days', '0.03', { value: 0.03 }],
    ['for KES 2.4 billion', 'KES 2.4 billion', { value: 2.4, unit: 'KES bn' }],
    ['1.5 million m³ of water', '1.5 million m³', { value: 1.5, unit: 'million m3' }],
    ['at $1.2m-$1.5m each', '$1.2m-$1.5m', { say: '$1.2m-$1.5m' }],
    ['for $18 to $24 a month', '$18 to $24', { say: '$18 to $24' }],
    ['pieces over 100 t', 'over 100 t', { value: 100, unit: 't', bound: 'above', say: 'over 100 t' }],
    ['it costs over 100 t', 'over 100 t', { value: 100, unit: 't', bound: 'above', say: 'over 100 t' }],
    ['10 to 15% of it', '10 to 15%', { say: '10 to 15%' }],
    ['over 40 firms', '40', { value: 40 }],
    ['has 18 500 students', '18 500', { value: 18_500 }],
    ['has 1\u202f250\u202f000 cars', '1\u202f250\u202f000', { value: 1_250_000 }],
    ['takes 40 minutes by rail', '40 minutes', { value: 40, unit: 'minutes' }],
    ['a 40-minute ride', '40', { value: 40 }],
    ['310,000 people live here', '310,000 people', { value: 310_000, unit: 'people' }],
    ['25 hectares of land', '25 hectares', { value: 25, unit: 'ha' }],
    ['EUR 30 million', 'EUR 30 million', { value: 30, unit: 'EUR m' }],
    ['by 2020 300 firms', '300', { value: 300 }],
    ['has 18 000 students', '18 000', { value: 18_000 }],
    ['2019/20 to €5.3 billion', '€5.3 billion', { value: 5.3, unit: 'EUR bn' }],
    ['from 2019 to 5.3% of it', '5.3%', { value: 5.3, unit: '%' }],
    ['more than 1800 firms', 'more than 1800', { value: 1800, bound: 'above' }],
    ['it has 1800 employees', '1800', { value: 1800 }],
    ['costs 1900 EUR a year', '1900 EUR', { value: 1900, unit: 'EUR' }],
    ['12500 Chinese tourists came', '12500', { value: 12_500 }],
    ['room for 14 ships', '14', { value: 14 }],
    ['built with 1873 t of steel', '1873 t', { value: 1873, unit: 't' }],
    ['will hold 18.4 gigawatts of wind', '18.4 gigawatts', { value: 18.4, unit: 'GW' }],
    ['is 1,540 metres long', '1,540 metres', { value: 1540, unit: 'm' }],
    ['reaches 160 decibels', '160 decibels', { value: 160, unit: 'dB' }],
    ['used 75 gigawatt-hours', '75 gigawatt-hours', { value: 75, unit: 'GWh' }],
    ['a line of 110 kV', '110 kV', { value: 110, unit: 'kV' }],
    ['decided in 16 weeks', '16 weeks', { value: 16, unit: 'weeks' }],
    ['they add up to EUR 240 million', 'EUR 240 million', { value: 240, unit: 'EUR m' }],
    ['a loan over 20 years', '20 years', { value: 20, unit: 'years' }],
    [
      'firms of fewer than 250 people',
      'fewer than 250 people',
      { value: 250, unit: 'people', bound: 'below', say: 'fewer than 250 people' },
    ],
  ])('%s', (text, words, fact) => {
    expect(found(text, 'en')).toEqual([[words, fact]]);
  });

  test('are two where one became the other', () => {
    expect(found('rose from $18 to $24', 'en').map(([words]) => words)).toEqual(['$18', '$24']);
    expect(found('from 120 to 140 firms', 'en').map(([words]) => words)).toEqual(['120', '140']);
    expect(found('fell by 120 to 90 firms', 'en').map(([words]) => words)).toEqual(['120', '90']);
  });

  test.each([
    ...['we are ISO 9001 certified', 'fly a Boeing 747 to it', 'the DIN EN 10025 norm', 'Windows 11 and Office 365'],
    ...[
      'see table 4.2',
      'in phase 2 of it',
      'under Section 230',
      'Report No. 97705-KE',
      'see p. 17',
      'ISBN 978-3-16-148410-0',
      'at 192.168.0.1',
      'since v2.3.1',
    ],
    ...['the oil crisis of 1973 that changed it', 'a Porsche 911', 'on Route 66', 'ISO/IEC 27001:2013'],
    ...['in 2023', 'on 14 May 2024 at 10:30', 'two of them', 'a 5G network', 'see www.example.org/12345'],
    ...['founded in 1873', 'the audit of 2023 found', 'from 1850 to 1873', 'the college (1873)', '1873: a college'],
    ...['Am Hafen 4, 26700 Emsport', 'in 26700 Emsport.', 'an office at 1250 Harbour Road', 'London EC1A 1BB'],
    ...['hotline 0800 123 4567', 'Telephone 04921 5550173', 'Fax: 555 123 456', '(555) 123-4567', '123 45 67'],
    ...['IBAN DE89 3704 0044 0532 0130 00', 'Journal L 77', 'Regulation (EU) 2019/881', 'Directive 2014/95/EU'],
    ...['call 555-0173', 'Account 12 345 678', 'customer no. 4711', 'the office at 26700 Emsport has it', 'open 24/7'],
    ...[
      '26700 Emsport is the seat of it',
      'It moved. 28195 Bremen was chosen',
      'in room 14',
      'Am Hafen 4 26700 Emsport Phone',
      'at gate 13, berth 19',
    ],
    ...['in 2019/20 and 1873/74', 'twice the national share', 'twice as fast', 'customer 12345678'],
    ...['many are under 25', 'those aged 18 to 24', 'over 30 years old', '16-year-olds', 'call +86 23 678 900'],
  ])('there is none in: %s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

describe('figures in Chinese', () => {
  test.each([
    ['产量达到231.8万辆', '231.8万', { value: 2318, unit: 'thousand' }],
    ['产值3391亿元', '3391亿元', { value: 339.1, unit: 'CNY bn' }],
    ['投资28亿美元', '28亿美元', { value: 2.8, unit: 'USD bn' }],
    ['补贴85万元', '85万元', { value: 0.85, unit: 'CNY m' }],
    ['总量12.50万亿元', '12.50万亿元', { value: 12.5, decimals: 2, unit: 'CNY tn' }],
    ['本地配套率约70%', '约70%', { value: 70, unit: '%', bound: 'about' }],
    ['占15%左右', '15%左右', { value: 15, unit: '%', bound: 'about' }],
    ['企业超过1200家', '超过1200', { value: 1200, bound: 'above' }],
    ['合计产能45GWh', '45GWh', { value: 45, unit: 'GWh' }],
    ['全长120km的高速路', '120km', { value: 120, unit: 'km' }],
    ['提高1.3个百分点', '1.3个百分点', { value: 1.3, unit: 'pp' }],
    ['面积1.8万平方公里', '1.8万平方公里', { value: 18, unit: 'thousand km2' }],
    ['共有2000多家企业', '2000', { value: 2000 }],
    ['土地3,200亩', '3,200', { value: 3200 }],
    ['近300家企业', '近300', { value: 300, bound: 'about', say: '近300' }],
    ['见www.rift.go.ke。供水约1,200户', '约1,200', { value: 1200, bound: 'about' }],
    ['附近300米', '300米', { value: 300, unit: 'm' }],
    ['不超过5%', '不超过5%', { value: 5, unit: '%', bound: 'below', say: '不超过5%' }],
    ['不足5%', '不足5%', { value: 5, unit: '%', bound: 'below' }],
    ['超过3万人', '超过3万人', { value: 30, unit: 'thousand people', bound: 'above' }],
    ['用时40分钟', '40分钟', { value: 40, unit: 'minutes' }],
    ['31万人口', '31万', { value: 310, unit: 'thousand' }],
    ['35岁以下占40%', '40%', { value: 40, unit: '%' }],
    ['占三分之一', '三分之一', { say: '三分之一' }],
    ['产量翻了一番', '翻了一番', { say: '翻了一番' }],
  ])('%s', (text, words, fact) => {
    expect(found(text, 'zh')).toEqual([[words, fact]]);
  });
});

describe('figures in other languages', () => {
  test.each([
    ['1.200,5 Mio. Euro Umsatz', '1.200,5'],
    ['Es gab 12.500 Leute', '12.500'],
    ['rund 3,4 % mehr', '3,4 %'],
    ['für 300 bis 450 Euro im Monat', '450'],
    ['kostet 1900 EUR im Jahr', '1900 EUR'],
    ['die 14 Windparks', '14'],
  ])('stand as they are written: %s', (text, words) => {
    expect(found(text, 'plain').at(-1)).toEqual([words, { say: words }]);
  });

  test.each([
    ['plain', '1.200,5 Mio. und 12.500 Leute'],
    ['en', '1,200.5 m and 12,500 people, or 1.234,56 as some write'],
    ['en', 'A report on 重庆'],
    ['zh', '关于 Port 的报告，共三章'],
  ])('and %s is told by the script and the numbers of a text', (form, text) => {
    expect(formOf(text)).toBe(form);
  });
});

describe('figures in a table', () => {
  test.each([
    ['482.4', 'en', 'GDP, USD bn', { value: 482.4, unit: 'USD bn' }],
    ['2,410', 'en', 'Grain, kt', { value: 2410, unit: 'kt' }],
    ['-0.2', 'en', 'Growth (%)', { value: -0.2, unit: '%' }],
    ['+10.2%', 'en', 'Change', { value: 10.2, unit: '%', signed: true }],
    ['86.5', 'zh', '研发投入（亿元）', { value: 8.65, unit: 'CNY bn' }],
    ['1.8', 'zh', '研发人员（万人）', { value: 18, unit: 'thousand people' }],
    ['1120', 'zh', '发明专利（件）', { value: 1120 }],
  ])('%s in a column “%s %s”', (cell, form, label, fact) => {
    expect(found(cell, form as NumberForm, label)).toEqual([[cell, fact]]);
  });
});
