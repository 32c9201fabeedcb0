const HEAD = `  title: A deck that is shown
  brand: liangjiang
  languages: [en]
  charts: native
sources:
  press: { title: A made-up report, publisher: The Press, date: "2019-12" }
facts:
  now: { name: Output now, value: 121.5, unit: CNY bn, period: 2020, source: press }
  start: { name: Output at the start, value: 40.5, unit: CNY bn, period: 2010, source: press }
slides:
  - { kind: cover }
  - { kind: agenda, title: What there is to say }
  - { kind: section, title: Growth, transition: push }
`;

const BODY = `  - kind: kpis
    id: growth
    title: Output grew, as [the backup](#backup) shows
    build: by-item
    items: [{ fact: now, text: now }, { fact: start, text: then }]
  - kind: bullets
    title: Three things to know
    build: by-item
    advance: 12
    items: [The river, The road, The rail]
  - kind: table
    title: The same in rows
    build: by-item
    columns: [{ title: When }, { title: Output, type: number }]
    rows: [[Now, now], [Then, start]]
  - kind: team
    id: people
    title: Who answers
    build: by-item
    items:
      - { name: Ada Lindqvist, role: Head, photo: pictures/face-1.jpg }
      - { name: Wang Xiaoming, role: Land, photo: pictures/face-2.jpg }
      - { name: Maria Cruz, role: Schools, photo: pictures/face-3.jpg }
      - { name: Bo Berg, role: Roads, photo: pictures/face-1.jpg }
  - { kind: section, title: Backup }
  - kind: chart
    title: From start to now
    build: by-item
    chart: { type: column, data: [start, now] }
    points: [{ text: It grew }]
  - kind: statement
    id: backup
    hidden: true
    title: Output in full was {now}
  - { kind: sources, title: Sources }
`;

/** Decks with all that a show can have: one that runs by itself, and one that somebody speaks to. */
export const SHOW_OUTLINES = {
  kiosk: `deck:\n  id: kiosk\n  show: kiosk\n${HEAD}${BODY}`,
  speaker: `deck:\n  id: speaker\n  show: { transition: fade }\n${HEAD}${BODY}`,
} as const;
