/** A browser that dies while somebody types, again and again: nothing older than a second is lost. */

import { expect } from 'vitest';
import { typeUntilDead } from '../support/typing.ts';
import { startDraft, writeEntry } from './deeds.ts';
import type { OpenEngine } from './engine.ts';
import { aPerson, type Person } from './person.ts';

interface Life {
  open(): Promise<OpenEngine>;
  /** Ends it: whatever it had not yet done is not done. */
  die(engine: OpenEngine): Promise<void>;
}

/** After so many rounds another entry is begun: in a very long one each key takes its time. */
const roundsForAnEntry = 10;

/** `begun`: a person who has passed the first run. */
export async function dieInMidWord(
  rounds: number,
  url: string,
  { open, die }: Life,
  begun: Person,
): Promise<void> {
  let person = begun;
  let before = '';
  let roundsThatTell = 0;
  for (let round = 1; round <= rounds; round += 1) {
    if (round % roundsForAnEntry === 1) {
      before = `Begun in round ${round}. `;
      await startDraft(person, before);
    }
    const typing = 1500 + Math.random() * 2500;
    const { engine, typesOn } = person;
    const typed = await typeUntilDead(typesOn, typing, () => die(engine));
    const mustBeThere = before + typed.mustBeThere;
    if (typed.mustBeThere !== '') roundsThatTell += 1;

    person = aPerson(await open());
    await person.visit(url);
    await person.press('link', 'Carry on');
    const found = await person.reads('What happened?');
    const told = `round ${round}, dead after ${Math.round(typing)} ms and ${typed.keys} keys`;
    expect(found.startsWith(mustBeThere), `${told}: found ${found.length} of ${mustBeThere.length}`).toBe(
      true,
    );
    expect((before + typed.all).startsWith(found), `${told}: nothing else is there`).toBe(true);
    before = found;
    if (round % roundsForAnEntry === 0) await person.press('button', 'Done');
  }
  // A machine that is too busy to type anything a second before the end tells nothing.
  expect(roundsThatTell).toBeGreaterThanOrEqual(rounds / 2);
  await writeEntry(person, 'And all is well.');
}
