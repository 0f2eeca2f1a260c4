/** What only persons will not or cannot do: 'grace wouldnt come out her room', but not 'joy didnt come easy'. */

import { wordAfter, type Reading } from './reading.ts';

const negated = /^(?:(?:wo|would|ca|could|did|does|is|has|was)nt|cannot|never)$/;
const positive = /^(?:will|would|can|could|did|does|is|has|was)$/;
const filler = /^(?:even|really|actually|just|ever|still)$/;

const acts =
  /^(?:(?:talk|speak|say|ask|answer|sleep|eat|drink|sit|walk|wash|shower|smok|ring|text|phon|reply|engag|attend|listen|cry|read|look|think|join)(?:e|ing|in)?|eaten|slept|spoken|tell|want|trust|believe|remember|stand|wake|understand)$/;
/** What things do as well, until it is said where or to whom. */
const actsThen =
  /^(?:come (?:down|in|inside|over|with|home)|get (?:up|out|dressed|washed)|go (?:out|outside|home|near|back)|take (?:her|his|meds|part|any)|open (?:her|his|the)|see (?:me|us|anyone|her|his)|leave (?:her|his|the|bed)|let (?:anyone|staff|him|us)|like (?:me|him|her|us|group|staff)|know (?:what|why|how|if|who|when|where|me)|turn up|give (?:me|her|his))$/;
const whereTo = /^(?:group|see|my|session|lunch|dinner|art|the)$/;
const outOf = /^(?:her|his|the|today|and|n|to|for|again|all|yet)$/;

/** Whether an auxiliary at a place, with what follows it, says that someone refuses or is unable. */
export function refuses(reading: Reading, at: number): boolean {
  const { words } = reading;
  let verb = at;
  while (filler.test(words[verb]?.folded ?? '') && words[verb + 1]?.follows) verb++;
  const first = words[verb++];
  if (!first?.follows) return false;
  // 'will not', 'is never'
  if (
    !negated.test(first.folded) &&
    !(positive.test(first.folded) && /^n(?:ot|ever)$/.test(words[verb++]?.folded ?? ''))
  )
    return false;
  while (filler.test(words[verb]?.folded ?? '')) verb++;
  const deed = words[verb];
  if (!deed?.sameSentence) return false;
  if (acts.test(deed.folded)) return true;
  const next = wordAfter(reading, verb);
  if (!next) return false;
  if (deed.folded === 'come' && (next.folded === 'out' || next.folded === 'to'))
    return comes(reading, verb + 1);
  return actsThen.test(`${deed.folded} ${next.folded}`);
}

/** 'come out her room', 'come to group'; not 'come out of nowhere', 'come to nothing'. */
function comes(reading: Reading, at: number): boolean {
  const next = wordAfter(reading, at)?.folded ?? '';
  if (reading.words[at]?.folded === 'to') return whereTo.test(next);
  if (next === 'of') return /^(?:her|his|the|bed)$/.test(reading.words[at + 2]?.folded ?? '');
  return next === '' || outOf.test(next);
}
