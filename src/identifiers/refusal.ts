/** What only persons will not or cannot do: 'grace wouldnt come out her room', but not 'joy didnt come easy'. */

import { wordAfter, type Reading } from './reading.ts';

const auxiliary =
  /^(?:wont|wouldnt|cant|cannot|couldnt|didnt|doesnt|dont|isnt|hasnt|havent|shouldnt|wasnt|aint|never|will|would|can|could|is|has)$/;
const negated = /(?:nt|cannot|never)$/;
/** A negation that stands by itself: 'did not', 'is not', 'will never'. */
const positive = /^(?:will|would|can|could|is|has|did|does|was)$/;
const by = /^(?:not|never)$/;
const filler = /^(?:even|really|actually|just|ever|still)$/;

const acts = new Set(
  (
    'talk talking speak speaking say tell ask answer sleep sleeping eat eating ate drink drinking sit sitting walk walking wash washing shower showering smoke smoking ring rang text texting phone reply engage engaging ' +
    'attend attending listen listening shout cry crying breathe swallow read write sign attended eaten slept spoken want wanna look think trust believe remember stand settle wake behave apologise concentrate shave dress undress cook join decide understand talkin speakin sleepin eatin remember recognise'
  ).split(' '),
);
/** What things do as well, until it is said where or to whom. */
const actsThen: Readonly<Record<string, RegExp>> = {
  come: /^(?:down|in|inside|downstairs|over|with|home|group|upstairs|outside)$/,
  get: /^(?:up|out|dressed|washed|off|changed|her|his|undressed)$/,
  go: /^(?:out|outside|in|inside|home|near|group|downstairs|back|anywhere|upstairs)$/,
  take: /^(?:her|his|meds|tablets|part|any|medication)$/,
  open: /^(?:her|his|the)$/,
  see: /^(?:me|us|anyone|anybody|nobody|visitors|the|her|his|why)$/,
  leave: /^(?:her|his|the|bed|hospital)$/,
  let: /^(?:anyone|anybody|staff|him|us|nobody|her)$/,
  like: /^(?:me|him|her|us|group|groups|staff|it|the|people|being|talking)$/,
  know: /^(?:what|why|how|if|who|when|where|me|her|him|yet|that|anyone)$/,
  turn: /^up$/,
  show: /^up$/,
  pick: /^up$/,
  allowed: /^(?:out|home|leave|visitors|in|off|her|his|to)$/,
  wear: /^(?:her|his|a|any|shoes|the)$/,
  give: /^(?:me|her|his|us|staff)$/,
};
const whereTo = /^(?:group|see|my|session|sessions|therapy|lunch|dinner|tea|art|breakfast|meet|the)$/;
const outOf = /^(?:her|his|the|of|today|n|and|to|for|again|bed|all|yet|til|until)$/;

/** Whether an auxiliary at a place, with what follows it, says that someone refuses or is unable. */
export function refuses(reading: Reading, at: number): boolean {
  const { words } = reading;
  let verb = at;
  while (filler.test(words[verb]?.folded ?? '') && words[verb + 1]?.follows) verb++;
  const first = words[verb++];
  if (!first?.follows || !auxiliary.test(first.folded)) return false;
  if (!negated.test(first.folded)) {
    if (!positive.test(first.folded) || !by.test(words[verb]?.folded ?? '')) return false;
    verb++;
  }
  while (filler.test(words[verb]?.folded ?? '')) verb++;
  const deed = words[verb];
  if (!deed?.sameSentence) return false;
  if (acts.has(deed.folded)) return true;
  const next = wordAfter(reading, verb);
  if (!next) return false;
  if (deed.folded === 'come' && (next.folded === 'out' || next.folded === 'to'))
    return comes(reading, verb + 1);
  return actsThen[deed.folded]?.test(next.folded) ?? false;
}

/** 'come out her room', 'come to group'; not 'come out of nowhere', 'come to nothing'. */
function comes(reading: Reading, at: number): boolean {
  const next = wordAfter(reading, at)?.folded ?? '';
  if (reading.words[at]?.folded === 'to') return whereTo.test(next);
  if (next === 'of') return /^(?:her|his|the|bed)$/.test(reading.words[at + 2]?.folded ?? '');
  return next === '' || outOf.test(next);
}
