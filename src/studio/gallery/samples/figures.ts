/** Slides on figures, set large or drawn to scale. Their figures are drafts. */
export const FIGURES = `
- name: kpis
  title: { en: Key figures, zh: 关键数据 }
  use: { en: "Two to six figures, large", zh: 两到六个大号数字 }
  facts:
    sample_firms: { name: { en: Firms settled, zh: 落户企业 }, value: 1200, source: sample_source, draft: true }
    sample_countries: { name: { en: Countries of origin, zh: 来源国家 }, value: 30, source: sample_source, draft: true }
    sample_jobs_share: { name: { en: Jobs in industry, zh: 工业就业占比 }, value: 45, unit: "%", source: sample_source, draft: true }
  slide:
    kind: kpis
    title: { en: Firms from many countries work here, zh: 多国企业在此发展 }
    items:
      - { fact: sample_firms, text: { en: firms settled, zh: 家落户企业 } }
      - { fact: sample_countries, text: { en: countries that they come from, zh: 个来源国家 } }
      - { fact: sample_jobs_share, text: { en: of jobs are in industry, zh: 的就业在工业 } }
- name: share
  title: { en: One share, zh: 单个占比 }
  use: { en: "One share, drawn to scale", zh: 一个占比，按比例绘制 }
  facts:
    sample_export_share: { name: { en: Share exported, zh: 出口占比 }, value: 40, unit: "%", source: sample_source, draft: true }
  slide:
    kind: share
    title: { en: Much of what we make goes abroad, zh: 我们的产品远销海外 }
    fact: sample_export_share
    text: { en: of all goods are exported, zh: 的产品出口 }
- name: parts
  title: { en: Parts of a whole, zh: 整体构成 }
  use: { en: "What a whole consists of, fields to scale", zh: 整体由哪些部分构成，按比例绘制 }
  facts:
    sample_industry: { name: { en: Industry, zh: 工业 }, value: 55, unit: "%", source: sample_source, draft: true }
    sample_services: { name: { en: Services, zh: 服务业 }, value: 45, unit: "%", source: sample_source, draft: true }
  slide:
    kind: parts
    title: { en: Industry and services grow together, zh: 工业与服务业共同成长 }
    items:
      - { fact: sample_industry, name: { en: Industry, zh: 工业 } }
      - { fact: sample_services, name: { en: Services, zh: 服务业 } }
- name: ladder-figures
  title: { en: Rising figures, zh: 数据阶梯 }
  use: { en: "Figures of one measure, as steps to scale", zh: 同类数据，按比例绘成台阶 }
  facts:
    sample_first: { name: { en: Firms at the start, zh: 起步时企业数 }, value: 200, source: sample_source, draft: true }
    sample_second: { name: { en: Firms after some years, zh: 数年后企业数 }, value: 600, source: sample_source, draft: true }
    sample_third: { name: { en: Firms today, zh: 现有企业数 }, value: 1200, source: sample_source, draft: true }
  slide:
    kind: ladder
    title: { en: More firms with every stage, zh: 企业一批比一批多 }
    items:
      - { fact: sample_first, text: { en: firms at the start, zh: 家，起步时 } }
      - { fact: sample_second, text: { en: firms later, zh: 家，发展期 } }
      - { fact: sample_third, text: { en: firms today, zh: 家，如今 } }
- name: bullets-figures
  title: { en: Points with figures, zh: 带数据的要点 }
  use: { en: "Points that a figure proves", zh: 用数据说明的要点 }
  facts:
    sample_labs: { name: { en: Laboratories, zh: 实验室 }, value: 80, source: sample_source, draft: true }
    sample_schools: { name: { en: Schools, zh: 院校 }, value: 12, source: sample_source, draft: true }
    sample_graduates: { name: { en: Graduates a year, zh: 年毕业生 }, value: 9000, unit: people, source: sample_source, draft: true }
  slide:
    kind: bullets
    title: { en: Talent grows next door, zh: 人才就在身边 }
    items:
      - { fact: sample_graduates, text: { en: graduates a year, zh: 年毕业生 } }
      - { fact: sample_schools, text: { en: schools of engineering, zh: 所工科院校 } }
      - { fact: sample_labs, text: { en: laboratories, zh: 个实验室 } }
`;
