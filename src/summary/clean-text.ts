/** Brings typed text into one form, so that the screen, the text file and the PDF show the same words. */

const lineBreaks = /\r\n?|[\v\f\u0085\u2028]/g;
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufff9-\ufffb]/g;
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Text of several lines in NFC: '\n' ends a line, one blank line ends a paragraph, runs of spaces and tabs are one
 * space, control characters are gone and a broken surrogate is U+FFFD. Non-breaking spaces and joiners stay.
 * Text with nothing visible in it becomes ''.
 */
export function cleanText(text: string): string {
  const clean = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(lineBreaks, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((line) => (visible.test(line) ? line.trim() : ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return visible.test(clean) ? clean : '';
}

/** The same for text that is one line by nature, such as a title or what a goal wants. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ');
}
