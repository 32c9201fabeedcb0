import type { GeoBox } from './land.ts';

/**
 * Countries and areas of ISO 3166-1: both codes; the box of its main land and the islands before it, in degrees west, south,
 * east and north, as Natural Earth (1:50 million, public domain) has it; and its English names, the usual one first.
 */
const COUNTRIES = `
AD AND 1.4 42.4 1.8 42.7 Andorra
AE ARE 51.5 22.6 56.4 26.1 United Arab Emirates|UAE
AF AFG 60.4 29.3 74.9 38.5 Afghanistan
AG ATG -61.9 16.9 -61.6 17.8 Antigua and Barbuda
AI AIA -63.2 18.1 -62.9 18.3 Anguilla
AL ALB 19.2 39.6 21.1 42.7 Albania
AM ARM 43.4 38.8 46.6 41.3 Armenia
AO AGO 11.7 -18.1 24.1 -4.4 Angola
AR ARG -73.6 -55.1 -53.6 -21.8 Argentina
AS ASM -170.9 -14.4 -170.5 -14.2 American Samoa
AT AUT 9.5 46.4 17.2 49.1 Austria
AU AUS 112.9 -43.7 153.7 -10 Australia
AW ABW -70.1 12.4 -69.8 12.7 Aruba
AX ALA 19.5 60 20.7 60.5 Åland Islands
AZ AZE 44.7 38.3 50.4 41.9 Azerbaijan
BA BIH 15.7 42.5 19.6 45.3 Bosnia and Herzegovina
BB BRB -59.7 13 -59.4 13.4 Barbados
BD BGD 88 20.7 92.7 26.6 Bangladesh
BE BEL 2.5 49.5 6.4 51.5 Belgium
BF BFA -5.6 9.4 2.4 15.1 Burkina Faso
BG BGR 22.3 41.2 28.6 44.3 Bulgaria
BH BHR 50.4 25.8 50.7 26.3 Bahrain
BI BDI 29 -4.5 30.9 -2.3 Burundi
BJ BEN 0.7 6.2 3.9 12.4 Benin
BL BLM -62.9 17.8 -62.8 18 Saint Barthélemy
BM BMU -64.9 32.2 -64.6 32.4 Bermuda
BN BRN 114 4 115.4 5.1 Brunei
BO BOL -69.7 -22.9 -57.4 -9.7 Bolivia
BQ BES -68.5 12 -68.1 12.4 Caribbean Netherlands|Bonaire
BR BRA -74.1 -33.8 -34.8 5.3 Brazil
BS BHS -79 20.9 -72.7 27 Bahamas
BT BTN 88.7 26.7 92.1 28.4 Bhutan
BW BWA 19.9 -26.9 29.4 -17.7 Botswana
BY BLR 23.1 51.2 32.8 56.2 Belarus
BZ BLZ -89.3 15.8 -87.7 18.5 Belize
CA CAN -141.1 41.6 -52.6 83.2 Canada
CC CCK 96.8 -12.2 97 -11.8 Cocos Islands
CD COD 12.2 -13.5 31.3 5.4 DR Congo|Democratic Republic of the Congo
CF CAF 14.4 2.2 27.5 11 Central African Republic
CG COG 11.1 -5.1 18.7 3.7 Congo|Republic of the Congo
CH CHE 5.9 45.8 10.5 47.8 Switzerland
CI CIV -8.7 4.3 -2.5 10.8 Côte d’Ivoire|Ivory Coast
CK COK -159.9 -21.3 -159.7 -21.1 Cook Islands
CL CHL -75.8 -55.9 -66.4 -17.5 Chile
CM CMR 8.5 1.6 16.2 13.1 Cameroon
CN CHN 73.6 18.2 134.8 53.6 China
CO COL -79.1 -4.3 -66.8 12.5 Colombia
CR CRI -86 8 -82.5 11.2 Costa Rica
CU CUB -84.9 19.8 -74.1 23.2 Cuba
CV CPV -25.4 14.8 -22.6 17.2 Cabo Verde|Cape Verde
CW CUW -69.2 12 -68.7 12.4 Curaçao
CX CXR 105.5 -10.6 105.8 -10.4 Christmas Island
CY CYP 32.3 34.5 34.1 35.2 Cyprus
CZ CZE 12 48.5 18.9 51.1 Czechia|Czech Republic
DE DEU 5.8 47.2 15.1 55.1 Germany
DJ DJI 41.7 10.9 43.5 12.8 Djibouti
DK DNK 8.1 54.6 15.2 57.8 Denmark
DM DMA -61.5 15.2 -61.2 15.7 Dominica
DO DOM -72 17.6 -68.3 20 Dominican Republic
DZ DZA -8.7 18.9 12 37.1 Algeria
EC ECU -81 -5 -75.2 1.5 Ecuador
EE EST 21.8 57.5 28.2 59.7 Estonia
EG EGY 24.7 21.9 36.9 31.7 Egypt
EH ESH -17.1 20.8 -8.6 27.7 Western Sahara
ER ERI 36.4 12.3 43.2 18.1 Eritrea
ES ESP -9.3 36 4.4 43.8 Spain
ET ETH 32.9 3.4 48 14.9 Ethiopia
FI FIN 20.6 59.8 31.6 70.1 Finland
FJ FJI 174.5 -21.8 181.8 -12.4 Fiji
FK FLK -61.2 -52.4 -57.7 -51.2 Falkland Islands
FM FSM 137.9 5.2 163.1 10.1 Micronesia
FO FRO -7.5 61.4 -6.4 62.4 Faroe Islands
FR FRA -4.8 41.3 9.6 51.1 France
GA GAB 8.7 -4 14.5 2.4 Gabon
GB GBR -8.2 50 1.8 60.9 United Kingdom|UK|Great Britain|Britain
GD GRD -61.8 12 -61.6 12.3 Grenada
GE GEO 39.9 41 46.7 43.6 Georgia
GF GUF -54.6 2.1 -51.6 5.8 French Guiana
GG GGY -2.7 49.4 -2.5 49.6 Guernsey
GH GHA -3.3 4.7 1.2 11.2 Ghana
GI GIB -5.4 36.1 -5.3 36.2 Gibraltar
GL GRL -72.9 59.8 -11.4 83.6 Greenland
GM GMB -16.9 13 -13.8 13.9 Gambia
GN GIN -15.1 7.2 -7.6 12.7 Guinea
GP GLP -61.8 15.8 -61 16.5 Guadeloupe
GQ GNQ 8.4 0.9 11.4 3.8 Equatorial Guinea
GR GRC 19.6 34.9 28.3 41.8 Greece
GT GTM -92.3 13.7 -88.2 17.9 Guatemala
GU GUM 144.6 13.2 145 13.7 Guam
GW GNB -16.8 10.9 -13.6 12.7 Guinea-Bissau
GY GUY -61.4 1.2 -56.4 8.6 Guyana
HK HKG 113.8 22.1 114.4 22.6 Hong Kong, China|Hong Kong
HN HND -89.4 12.9 -83.1 16.6 Honduras
HR HRV 13.5 42.4 19.5 46.6 Croatia
HT HTI -74.5 18 -71.6 20.1 Haiti
HU HUN 16 45.7 22.9 48.6 Hungary
ID IDN 95.2 -11 141 6 Indonesia
IE IRL -10.4 51.4 -6 55.4 Ireland
IL ISR 34.2 29.4 36 33.5 Israel
IM IMN -4.8 54 -4.3 54.5 Isle of Man
IN IND 68.1 6.7 97.4 35.5 India
IO IOT 72.3 -7.5 72.5 -7.2 British Indian Ocean Territory
IQ IRQ 38.7 29 48.6 37.4 Iraq
IR IRN 44 25.1 63.4 39.8 Iran
IS ISL -24.5 63.4 -13.5 66.6 Iceland
IT ITA 6.6 36.6 18.5 47.1 Italy
JE JEY -2.3 49.1 -2 49.3 Jersey
JM JAM -78.4 17.7 -76.2 18.6 Jamaica
JO JOR 34.9 29.1 39.3 33.4 Jordan
JP JPN 123.6 24.2 145.9 45.6 Japan
KE KEN 33.8 -4.7 41.9 5.5 Kenya
KG KGZ 69.2 39.2 80.3 43.3 Kyrgyzstan
KH KHM 102.3 10.4 107.7 14.8 Cambodia
KI KIR 172.7 -2.7 177 3.5 Kiribati
KM COM 43.2 -12.4 44.6 -11.3 Comoros
KN KNA -62.9 17.1 -62.5 17.5 Saint Kitts and Nevis
KP PRK 124.3 37.7 130.7 43 North Korea
KR KOR 126 33.2 131 38.7 South Korea|Korea|Republic of Korea
KW KWT 46.5 28.5 48.5 30.1 Kuwait
KY CYM -81.5 19.2 -79.7 19.8 Cayman Islands
KZ KAZ 46.6 40.6 87.4 55.4 Kazakhstan
LA LAO 100.1 13.9 107.7 22.5 Laos
LB LBN 35.1 33 36.6 34.7 Lebanon
LC LCA -61.1 13.7 -60.8 14.1 Saint Lucia
LI LIE 9.4 47 9.7 47.3 Liechtenstein
LK LKA 79.7 5.9 81.9 9.9 Sri Lanka
LR LBR -11.6 4.3 -7.3 8.6 Liberia
LS LSO 27 -30.7 29.4 -28.5 Lesotho
LT LTU 20.9 53.8 26.8 56.5 Lithuania
LU LUX 5.7 49.4 6.5 50.2 Luxembourg
LV LVA 21 55.6 28.3 58.1 Latvia
LY LBY 9.3 19.4 25.2 33.2 Libya
MA MAR -13.2 27.6 -1 36 Morocco
MC MCO 7.3 43.7 7.5 43.8 Monaco
MD MDA 26.6 45.4 30.2 48.5 Moldova
ME MNE 18.4 41.8 20.4 43.6 Montenegro
MF MAF -63.2 18 -63 18.2 Saint Martin
MG MDG 43.2 -25.6 50.5 -12 Madagascar
MH MHL 168.6 5.8 171.8 7.4 Marshall Islands
MK MKD 20.4 40.8 23.1 42.4 North Macedonia
ML MLI -12.3 10.1 4.3 25 Mali
MM MMR 92.1 9.8 101.2 28.6 Myanmar|Burma
MN MNG 87.7 41.5 119.9 52.2 Mongolia
MO MAC 113.4 22.1 113.6 22.3 Macao, China|Macao|Macau
MP MNP 145.1 14.1 145.9 18.9 Northern Mariana Islands
MQ MTQ -61.2 14.4 -60.8 14.9 Martinique
MR MRT -17.1 14.7 -4.8 27.3 Mauritania
MS MSR -62.3 16.6 -62.1 16.9 Montserrat
MT MLT 14.1 35.8 14.6 36.1 Malta
MU MUS 57.3 -20.6 57.8 -19.9 Mauritius
MV MDV 72.6 -0.7 73.8 7.1 Maldives
MW MWI 32.6 -17.2 35.9 -9.3 Malawi
MX MEX -117.2 14.5 -86.6 32.8 Mexico
MY MYS 99.6 0.8 119.3 7.4 Malaysia
MZ MOZ 30.2 -26.9 40.9 -10.4 Mozambique
NA NAM 11.7 -29 25.3 -16.9 Namibia
NC NCL 164 -22.7 168.2 -20.1 New Caledonia
NE NER 0.1 11.6 16 23.6 Niger
NF NFK 167.9 -29.1 168 -29 Norfolk Island
NG NGA 2.6 4.2 14.7 13.9 Nigeria
NI NIC -87.7 10.7 -83.1 15.1 Nicaragua
NL NLD 3.3 50.7 7.2 53.7 Netherlands|Holland
NO NOR 4.5 57.9 31.2 71.2 Norway
NP NPL 80 26.3 88.2 30.4 Nepal
NR NRU 166.9 -0.6 167 -0.4 Nauru
NU NIU -170 -19.2 -169.7 -18.9 Niue
NZ NZL 166.4 -47.3 178.6 -34.4 New Zealand
OM OMN 51.9 16.6 59.9 26.4 Oman
PA PAN -83.1 7.2 -77.1 9.6 Panama
PE PER -81.4 -18.4 -68.6 0 Peru
PF PYF -151.6 -20.9 -136.2 -15.7 French Polynesia
PG PNG 140.8 -11.7 156 -1.3 Papua New Guinea
PH PHL 116.9 5 126.6 20.9 Philippines
PK PAK 60.8 23.7 77.1 37.1 Pakistan
PL POL 14.1 49 24.2 54.9 Poland
PM SPM -56.4 46.7 -56.1 47.1 Saint Pierre and Miquelon
PN PCN -128.4 -24.5 -128.2 -24.3 Pitcairn
PR PRI -68 17.9 -65.2 18.6 Puerto Rico
PS PSE 34.1 31.2 35.6 32.6 Palestine
PT PRT -9.5 37 -6.2 42.2 Portugal
PW PLW 134.5 7.3 134.7 7.8 Palau
PY PRY -62.7 -27.6 -54.2 -19.2 Paraguay
QA QAT 50.7 24.5 51.7 26.2 Qatar
RE REU 55.2 -21.4 55.8 -20.9 Réunion
RO ROU 20.2 43.6 29.8 48.3 Romania
RS SRB 18.8 42.2 23 46.2 Serbia
RU RUS 19.6 41.1 190.3 81.9 Russia|Russian Federation
RW RWA 28.8 -2.9 30.9 -1 Rwanda
SA SAU 34.6 16.3 55.7 32.2 Saudi Arabia
SB SLB 155.6 -11.9 167 -6.6 Solomon Islands
SC SYC 55.3 -4.8 55.6 -4.5 Seychelles
SD SDN 21.8 8.6 38.7 22.3 Sudan
SE SWE 11.1 55.3 24.2 69.1 Sweden
SG SGP 103.6 1.2 104 1.5 Singapore
SH SHN -5.8 -16.1 -5.6 -15.9 Saint Helena
SI SVN 13.3 45.4 16.6 46.9 Slovenia
SJ SJM 10 76 34 81 Svalbard and Jan Mayen
SK SVK 16.8 47.7 22.6 49.6 Slovakia
SL SLE -13.3 6.9 -10.2 10 Sierra Leone
SM SMR 12.3 43.8 12.6 44 San Marino
SN SEN -17.6 12.3 -11.3 16.7 Senegal
SO SOM 40.9 -1.7 51.4 12 Somalia
SR SUR -58.1 1.8 -53.9 6 Suriname
SS SSD 24.1 3.4 35.3 12.3 South Sudan
ST STP 6.4 0 7.5 1.7 São Tomé and Príncipe
SV SLV -90.2 13.1 -87.7 14.5 El Salvador
SX SXM -63.2 18 -63 18.1 Sint Maarten
SY SYR 35.7 32.3 42.4 37.3 Syria
SZ SWZ 30.7 -27.4 32.2 -25.7 Eswatini|Swaziland
TC TCA -72.4 21.7 -71.6 22 Turks and Caicos Islands
TD TCD 13.4 7.4 24 23.5 Chad
TG TGO -0.1 6 1.8 11.2 Togo
TH THA 97.3 5.6 105.7 20.5 Thailand
TJ TJK 67.3 36.6 75.2 41.1 Tajikistan
TK TKL -172.5 -9.4 -171.2 -8.5 Tokelau
TL TLS 124 -9.6 127.3 -8.1 Timor-Leste|East Timor
TM TKM 52.4 35.1 66.7 42.8 Turkmenistan
TN TUN 7.4 30.2 11.6 37.4 Tunisia
TO TON -175.4 -21.5 -173.9 -18.5 Tonga
TR TUR 25.6 35.8 44.9 42.1 Türkiye|Turkey
TT TTO -62 10 -60.5 11.4 Trinidad and Tobago
TV TUV 176 -10.8 180 -5.6 Tuvalu
TW TWN 118.2 21.9 122 25.3 Taiwan, China|Taiwan
TZ TZA 29.3 -11.8 40.5 -0.9 Tanzania
UA UKR 22.1 44.3 40.2 52.4 Ukraine
UG UGA 29.5 -1.5 35 4.3 Uganda
US USA -124.8 24.5 -66.9 49.4 United States|United States of America
UY URY -58.5 -35 -53.1 -30.1 Uruguay
UZ UZB 55.9 37.1 73.2 45.6 Uzbekistan
VA VAT 12.4 41.8 12.5 42 Vatican City|Holy See
VC VCT -61.4 12.6 -61.1 13.4 Saint Vincent and the Grenadines
VE VEN -73.4 0.6 -59.8 12.2 Venezuela
VG VGB -64.7 18.3 -64.2 18.8 British Virgin Islands
VI VIR -65.1 17.7 -64.5 18.4 US Virgin Islands
VN VNM 102.1 8.5 109.5 23.4 Vietnam|Viet Nam
VU VUT 166.5 -20.3 169.9 -13.7 Vanuatu
WF WLF -178.2 -14.4 -176.1 -13.2 Wallis and Futuna
WS WSM -172.8 -14.1 -171.4 -13.4 Samoa
YE YEM 42.5 12.3 54.6 19 Yemen
YT MYT 45 -13 45.3 -12.6 Mayotte
ZA ZAF 16.4 -34.8 32.9 -22.1 South Africa
ZM ZMB 21.9 -18.1 33.7 -8.1 Zambia
ZW ZWE 25.2 -22.5 33.1 -15.6 Zimbabwe
`;

interface Country {
  /** Its usual English name. */
  readonly name: string;
  readonly box: GeoBox;
}

let found: ReadonlyMap<string, Country> | undefined;

/** Countries by their codes and names as `plain` has them. */
function countries(): ReadonlyMap<string, Country> {
  found ??= new Map(
    COUNTRIES.trim()
      .split('\n')
      .flatMap((line) => {
        const [two = '', three = '', west, south, east, north, ...words] = line.split(' ');
        const names = words.join(' ').split('|');
        const box = [west, south, east, north].map(Number) as unknown as GeoBox;
        const country = { name: names[0] ?? two, box };
        return [two, three, ...names].map((word) => [plain(word), country] as const);
      }),
  );
  return found;
}

/** A name without what is not said: letter case, accents, spaces and signs, and an article before it. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/^the\b/iu, '')
    .replace(/[^\p{Letter}]/gu, '')
    .toLowerCase();
}

/** The box of a country by one of its codes or its English name; undefined where there is none of that name. */
export function countryBox(words: string): GeoBox | undefined {
  return countries().get(plain(words))?.box;
}

/** The usual English names of all countries. */
export function countryNames(): string[] {
  return [...new Set([...countries().values()].map(({ name }) => name))];
}
