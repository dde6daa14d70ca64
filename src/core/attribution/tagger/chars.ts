/** Classes of characters as the tokeniser sees them; every function takes one UTF-16 code unit. */

/** White space in the widest sense: also no-break, zero-width and control characters. */
export function isBlank(c: number): boolean {
  if (c <= 0x20) return true;
  if (c < 0x7f) return false;
  if (c <= 0xa0) return true;
  return (
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x2060 ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

/** ASCII digits. */
export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Letters, marks and digits; halves of surrogate pairs count too, so that no pair is ever split. */
export function isWordUnit(c: number): boolean {
  if (c < 0x80) return isDigit(c) || (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f;
  if (c >= 0x2000 && c < 0x2c00) return false;
  if (c >= 0xd800 && c <= 0xdfff) return true;
  return c !== 0x2bc && LETTER.test(String.fromCharCode(c));
}

/** An apostrophe in any typography: straight, curly, modifier letter. */
export function isApostrophe(c: number): boolean {
  return c === 0x27 || c === 0x2019 || c === 0x2bc;
}

/** Upper-case letters (of any script that has case). */
export function isUpper(c: number): boolean {
  if (c < 0x80) return c >= 0x41 && c <= 0x5a;
  if (c >= 0x2000 && c < 0x2c00) return false;
  const s = String.fromCharCode(c);
  return s.toLowerCase() !== s;
}
