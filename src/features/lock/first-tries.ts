/** What somebody who has the phone in their hands tries first. Kept by hand; lower case, without spaces. */

const numbers = new Set(
  `
1004 1010 1122 1123 1212 1221 1313 1314 1342 1357 1379 1412 1470 1478 1515 1590 1597 1717 1818 1919 2020 2021 2112 2121 2211
2323 2468 2525 2580 2582 3141 3210 3579 3698 4242 4545 4711 5050 5150 5683 5656 6789 6969 7410 7531 7777 7788 7890 7894 8520
8642 8989 9630 9876 0007 0070 0101 0123 0258 0420 0509 0707 0808 0852 0911 0987 101010 102030 112211 112233 121212 123123
123321 123654 131313 135790 142536 147258 147258369 147852 159357 159753 192837 202020 212121 222333 232323 246810 252525
258000 258456 258963 321321 321654 456123 456789 520520 520131 5201314 654123 696969 741852 741852963 753159 753951 789456
789456123 789654 852456 852963 963852 987456 987654321 098765 123987 11112222 12341234 12344321 11223344 10203040 13579 24680
112358 314159 420420 69696969 01012000 01011990
`
    .trim()
    .split(/\s+/),
);

const words = new Set(
  `
password passw0rd p@ssword p@ssw0rd pa55word passphrase passcode secret letmein openup opensesame changeme whatever nothing
qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm azerty 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsx q1w2e3r4 abc
abcd abcdef abc123 a1b2c3 aaa iloveyou loveyou loveme lovely love baby babygirl angel princess sunshine flower butterfly
rainbow unicorn chocolate cookie cheese banana monkey dragon tigger tiger lion shadow master hello welcome freedom hope peace
recovery mental health mentalhealth football rugby cricket liverpool arsenal chelsea tottenham everton manchester manutd
mancity newcastle westham astonvilla celtic rangers barcelona england scotland wales ireland london birmingham leeds yorkshire
superman batman spiderman starwars pokemon ninja admin administrator user guest root login test testing computer internet
samsung iphone google facebook phone mobile jordan michael charlie thomas george harry jack james daniel joshua oliver ashley
jessica emma sophie chloe hannah hunter buster bailey molly max bella poppy mum mummy dad daddy family happy christmas summer
winter monday january december pocketbook peersupport peersupportworker peerworker journal diary nhs nhs123
`
    .trim()
    .split(/\s+/),
);

const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz'];

/** True for the best known numbers and words, with or without a capital, a year, a few digits or a mark behind. */
export function isFirstTry(passphrase: string): boolean {
  const text = passphrase.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  if (text === '') return false;
  if (numbers.has(text) || words.has(text)) return true;
  if (/^(?:19[2-9]|20[0-3])\d$/u.test(text)) return true;
  // One character or one pair, over and over; or a row, forwards or backwards.
  if (/^(.{1,2})\1+$/u.test(text) && text.length <= 12) return true;
  const back = Array.from(text).reverse().join('');
  if (text.length > 2 && rows.some((row) => row.includes(text) || row.includes(back))) return true;
  return words.has(text.replace(/[\d!?.*#@]{1,4}$/u, ''));
}
