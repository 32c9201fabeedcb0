/**
 * The months, long and short, as calendars and dates of these languages write them (CLDR), none twice; without short ones
 * that are other words, too.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  English:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec',
  German: 'januar februar märz mai juni juli oktober dezember mär okt dez sept',
  French: 'janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc',
  Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic',
  Portuguese: 'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev',
  Italian: 'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre giu lug ott',
  Polish:
    'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia sty lut kwi wrz paź gru',
  Dutch: 'januari februari maart mei augustus mrt',
  Swedish: 'augusti',
  'Danish and Norwegian': 'marts',
  Finnish:
    'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta tammi helmi maalis huhti touko kesä heinä syys loka marras joulu',
  Czech:
    'leden únor březen duben květen červen červenec srpen září říjen prosinec ledna února března dubna května června července srpna října listopadu prosince úno bře dub kvě čvn čvc srp zář říj',
  Slovak:
    'január február marec apríl máj jún júl október januára februára apríla mája júna júla augusta septembra októbra novembra decembra',
  Slovene: 'junij julij avgust avg',
  Croatian:
    'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan studeni prosinac siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca sij velj ožu svi kol ruj stu',
  Hungarian: 'március április május június július augusztus szeptember febr márc ápr szept',
  Romanian: 'ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie ian iun iul',
  Russian:
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв февр апр авг сент окт нояб дек мар июн июл',
  Ukrainian:
    'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня січ лют бер квіт трав черв лип серп вер жовт лист груд',
  Bulgarian: 'януари февруари април юни юли септември октомври ноември декември',
  Greek:
    'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  Turkish: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca şub nis haz ağu eyl eki',
  Catalan: 'gener febrer març maig juny juliol agost setembre desembre',
  Estonian: 'jaanuar veebruar märts aprill juuni juuli oktoober detsember jaan veebr dets',
  Latvian: 'janvāris februāris aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris jūn jūl',
  Lithuanian:
    'sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  Indonesian: 'maret agustus desember agu',
  Thai: 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค',
  Arabic: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  Hebrew: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
};

/** What matches the name of a month, in any letters, with the point of a short one. */
export const MONTH = `(${Object.values(BY_LANGUAGE)
  .flatMap((names) => names.split(' '))
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|')})\\.?`;
