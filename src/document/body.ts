/**
 * What kind of body reports, by its name: duties and dates differ (《条例》第四十九、五十条). `city` is a 市人民政府, of
 * which the name does not say whether it has districts; `null` when the name does not tell, as with the ministries.
 */
export type Body = 'province' | 'city' | 'county' | 'township' | 'street' | 'department';

const government = /人民政府$|行政公署$/;
const street = /(?:街道|地区)办事处$/;
/** Offices of the state itself, which are no local departments unless a place follows. */
const ofState = /^(?:国家|国务院|中国|中华|中央|海关|审计署|公安部)/;
const place = /[一-鿿](?:省|市(?!场)|县|区|州|旗|盟|镇|乡|兵团)/;
const organ = /(?:局|委|委员会|办|办公室|厅|部|院|中心|队|处|所|站|会|署|行|分局|支队|大队|公司|馆|校)$/;
const province = /(?:省|自治区|^(?:北京|天津|上海|重庆)市)人民政府$/;
const township = /(?:镇|乡|苏木)人民政府$/;
const county = /(?:县|区|旗)人民政府$/;

export function bodyOf(agency: string): Body | null {
  const name = agency.replace(/[（(][^（）()]*[)）]/g, '');
  if (street.test(name)) return 'street';
  if (government.test(name)) return governmentOf(name);
  const local = ofState.test(name)
    ? name.replace(ofState, '').replace(/^[^省市县区州旗盟]*(?:局|总局)/, '')
    : name;
  return organ.test(name) && place.test(local) ? 'department' : null;
}

function governmentOf(name: string): Body {
  if (province.test(name)) return 'province';
  if (township.test(name)) return 'township';
  return county.test(name) ? 'county' : 'city';
}
