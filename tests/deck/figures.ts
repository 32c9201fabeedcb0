/**
 * What the deck must show, as each language writes it: every part of an entry on the face of one content slide.
 * A part is a text or a chart's label.
 */
export const FIGURES: readonly { name: string; en: readonly string[]; zh: readonly string[] }[] = [
  { name: 'GDP at founding', en: ['100.2', 'At founding'], zh: ['1002', '成立之初'] },
  { name: 'GDP in 2019', en: ['339.1', 'RMB', '2019'], zh: ['3391', '亿元', '2019'] },
  {
    name: 'GDP as a multiple',
    en: ['3.4 times its size at founding', '×3.4'],
    zh: ['是成立之初的3.4倍', '3.4倍为计算值'],
  },
  {
    name: 'the rank',
    en: ['4th', '19 national new areas', 'several years running'],
    zh: ['第4', '位', '19个国家级新区', '连续多年'],
  },
  { name: 'the land', en: ['<1.5%', 'land area'], zh: ['不足1.5%', '土地面积'] },
  {
    name: 'output, industry, digital',
    en: ['~15%', 'Economic output', 'Industrial output', 'Digital added value'],
    zh: ['约15%', '经济总量', '工业产值', '数字经济增加值'],
  },
  {
    name: 'foreign investment and trade',
    en: ['30%', 'Foreign investment in actual use', 'Foreign trade'],
    zh: ['30%', '实际利用外资', '进出口总额'],
  },
  { name: 'the share of the Global 500', en: ['50%', 'Fortune Global 500'], zh: ['50%', '世界500强'] },
  { name: 'the share of vehicle production', en: ['60%', 'vehicle production'], zh: ['60%', '汽车产量'] },
  {
    name: 'the share of the central urban area',
    en: ['About one third', 'central urban area', 'GDP', 'planned construction land', 'population'],
    zh: ['约三分之一', '中心城区', '经济总量', '规划建设用地', '人口'],
  },
  { name: 'the three sectors', en: ['0.4%', '31.1%', '68.4%', '99.9%'], zh: ['0.4%', '31.1%', '68.4%', '99.9%'] },
  {
    name: 'output value of industry',
    en: ['400.7', 'RMB', 'Gross output value', 'above designated size'],
    zh: ['4007', '亿元', '规模以上工业', '总产值'],
  },
  { name: 'tertiary added value', en: ['RMB 231.9 bn', 'added value'], zh: ['2319亿元', '增加值'] },
  {
    name: 'four pillars',
    en: ['Four pillars', 'Automobiles', 'Electronic information', 'Equipment manufacturing', 'Biomedicine'],
    zh: ['四大支柱', '汽车', '电子信息', '装备制造', '生物医药'],
  },
  {
    name: 'modern services',
    en: ['mainly in six fields', 'Finance', 'Logistics', 'Service trade', 'Commerce', 'Cultural tourism', 'Exhibition'],
    zh: ['六大领域为主', '金融', '物流', '服务贸易', '商贸', '文化旅游', '会展'],
  },
  {
    name: 'the share of the free-trade zone',
    en: ['70%', 'of the China (Chongqing)', 'Pilot Free Trade Zone, by area'],
    zh: ['70%', '中国（重庆）', '自由贸易试验区面积'],
  },
  {
    name: 'reform tasks',
    en: ['307', 'national and municipal', 'pilot reform tasks', 'replicated and rolled out'],
    zh: ['307', '项', '国家级和市级', '改革试点任务', '两江片区'],
  },
  {
    name: 'China–Singapore projects',
    en: ['59', 'projects', 'USD', '11.5', 'bn', 'projects signed under the China–Singapore initiative'],
    zh: ['59', '个项目', '115', '亿美元', '中新互联互通项目', '框架下签约金额'],
  },
  { name: 'Global 500 companies', en: ['158', 'Fortune Global 500'], zh: ['158家', '世界500强企业'] },
  {
    name: 'cooperation parks',
    en: ['4', 'cooperation parks named', 'among many', 'Parks: a selection'],
    zh: ['4', '个国际合作园区（部分）', '部分列举'],
  },
  {
    name: 'institutes and enterprises',
    en: [
      ...['6', '38', '280', '409', 'ational innovation bases', 'unicipal key institutes', 'igh-tech enterprises'],
      'R&D institutions, city level or above',
    ],
    zh: ['6', '38', '280', '409', '国家级创新基地', '市级重点研究机构', '市级以上研发机构', '高新技术企业'],
  },
  { name: 'patents', en: ['more than 30 per 10,000 people'], zh: ['每万人发明专利拥有量：超过30件'] },
  {
    name: 'innovation platforms',
    en: ['Three innovation platforms', 'platforms are being built'],
    zh: ['三大创新平台', '创新平台加快建设'],
  },
  { name: 'built-up area', en: ['158', '238', 'km²', '+51%'], zh: ['158', '238', '平方公里', '+51%'] },
  { name: 'population', en: ['1.5', '2.7', 'million', '+80%'], zh: ['150', '270', '万人', '+80%'] },
  {
    name: 'Faurecia',
    en: [
      '14 May',
      'Faurecia Clarion Electronics Chongqing R&D Headquarters',
      'Francois Tardif',
      'President of Faurecia China',
    ],
    zh: ['5月14日', '佛吉亚歌乐电子重庆研发总部', 'Francois Tardif', '佛吉亚中国总裁'],
  },
  { name: 'four open platforms', en: ['The four', 'open platforms'], zh: ['四大开放平台'] },
  {
    name: 'the clusters',
    en: [
      ...['ompetitive', 'trategic emerging'],
      ...['lectronic information', 'utomobiles', 'omprehensive health care', 'igh-end equipment', 'erospace'],
    ],
    zh: ['优势', '战略性新兴', '电子信息', '汽车', '大健康', '高端装备', '航空航天'],
  },
  {
    name: 'the city to be',
    en: ['nternational', 'green', 'intelligent', 'modern', 'cultural vibe', 'production', 'living', 'ecology'],
    zh: ['国际化', '绿色化', '智能化', '现代城市', '人文化', '生产', '生活', '生态'],
  },
];

