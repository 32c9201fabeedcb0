/** Slides on people and partners. */
export const PEOPLE = `
- name: team
  title: { en: Team, zh: 团队 }
  use: { en: "Whom to ask, with name and task", zh: 联系谁：姓名与职责 }
  slide:
    kind: team
    title: { en: These people answer your questions, zh: 有问题，找他们 }
    items:
      - { name: { en: "[Name]", zh: "【姓名】" }, role: { en: Land and permits, zh: 土地与审批 } }
      - { name: { en: "[Name]", zh: "【姓名】" }, role: { en: Suppliers and market, zh: 配套与市场 } }
      - { name: { en: "[Name]", zh: "【姓名】" }, role: { en: Schools and homes, zh: 教育与住房 } }
- name: hub
  title: { en: Partners of one place, zh: 伙伴汇聚 }
  use: { en: "Two to nine partners who meet in one place", zh: 两到九个伙伴汇于一处 }
  slide:
    kind: hub
    title: { en: Four partners train together, zh: 四方携手培养人才 }
    partners:
      - { name: { en: Firms, zh: 企业 } }
      - { name: { en: Schools, zh: 院校 } }
      - { name: { en: Laboratories, zh: 实验室 } }
      - { name: { en: New Area, zh: 新区 } }
    hub: { name: { en: Training centre, zh: 实训中心 }, end: campus }
    text: { en: "One curriculum, taught at the machine", zh: 同一套课程，在设备旁授课 }
- name: frame
  title: { en: Event with a voice, zh: 签约与发声 }
  use: { en: "What was signed or opened, and who said what", zh: 签约或开业，以及各方评价 }
  slide:
    kind: frame
    title: { en: Another maker signs for a second works, zh: 又一家企业签约二期工厂 }
    voice: { en: "[What the head of the firm said of it, in indirect speech.]", zh: "【用间接引语写企业负责人的评价。】" }
    by: { en: "[Name, position]", zh: "【姓名，职务】" }
    thing: { en: "[Name of the works]", zh: "【工厂名称】" }
    house: machine-works
- name: contact
  title: { en: Contact, zh: 联系方式 }
  use: { en: "Closes the deck: how to reach you", zh: 结尾：怎样联系我们 }
  slide:
    kind: contact
    title: { en: Tell us your plans, zh: 欢迎来信洽谈 }
    lines: ["[office@example.org](mailto:office@example.org)", www.example.org]
    qr: https://example.org
    caption: { en: Scan to write, zh: 扫码联系 }
`;
