import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingKind } from '#identifiers/finding.ts';
import { findIdentifiers } from '#identifiers/identifiers.ts';
import { hasValidCheckDigit } from '#identifiers/nhs-number.ts';

/** The kinds that this file is about: numbers and addresses that show what they are by their form. */
const formed: readonly FindingKind[] = ['nhs-number', 'phone', 'postcode', 'email'];

/** What was found of those, as 'kind: text'. */
const found = (text: string) =>
  findIdentifiers(text)
    .filter(({ kind }) => formed.includes(kind))
    .map((finding) => `${finding.kind}: ${finding.text}`);

const examples: Partial<Record<FindingKind, readonly (readonly [text: string, found: string])[]>> = {
  'nhs-number': [
    ['9434765919', '9434765919'],
    ['her number is 943 476 5919.', '943 476 5919'],
    ['943-476-5919', '943-476-5919'],
    ['943–476–5919', '943–476–5919'],
    ['943.476.5919', '943.476.5919'],
    ['943 4765919', '943 4765919'],
    ['943476 5919', '943476 5919'],
    ['943\u00a0476\u00a05919', '943\u00a0476\u00a05919'],
    ['943  476  5919', '943  476  5919'],
    ['nhs9434765919and then', '9434765919'],
    ['NHS no:401 023 2137,', '401 023 2137'],
    ['bed 12 943 476 5919', '943 476 5919'],
    ['(943 476 5919)', '943 476 5919'],
    // Called one, though the check digit is wrong
    ['nhs no 943 476 5918', '943 476 5918'],
    ['Her NHS number is 9434765910.', '9434765910'],
    ['nhs: 943-476-5917', '943-476-5917'],
    ['nhs num. 9434 765 917 i think', '9434 765 917'],
    ['nhs9434765917', '9434765917'],
  ],
  phone: [
    ['07700900123', '07700900123'],
    ['ring 07700 900123 after six', '07700 900123'],
    ['07700 900 123', '07700 900 123'],
    ['07 700 900 123', '07 700 900 123'],
    ['07700-900-123', '07700-900-123'],
    ['07700.900.123', '07700.900.123'],
    ['07700‑900‑123', '07700‑900‑123'],
    ['call07700900123pls', '07700900123'],
    ['on 07700 900123.Then', '07700 900123'],
    ['+447700900123', '+447700900123'],
    ['+44 7700 900123', '+44 7700 900123'],
    ['+44 (0)7700 900123', '+44 (0)7700 900123'],
    ['+44 (0) 7700 900 123', '+44 (0) 7700 900 123'],
    ['(+44) 7700 900123', '(+44) 7700 900123'],
    ['+4407700900123', '+4407700900123'],
    ['00447700900123', '00447700900123'],
    ['0044 (0)20 7946 0018', '0044 (0)20 7946 0018'],
    ['00 44 7700 900123', '00 44 7700 900123'],
    ['447700900123', '447700900123'],
    ['44 7700 900123', '44 7700 900123'],
    ['020 7946 0018', '020 7946 0018'],
    ['(020) 7946 0018', '(020) 7946 0018'],
    ['02079460018', '02079460018'],
    ['+44 20 7946 0018', '+44 20 7946 0018'],
    ['0161 496 0018', '0161 496 0018'],
    ['0161/496 0018', '0161/496 0018'],
    ['(0161)4960018', '(0161)4960018'],
    ['01632 960018', '01632 960018'],
    ['01632 960 018', '01632 960 018'],
    ['029 2018 0018', '029 2018 0018'],
    ['01204 52345', '01204 52345'],
    ['0306 999 0018', '0306 999 0018'],
    ['0808 157 0018', '0808 157 0018'],
    ['0800 123456', '0800 123456'],
    ['0909 879 0018', '0909 879 0018'],
    ['(my mum, 07700 900123)', '07700 900123'],
    ['\u202a+44 7700 900123\u202c', '+44 7700 900123'],
    ['12 07700 900123', '07700 900123'],
    ['0 7 7 0 0 9 0 0 1 2 3 so i can read it', '0 7 7 0 0 9 0 0 1 2 3'],
    ['ring 0 2 0 7 9 4 6 0 0 1 8.', '0 2 0 7 9 4 6 0 0 1 8'],
    ['+353 87 123 4567', '+353 87 123 4567'],
    ['+1 (212) 555-0118 today', '+1 (212) 555-0118'],
  ],
  postcode: [
    ['M13 9PL', 'M13 9PL'],
    ['lives at m13 9pl now', 'm13 9pl'],
    ['m139pl', 'm139pl'],
    ['M1 1AE,', 'M1 1AE'],
    ['CR2 6XH.', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['DN551PT', 'DN551PT'],
    ['W1A 1HQ', 'W1A 1HQ'],
    ['w1a1hq', 'w1a1hq'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['ec1a1bb', 'ec1a1bb'],
    ['SW1A 2AA', 'SW1A 2AA'],
    ['Sw1a  2aa', 'Sw1a  2aa'],
    ['sw1a-2aa', 'sw1a-2aa'],
    ['se1 7th', 'se1 7th'],
    ['B12 8ND', 'B12 8ND'],
    ['CF10\u00a03NP', 'CF10\u00a03NP'],
    ['(LL57 2DG)', 'LL57 2DG'],
    ['BT7 1NN', 'BT7 1NN'],
    ['JE2 3AB', 'JE2 3AB'],
  ],
  email: [
    ['jo@example.org', 'jo@example.org'],
    ['Write to Jo.Bloggs+work@nhs.net.', 'Jo.Bloggs+work@nhs.net'],
    ['JO@EXAMPLE.CO.UK', 'JO@EXAMPLE.CO.UK'],
    ['<jo_b@mail.example.org>', 'jo_b@mail.example.org'],
    ['mailto:jo@example.org?', 'jo@example.org'],
    ["it's 'jo@example.org'", 'jo@example.org'],
    ["Sinead.o'neil@example.ie", "Sinead.o'neil@example.ie"],
    ['jo@example.org,sam', 'jo@example.org'],
    ['jo@nhs.net.Then he said', 'jo@nhs.net'],
    ['jo@nhs.net...', 'jo@nhs.net'],
    ['siân@cwmtâf.cymru', 'siân@cwmtâf.cymru'],
    ['jo07700900123@example.org', 'jo07700900123@example.org'],
  ],
};

const nothing: readonly string[] = [
  '',
  'I sat with him on ward 7 for 20 minutes.',
  // Not NHS numbers: wrong check digit, wrong length, other groups
  '943 476 5918',
  '9434765910',
  '943476591',
  '94347659190',
  '1 943476591 9',
  '9434 765 919',
  'nhs number 1234567890 is on the poster',
  'nhs app code 9434765910',
  'nhs no 943 476 59',
  '4111 1111 1111 1111',
  // Not phones: dates, times, rotas, references, sums
  '21/11/2026 09:15',
  '01/02/2026 10.30',
  '01-02-2026 9.30',
  '07/11/2026 9.30',
  '07.11.2026 9.30',
  '2026-11-21 0930',
  '0930 to 1730',
  '0800 1600 2000',
  '0730-1530, 0730-1530',
  '010203 12345678',
  '01-02-03 12345678',
  'ref 012345678901',
  '+10 points',
  '£1,000,000',
  '1 2 3 4 5 6 7 8 9 10 11 12',
  '0 1 2 3 4 5 6 7 8 9 10',
  '0 1 2 0 1 1 2 0 3 1 2 2',
  // Helplines that the app prints
  '999',
  '111, option 2',
  '116 123',
  '116123',
  '85258',
  'text SHOUT to 85258',
  '0800 1111',
  '0800 068 4141',
  '+44 800 068 4141',
  // Not postcodes
  'E10 form',
  'section 17',
  'section 136',
  'B12 injection',
  'B12 2nd injection',
  'B12 1mg',
  'room E2 1st floor',
  'M25 3pm',
  'see you in 10 2day',
  'in2 4th',
  'is12 3ab',
  'M139PLX',
  'xM13 9PL',
  'M13 9PL2',
  'M01 9PL',
  'LS9Z 7TF',
  'form SW1A',
  'A4 5th sheet',
  'ICD F32.1 2nd',
  // Not e-mail
  'coffee @ nandos. Then home',
  '@peer.worker',
  'jo@localhost',
  'a @ b.c',
  'jo@',
  '@',
  '@@@',
  'jo@.org',
  'jo@example.o',
];

describe('findIdentifiers, of numbers and addresses', () => {
  for (const [kind, rows] of Object.entries(examples)) {
    it.each(rows)(`finds the ${kind} in %j`, (text, expected) => {
      expect(found(text)).toEqual([`${kind}: ${expected}`]);
    });
  }

  it.each(nothing)('finds no number, postcode or e-mail address in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes a ten-figure number that passes the check for an NHS number, not for a phone', () => {
    expect(hasValidCheckDigit('0120452340')).toBe(true);
    expect(found('0120452340 and 0120452343')).toEqual(['nhs-number: 0120452340', 'phone: 0120452343']);
  });

  it('finds several, in the order of the text', () => {
    expect(
      found('jo@example.org, M13 9PL, 943 476 5919, 07700 900123 or 020 7946 0018; Samaritans 116 123'),
    ).toEqual([
      'email: jo@example.org',
      'postcode: M13 9PL',
      'nhs-number: 943 476 5919',
      'phone: 07700 900123',
      'phone: 020 7946 0018',
    ]);
  });

  it('keeps two that touch', () => {
    expect(found('jo@example.org+447700900123')).toEqual(['email: jo@example.org', 'phone: +447700900123']);
  });

  it('reads a number in the middle of hurried typing', () => {
    expect(found('met s outside m139pl,his mum07700900123 said nhs9434765919 txt jo@example.org')).toEqual([
      'postcode: m139pl',
      'phone: 07700900123',
      'nhs-number: 9434765919',
      'email: jo@example.org',
    ]);
  });

  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const pieces = fc.oneof(
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      '07700 900123',
      '943 476 5919',
      'M13 9PL',
      'jo@x.org',
      '+44',
      '(0)',
      '@',
      ' ',
      '-',
      '0',
      '4',
    ),
    digits(3),
  );

  it('gives offsets of the very text, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, text: part } of findIdentifiers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(part);
          last = end;
        }
      }),
    );
  });

  const nine = digits(9).filter((number) => checkDigit(number) < 10);
  const space = fc.constantFrom('', ' ', '-', '\u00a0', ' - ');

  it('finds every valid NHS number', () => {
    fc.assert(
      fc.property(nine, space, space, (number, first, second) => {
        const whole = `${number}${checkDigit(number)}`;
        const typed = whole.slice(0, 3) + first + whole.slice(3, 6) + second + whole.slice(6);
        expect(found(`Number ${typed}.`)).toEqual([`nhs-number: ${typed}`]);
      }),
    );
  });

  it('takes no number with a wrong check digit for an NHS number', () => {
    fc.assert(
      fc.property(digits(9), fc.integer({ min: 0, max: 9 }), space, space, (number, last, first, second) => {
        fc.pre(last !== checkDigit(number));
        const typed = `${number.slice(0, 3)}${first}${number.slice(3, 6)}${second}${number.slice(6)}${last}`;
        expect(found(typed).filter((finding) => finding.startsWith('nhs'))).toEqual([]);
      }),
    );
  });

  it('finishes on long hostile text and never reports more text than there is', () => {
    const hostile = [
      'a',
      'A1',
      'a1a1 ',
      '0',
      '0 ',
      '07',
      '+',
      '+4',
      '(0)',
      '4 4',
      '@',
      'a@',
      'a.',
      'a@a.',
      'A.Bb',
      '-',
      ' ',
      '9 ',
      '943 476 591',
      '07700 90012',
      'M13 9P',
      '\u0301',
      '\ud800',
      '()',
      '1.',
      'sarah ',
      'Sarah',
      "o'",
      'a-',
      'told x and ',
      'the north recovery ',
      'street ',
      'Mr ',
      '3/4/',
      'may 3 ',
      'www.',
      'a.com/',
      '@a.',
      '34 ',
      'J.',
      'dob ',
      'age of ',
    ];
    for (const piece of hostile) {
      for (const [before, after] of [
        ['', ''],
        ['@', ''],
        ['a'.repeat(1000) + 'A@', '.org'],
        ['', '@x.org'],
      ] as const) {
        const text = before + piece.repeat(Math.ceil(50_000 / piece.length)) + after;
        const length = findIdentifiers(text).reduce((sum, finding) => sum + finding.text.length, 0);
        expect(length).toBeLessThanOrEqual(text.length);
      }
    }
  }, 30_000);
});

/** The tenth figure worked out another way than the app does: the one that makes the weighted sum divide by 11. */
function checkDigit(nine: string): number {
  let digit = 0;
  const sum = Array.from(nine).reduce((total, figure, index) => total + Number(figure) * (10 - index), 0);
  while ((sum + digit) % 11 !== 0) digit++;
  return digit;
}
