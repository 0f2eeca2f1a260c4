/** Full postcodes of the United Kingdom and the Crown Dependencies, in capitals or not, with or without the space. */

import type { Finding } from './finding.ts';

/** The areas that exist: without them 'in2 4th' would be one. */
const areas: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX ' +
    'FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
    'NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB ' +
    'W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);
/** The areas in the middle of London whose districts may end in a letter: W1A, EC1V. */
const lettered: ReadonlySet<string> = new Set(['E', 'EC', 'N', 'NW', 'SE', 'SW', 'W', 'WC']);

/** Area, district, then the sector and two letters; C, I, K, M, O and V are not used there. */
const shape = /([A-Z]{1,2})([1-9]\d|\d[A-Z]?)([ \u00a0\u2009\u202f]{0,2}|-)(\d[ABD-HJLNP-UW-Z]{2})/gi;
const wordCharacter = /[\p{L}\p{N}]/u;

export function findPostcodes(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const match of text.matchAll(shape)) {
    const [found, area = '', district = '', space = '', inward = ''] = match;
    const start = match.index;
    const end = start + found.length;
    if (wordCharacter.test(text.charAt(start - 1)) || wordCharacter.test(text.charAt(end))) continue;
    if (!areas.has(area.toUpperCase())) continue;
    if (/[a-z]/i.test(district) && !lettered.has(area.toUpperCase())) continue;
    if (area.length === 1 && space !== '' && ordinal.test(inward)) continue;
    findings.push({ kind: 'postcode', start, end, text: found });
  }
  return findings;
}

/** 'B12 2nd injection', 'room E2 1st floor': the price is to miss a postcode that is typed exactly so. */
const ordinal = /^(?:1st|2nd|3rd|[04-9]th)$/;
