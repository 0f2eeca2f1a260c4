import { describe, expect, it } from 'vitest';
import type { FindingKind } from '#identifiers/finding.ts';
import { findIdentifiers } from '#identifiers/identifiers.ts';

/** What was found, as 'kind: text'. */
const found = (text: string) => findIdentifiers(text).map((finding) => `${finding.kind}: ${finding.text}`);

type Row = readonly [text: string, ...found: string[]];

const examples: Partial<Record<FindingKind, readonly Row[]>> = {
  date: [
    ['met on 3/4/26', '3/4/26'],
    ['it was 04.03.2026', '04.03.2026'],
    ['2026-03-04', '2026-03-04'],
    ['on 3rd April', '3rd April'],
    ['the 3rd of april', '3rd of april'],
    ['tuesday 4 march at 10', 'tuesday 4 march'],
    ['Tues 4th March 2026', 'Tues 4th March 2026'],
    ['march 4th was bad', 'march 4th'],
    ['since feb 14', 'feb 14'],
    ['on 12/11 he left', '12/11'],
    ['seen 26/3', '26/3'],
    ['sat 4th', 'sat 4th'],
    ['on the 14th.', '14th'],
    ['on 3 may', '3 may'],
    ['the twenty first of june', 'the twenty first of june'],
    ['from 3/4/26 to 5/4/26', '3/4/26', '5/4/26'],
    ['admitted 07/02, home 3 weeks on', '07/02'],
    ['discharged 2/11 n back by 5/11', '2/11', '5/11'],
    ['was detained on the 4/5', '4/5'],
    ['dad died 9/10', '9/10'],
    ['seen 6/3 at home', '6/3'],
    ['last met 8/2.', '8/2'],
    ['started 05/10', '05/10'],
    ['off from 2/4 to 9/4', '2/4', '9/4'],
    ['next appt due 11/12', '11/12'],
  ],
  'birth-date': [
    ['dob 3/4/81', '3/4/81'],
    ['D.O.B: 03-04-1981', '03-04-1981'],
    ['born 12 may 1990', '12 may 1990'],
    ['date of birth is 3rd April', '3rd April'],
    ['dob 030481', '030481'],
    ['born in 1981', '1981'],
    ['her birthday is 9 August', '9 August'],
    ['he was born 7/6', '7/6'],
  ],
  age: [
    ["she's 34", '34'],
    ['she’s 34 now', '34'],
    ['hes only 19', '19'],
    ['34 y/o', '34 y/o'],
    ['34yo', '34yo'],
    ['aged 34', '34'],
    ['a 19 year old lad', '19 year old'],
    ['a thirty-four-year-old', 'thirty-four-year-old'],
    ['just turned 40', '40'],
    ['mum is 62', '62'],
    ['at 16 she left', '16'],
    ['at the age of 12', '12'],
    ['their 40th birthday', '40th birthday'],
    ['thirty-one, dad of two', 'thirty-one'],
    ['Forty five, lives alone', 'Forty five'],
    ['22, single, new here', '22'],
    ['hes thirty two', 'thirty two'],
    ['she is nineteen', 'nineteen'],
    ['she turned fifty six', 'fifty six'],
    ['at twenty one he left', 'twenty one'],
  ],
  'web-address': [
    ['see https://example.org/a?b=c.', 'https://example.org/a?b=c'],
    ['on www.example.co.uk', 'www.example.co.uk'],
    ['its example.wordpress.com', 'example.wordpress.com'],
  ],
  handle: [
    ['she is @peer.worker there', '@peer.worker'],
    ['insta: kaz_99', 'kaz_99'],
  ],
  'titled-name': [
    ['dr patel came', 'dr patel'],
    ['Mrs Khan', 'Mrs Khan'],
    ["saw mr o'brien", "mr o'brien"],
    ['Prof. Sarah Adeyemi spoke', 'Prof. Sarah Adeyemi'],
    ['Dr. P. Sharma', 'Dr. P. Sharma'],
    ['Nurse Jackie', 'Nurse Jackie'],
    ['then Sister Mary came', 'Sister Mary'],
  ],
  initials: [
    ['J.S. came', 'J.S.'],
    ['JS told me', 'JS'],
    ['told js that', 'js'],
  ],
  ward: [
    ['on maple ward', 'maple ward'],
    ['Ward 7 again', 'Ward 7'],
    ['moved to ward 12b', 'ward 12b'],
    ['back on Rowan', 'Rowan'],
  ],
  team: [
    ['the Hackney EIP team', 'Hackney EIP team'],
    ['the north camden cmht', 'north camden cmht'],
    ['leeds crisis team', 'leeds crisis team'],
  ],
  street: [
    ['14 acacia avenue', '14 acacia avenue'],
    ['by Mill Road', 'Mill Road'],
    ['flat 3, 22 mill rd', 'flat 3, 22 mill rd'],
  ],
  school: [
    ['at Northfield Academy', 'Northfield Academy'],
    ['goes st marys primary', 'st marys primary'],
    ['University of Exmouth', 'University of Exmouth'],
  ],
  hospital: [
    ['in homerton hospital', 'homerton hospital'],
    ["St Thomas' Hospital", "St Thomas' Hospital"],
    ['to the royal oldham', 'royal oldham'],
  ],
  place: [['at Beech Lodge', 'Beech Lodge']],
  name: [
    ['then sarah kicked off', 'sarah'],
    ['i told mo', 'mo'],
    ["sarah's mum", 'sarah'],
    ['sarahs mum', 'sarah'],
    ['SARAH was late', 'SARAH'],
    ['Sarah Thompson wrote', 'Sarah Thompson'],
    ['Anne-Marie left', 'Anne-Marie'],
    ["met D'Souza", "D'Souza"],
    ["with O'Brien", "O'Brien"],
    ['met Nguyễn', 'Nguyễn'],
    ['met siân', 'siân'],
    ['Łukasz sat', 'Łukasz'],
    ['agnieszka, oluwaseun and hodan', 'agnieszka', 'oluwaseun', 'hodan'],
    ['told adetokunbola that', 'adetokunbola'],
    ['will was late', 'will'],
    ['mark said no', 'mark'],
    ['told grace', 'grace'],
    ['marks mum rang', 'mark'],
    ['rose rang me', 'rose'],
    ['a lad called jack', 'jack'],
    ['me and dawn', 'dawn'],
    ['May told me', 'May'],
    ['then Hope cried', 'Hope'],
    ['spoke to jordan', 'jordan'],
  ],
  'unfamiliar-word': [['we walked near Ferncliffe', 'Ferncliffe']],
};

