/** Slides on what follows what. */
export const STEPS = `
- name: process
  title: { en: Steps, zh: 流程 }
  use: { en: "Two to six steps, one after the other", zh: 两到六个先后步骤 }
  slide:
    kind: process
    title: { en: A firm opens in three steps, zh: 开办企业只需三步 }
    items:
      - { title: { en: Ask, zh: 咨询 }, text: { en: Write to the office of your trade, zh: 联系您所在行业的部门 } }
      - { title: { en: Sign, zh: 签约 }, text: { en: "In person, or by video link", zh: 现场或视频签约 } }
      - { title: { en: Build, zh: 建设 }, text: { en: "In a ready hall, or on your own land", zh: 入驻现成厂房，或者自建 } }
- name: path
  title: { en: Way to an aim, zh: 通向目标 }
  use: { en: "Three to five steps along a stream, towards an aim", zh: 三到五步，沿江流走向目标 }
  slide:
    kind: path
    title: { en: From a first visit to a second plant, zh: 从首次考察到二期工厂 }
    steps:
      - { icon: map-pin, title: { en: Visit, zh: 考察 } }
      - { icon: handshake, title: { en: Sign, zh: 签约 } }
      - { icon: factory, title: { en: Produce, zh: 投产 } }
      - { icon: trending-up, title: { en: Expand, zh: 扩产 } }
- name: ladder
  title: { en: Rising stages, zh: 阶梯 }
  use: { en: "Stages that build on each other", zh: 层层递进的阶段 }
  slide:
    kind: ladder
    title: { en: A site opens in four stages, zh: 新厂启用分四个阶段 }
    items:
      - { text: { en: Survey, zh: 勘测 } }
      - { text: { en: Permits, zh: 审批 } }
      - { text: { en: Building, zh: 建设 } }
      - { text: { en: Production, zh: 投产 } }
- name: locks
  title: { en: Locks, zh: 船闸 }
  use: { en: "Three to five steps that lift a ship: a strategy", zh: 三到五级船闸托起一艘船：战略步骤 }
  slide:
    kind: locks
    title: { en: Each step lifts us higher, zh: 一级更比一级高 }
    items:
      - { title: { en: Join, zh: 融入 }, text: { en: the routes to the sea, zh: 出海通道 } }
      - { title: { en: Use, zh: 用好 }, text: { en: the free-trade zone, zh: 自贸试验区 } }
      - { title: { en: Lead, zh: 引领 }, text: { en: the opening of the west, zh: 西部开放 } }
- name: timeline
  title: { en: Timeline, zh: 时间轴 }
  use: { en: "Moments from the earliest to the latest, or a plan", zh: 从过去到将来的节点 }
  slide:
    kind: timeline
    title: { en: From signing to production, zh: 从签约到投产 }
    items:
      - { when: { en: "[Month]", zh: "【月份】" }, title: { en: Signing, zh: 签约 }, text: { en: The site is yours, zh: 场地落定 } }
      - { when: { en: "[Month]", zh: "【月份】" }, title: { en: Building, zh: 开工 }, text: { en: Permits are there, zh: 审批完成 } }
      - { when: { en: "[Month]", zh: "【月份】" }, title: { en: Production, zh: 投产 }, text: { en: The first goods leave, zh: 首批产品下线 }, highlight: true }
`;