/** Names as they stand in each language; those without a settled Chinese form stay Latin. */
export const NAMES: readonly { en: string; zh: string }[] = [
  { en: 'Liangjiang', zh: '两江新区' },
  {
    en: 'China–Singapore (Chongqing) Demonstration Initiative on Strategic Connectivity',
    zh: '中新（重庆）战略性互联互通示范项目',
  },
  { en: 'Guoyuan Port', zh: '果园港' },
  { en: 'Lianglu-Cuntan Free Trade Port Area', zh: '两路寸滩保税港区' },
  { en: 'Jiangbeizui International Financial Center', zh: '江北嘴国际金融中心' },
  { en: 'Yuelai International Exhibition & Convention City', zh: '悦来国际会展城' },
  { en: 'Chongqing Liangjiang International Cooperation Center', zh: '重庆两江国际合作中心' },
  { en: 'China–Germany', zh: '中德' },
  { en: 'China–Switzerland', zh: '中瑞' },
  { en: 'China–Italy', zh: '中意' },
  { en: 'China–Israel', zh: '中以' },
  { en: 'Germany', zh: '德国' },
  { en: 'Switzerland', zh: '瑞士' },
  { en: 'Italy', zh: '意大利' },
  { en: 'Israel', zh: '以色列' },
  { en: 'Singapore', zh: '新加坡' },
  { en: 'Yangtze', zh: '长江' },
  { en: 'Pioneer Park for Overseas Scholars', zh: '留学人员创业园' },
  { en: 'Western Returned Scholars Association', zh: '欧美同学会' },
  {
    en: 'National Offshore Innovation & Entrepreneurship Base for Overseas Talents',
    zh: '国家海外人才离岸创新创业基地',
  },
  { en: 'Lijia Smart Park', zh: '礼嘉智慧公园' },
  { en: 'Liangjiang Digital Economy Industrial Park', zh: '两江数字经济产业园' },
  { en: 'Liangjiang Collaborative Innovation Zone', zh: '两江协同创新区' },
  { en: 'Belt and Road', zh: '“一带一路”' },
  { en: 'Yangtze River Economic Belt', zh: '长江经济带' },
  { en: 'International Land-Sea Trade Corridor', zh: '国际陆海贸易新通道' },
  { en: 'American AI High School', zh: 'American AI High School' },
  { en: 'YCIS', zh: '耀中国际学校' },
  { en: 'Raffles Hospital', zh: '莱佛士医院' },
  { en: 'Bonded Business District', zh: '保税商圈' },
  { en: 'Aegean Sea', zh: '爱琴海' },
  { en: 'IKEA', zh: '宜家' },
  { en: 'Outlets', zh: '奥特莱斯' },
  { en: 'Happy Valley', zh: '欢乐谷' },
  { en: 'Liangjiang Film and Television City', zh: '两江国际影视城' },
];