const nothing: readonly string[] = [
  'Will it help?',
  'i will go and he will stay',
  'Grace under pressure',
  'with grace and patience',
  'may as well',
  'in May and in April',
  'I hope so',
  'hope was all we had',
  'prices rose',
  'the rose garden',
  'mark my words',
  'pure joy',
  'dawn broke',
  'at dawn',
  'art is good for me',
  'the bill came',
  'a sunny day',
  'jack of all trades',
  'in jordan',
  'Connectedness, Hope and Identity',
  'half past 3',
  '10:30 and 9pm',
  '24/7',
  'my mood is 7/10',
  'im on 9/10 today',
  'from 3/10 to 7/10 in a week',
  'started 4/10 and left 8/10',
  'met 2/3 people',
  'cut it down by 1/2',
  'started 1/2 a tablet',
  'saw 3/4 of them',
  'moved to 50/50 care',
  'open since forever, 24/7',
  'shes twenty seven minutes late',
  'hes thirty two weeks sober',
  'Twenty, maybe thirty people came',
  'Twelve, mum said',
  'on Tuesday',
  'the 3rd floor',
  'section 17 and S136',
  'the E10 form',
  'PIP, ESA and UC',
  'the CPN, the OT and the MDT at A&E',
  'sertraline 50mg and Clozapine',
  'level 3 obs',
  '12 beds, bed 4',
  'she was 20 mins late',
  'she is 3 years clean',
  'he is 5 weeks sober',
  'aged 18 to 25',
  'in her thirties',
  'the ward was busy on the acute ward',
  'ward round at 10',
  'the crisis team and my team',
  'the road, the High Street',
  'at school and at hospital',
  'she speaks Polish and Urdu',
  'a Muslim family from Somalia',
  'Eid and Christmas in London',
  'Gibbs, Rolfe and Maslow',
  'on WhatsApp and Facebook',
  'King Charles and Harry Potter',
  'i miss him',
  'my sister said',
  'the dr said no',
  'the nurse said wait',
  'everone said somthing',
  'back @home',
  'see me.And then',
];

describe('findIdentifiers, of people, days and places', () => {
  for (const [kind, rows] of Object.entries(examples)) {
    it.each(rows)(`finds the ${kind} in %j`, (text, ...expected) => {
      expect(found(text)).toEqual(expected.map((part) => `${kind}: ${part}`));
    });
  }

  it.each(nothing)('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves alone what is never to be marked, however it is typed', () => {
    const neverMark = new Set(['sarah', 'maple ward']);
    const left = findIdentifiers("SARAH's on maple  ward with mo. Maple Ward, Sarah.", { neverMark });
    expect(left.map(({ text }) => text)).toEqual(['mo']);
  });

  it('keeps the earlier of two kinds that overlap', () => {
    expect(found('mail sarah.khan@example.org about 3/4/81')).toEqual([
      'email: sarah.khan@example.org',
      'date: 3/4/81',
    ]);
  });
});
