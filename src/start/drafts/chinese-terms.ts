/** What figures of Chinese reports measure, longest words first, and what the name of a fact calls that. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/地区生产总值|国内生产总值|生产总值|GDP|经济总量/, 'gdp'],
  [/人均可支配收入|可支配收入/, 'income'],
  [/规模以上工业|工业增加值|工业总产值|工业产值/, 'industry'],
  [/固定资产投资/, 'investment'],
  [/社会消费品零售/, 'retail'],
  [/外商投资|外资/, 'foreign-investment'],
  [/进出口/, 'trade'],
  [/出口/, 'exports'],
  [/进口/, 'imports'],
  [/财政收入|一般公共预算收入|税收/, 'revenue'],
  [/新能源汽车/, 'electric-cars'],
  [/整车|汽车/, 'cars'],
  [/集装箱|标箱/, 'containers'],
  [/货运|货物|吞吐量/, 'freight'],
  [/客流|旅客|游客|乘客/, 'visitors'],
  [/电池/, 'batteries'],
  [/芯片|半导体|集成电路/, 'chips'],
  [/机器人/, 'robots'],
  [/医药|药品|新药/, 'medicine'],
  [/物流/, 'logistics'],
  [/冷链/, 'cold-chain'],
  [/农业|农产品|粮食/, 'farming'],
  [/高新技术企业/, 'high-tech-firms'],
  [/上市公司/, 'listed-firms'],
  [/中小企业/, 'small-firms'],
  [/企业|公司/, 'firms'],
  [/常住人口|人口|居民/, 'population'],
  [/城镇化/, 'urban'],
  [/就业|从业|用工|岗位/, 'jobs'],
  [/员工|职工|人员|人才/, 'staff'],
  [/学生|在校生/, 'students'],
  [/学校|中学|小学|学位/, 'schools'],
  [/医院|床位/, 'hospitals'],
  [/公寓|住房|住宅/, 'homes'],
  [/研发/, 'research'],
  [/专利/, 'patents'],
  [/项目/, 'projects'],
  [/投资/, 'investment'],
  [/基金/, 'fund'],
  [/贷款|融资|担保/, 'loans'],
  [/利率/, 'interest'],
  [/租金/, 'rent'],
  [/成本/, 'costs'],
  [/营业收入|营收|销售额|收入/, 'sales'],
  [/利润/, 'profit'],
  [/产业链/, 'chain'],
  [/产能|处理能力/, 'capacity'],
  [/产值/, 'output'],
  [/产量/, 'output'],
  [/用地|土地/, 'land'],
  [/占地|面积/, 'area'],
  [/厂房/, 'workshops'],
  [/园区/, 'park'],
  [/铁路|高铁/, 'rail'],
  [/公路|道路/, 'roads'],
  [/机场|航线|航班/, 'airport'],
  [/港口|码头|泊位/, 'port'],
  [/地铁|轨道|公交/, 'transit'],
  [/审批/, 'approval'],
  [/周期|用时|时间|单程/, 'time'],
  [/户数|用户|客户/, 'customers'],
  [/电力|用电|发电|装机/, 'power'],
  [/排放|碳/, 'emissions'],
  [/配套率/, 'local-parts'],
  [/增长|增速|增幅|提高|上升|下降|减少|降低|回落/, 'change'],
  [/比重|占比|占|份额|强度/, 'share'],
];
const WORDS = 2;

/** Words of English for what a Chinese name says, in its order and no more than two; none where none is known. */
export function chineseTerms(name: string): string[] {
  let rest = name;
  const found: { readonly at: number; readonly word: string }[] = [];
  for (const [pattern, word] of TERMS) {
    const match = pattern.exec(rest);
    if (!match || found.some((each) => each.word === word)) continue;
    found.push({ at: match.index, word });
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
  }
  // The last of them say most in Chinese: what is meant stands behind what it belongs to.
  return found
    .toSorted((a, b) => a.at - b.at)
    .slice(-WORDS)
    .map(({ word }) => word);
}