/** What is printed as published, beside figures that it cannot be compared with: in notes and appendix, on no slide's face. */
export const AS_PUBLISHED: readonly { value: { en: string; zh: string }; face: RegExp; en: string; zh: string }[] = [
  {
    value: { en: '43%', zh: '43%' },
    face: /43\s?(?:%|per cent)/,
    en: '43 per cent of the total industrial output value in the city',
    zh: '高技术制造业产值占全市工业总产值的43%',
  },
  {
    value: { en: '>25%', zh: '超25%' },
    face: />25%|超25%|more than a quarter|四分之一/,
    en: 'more than a quarter of the city’s industries',
    zh: '数字经济占全市产业的比重超过四分之一',
  },
];

/** What the source does not say, or what nobody says aloud: on no slide, in no note. */
export const UNSAID: Readonly<Record<'en' | 'zh', readonly RegExp[]>> = {
  en: [
    // Years, rates and sums that the source does not give.
    ...[/\b2010\b/, /grew (?:by )?3\.4|×3\.4 growth/i, /\b33(?:\.3)? ?(?:%|per cent)/, /as a whole|by itself/i],
    // Reasons, orders and judgements of our own.
    ...[/not luck/i, /each is broader|widest|runs deep|many layers/i, /can be measured|into the market/i],
    ...[/faster than buildings/i, /good doors/i, /how busy/i, /better work/i, /natural part/i, /wider use/i],
    ...[/now accounts/i, /\balready\b/i, /chose Liangjiang/i, /form the modern service system/i, /cars? production/i],
    // Parks that partners own, a selection as the whole, a third beside the central area, an initiative’s total.
    ...[
      /partners? (?:have|own)|one with each/i,
      /beside Chongqing’s central/i,
      /signed so far|total value of the projects/i,
    ],
    // American spellings; official names keep theirs.
    ...[/\bpercent\b|\bautos?\b|financial center at|\bsouthwest\b/],
    // Routes, distances and travelling times.
    ...[/shipping (?:route|lane)|(?<!square )kilomet(?:re|er)s (?:from|to)|hours (?:from|to)/i],
    // Disclaimers: these stand in footnotes.
    ...[/do not compare|word of care|not comparable/i, /prints? no years|draw no trend/i, /article|are all listed/i],
    ...[/a like share|the making of equipment|stands for trade/i, /\+86|67230470/],
  ],
  zh: [
    ...[/(?:建|设)有合作园区|签约总额|再和中心城区比/, /西南地区的战略市场|看大门|中新合作，让/],
    ...[/2010年/, /增长(?:了)?3\.4倍/, /33(?:\.3)?%/, /整体|单指/, /不是一时|实打实/, /一层比一层|层层集聚|带进市场/],
    ...[
      /更大的范围/,
      /有多忙/,
      /做得长久/,
      /敲敲/,
      /不可缺少/,
      /应该是件好事/,
      /人才平台包括|市级及以上|新兴产业集群(?<!战略性新兴产业集群)/,
    ],
    ...[/需要说明|提醒一句|不可直接比较|请大家注意|没有给出|没有改动|细心的朋友|一样不少|不画趋势/],
    ...[
      /聊一聊|船上也有|(?<!无)论经济总量|占到全市的约|相当于中心城区|大头/,
      /人文化的现代|三大空间(?!布局)|加大优质/,
      /67230470/,
    ],
  ],
};
