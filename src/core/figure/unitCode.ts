const table = `percent %|seconds s|minutes min|hours h|days d|weeks wk|months mo|years a|decades 10.a|centuries 100.a
|km km|meters m|cm cm|mm mm|miles [mi_i]|nautical miles [nmi_i]|feet [ft_i]|inches [in_i]|yards [yd_i]
|square km km2|square meters m2|square miles [smi_us]|square feet [sft_i]|cubic meters m3|cubic feet [cft_i]|acres [acr_us]|hectares har
|tons [ston_av]|tonnes t|metric tons t|short tons [ston_av]|kg kg|grams g|ounces [oz_av]|pounds [lb_av]
|liters L|gallons [gal_us]|barrels [bbl_us]|bushels [bu_us]|degrees deg|mph [mi_i]/h|knots [kn_i]
|kW kW|MW MW|GW GW|kWh kW.h|megabytes MBy|gigabytes GBy|terabytes TBy|calories cal|decibels dB`;

/** Names of units and their codes in the Unified Code for Units of Measure (UCUM). */
const codes: ReadonlyMap<string, string> = new Map(
  table.split('|').map((row) => {
    const cut = row.trim().lastIndexOf(' ');
    return [row.trim().slice(0, cut), row.trim().slice(cut + 1)];
  }),
);

const rate = ' per ';
const currency = /^[A-Z]{3}$/;

/**
 * The code of a figure's unit, or null where no table has one: UCUM for measures and shares (`[mi_i]`, `%`), ISO 4217 for money (`USD`);
 * a rate joins both with a slash ("USD per hour": `USD/h`).
 */
export function unitCode(unit: string): string | null {
  const at = unit.indexOf(rate);
  if (at < 0) return codes.get(unit) ?? (currency.test(unit) ? unit : null);
  const above = unitCode(unit.slice(0, at));
  const noun = unit.slice(at + rate.length);
  const below = codes.get(`${noun}s`) ?? codes.get(noun);
  return above === null || below === undefined ? null : `${above}/${below}`;
}
