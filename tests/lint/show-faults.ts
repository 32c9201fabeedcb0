import { edit, type Files, type PackageFault } from './broken.ts';

const FIRST = 'ppt/slides/slide1.xml';

/** What breaks the rules of a show in a deck that runs by itself. */
export const SHOW_FAULTS: readonly PackageFault[] = [
  [
    'slide-order',
    'a timing before its transition',
    edit('ppt/slides/slide3.xml', /(<p:transition.*?<\/p:transition>)(<p:timing>.*<\/p:timing>)/, '$2$1'),
  ],
  [
    'slide-order',
    'two transitions',
    edit(FIRST, '<p:transition', '<p:transition><p:cut/></p:transition><p:transition'),
  ],
  ['kiosk-time', 'a slide that stays', edit(FIRST, ' advTm="8000"', '')],
  ['kiosk-time', 'a slide without a transition', edit(FIRST, /<p:transition.*<\/p:transition>/, '')],
  [
    'link-target',
    'a jump to a layout',
    edit(FIRST, / r:id="rId\d+"( action="ppaction:\/\/hlinksldjump")/, ' r:id="rId1"$1'),
  ],
  ['link-target', 'a link to nowhere', edit('ppt/slides/slide6.xml', / action="[^"]*lastslideviewed"/, '')],
];

/** What breaks the build of a chart. */
export const BUILD_FAULTS: readonly (readonly [string, (files: Files) => void])[] = [
  ['a series that the chart does not have', edit(FIRST, 'seriesIdx="1"', 'seriesIdx="2"')],
  ['a part of what is no chart', edit(FIRST, /(<p:spTgt spid=")\d+("><p:graphicEl>)/, '$12$2')],
  ['a build of what is not there', edit(FIRST, /<p:bldGraphic spid="\d+"/, '<p:bldGraphic spid="99"')],
];

/** What is no fault in a deck that runs by itself: a hidden slide that stays. */
export const HIDDEN_STAYS = edit('ppt/slides/slide5.xml', / advTm="\d+"/, '');
