import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#identifiers/fingerprint.ts';
import { createIdentifierChecker, type Checked } from '#identifiers/identifier-checker.ts';
import type { IdentifierReply, IdentifierRequest } from '#identifiers/identifier-messages.ts';
import { checkerHere } from '../../support/checker-here.ts';

/** A worker that answers when the test says so. */
class SlowWorker extends EventTarget {
  readonly asked: IdentifierRequest[] = [];
  isEnded = false;
  postMessage(request: IdentifierRequest) {
    this.asked.push(request);
  }
  terminate() {
    this.isEnded = true;
  }
  answer(request = this.asked.at(-1)) {
    const data: IdentifierReply = { task: 'check', number: request?.number ?? 0, findings: [] };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function slowly() {
  const workers: SlowWorker[] = [];
  const checker = createIdentifierChecker(() => {
    workers.push(new SlowWorker());
    return workers.at(-1) as unknown as Worker;
  });
  return { checker, workers };
}

const texts = (checked: Checked) => (checked.ok ? checked.findings.map(({ text }) => text) : checked.reason);

describe('an identifier checker', () => {
  it('finds what its worker finds', async () => {
    expect(texts(await checkerHere().check('told sarah on maple ward'))).toEqual(['sarah', 'maple ward']);
  });

  it('passes on what is never and what is always to be marked; always wins', async () => {
    const key = new Uint8Array(32).fill(1);
    const alwaysMark = {
      key,
      fingerprints: [await fingerprintOf(key, 'the kettle'), await fingerprintOf(key, 'mo')],
    };
    const checked = await checkerHere().check('sarah, mo and the kettle', {
      neverMark: ['sarah', 'mo'],
      alwaysMark,
    });
    expect(texts(checked)).toEqual(['mo', 'the kettle']);
  });

  it('takes a finding out of many texts', async () => {
    const checker = checkerHere();
    const checked = await checker.check('told sarah');
    const [finding] = checked.ok ? checked.findings : [];
    if (!finding) throw new Error('Nothing found');
    expect(await checker.replace(['Sarah was here', 'nobody'], finding, 'Alex')).toEqual([
      'Alex was here',
      'nobody',
    ]);
  });

  it('starts no worker before it is asked, and one for all questions', async () => {
    const { checker, workers } = slowly();
    expect(workers).toHaveLength(0);
    const first = checker.check('one');
    workers[0]?.answer();
    await first;
    const second = checker.check('two');
    workers[0]?.answer();
    expect(await second).toEqual({ ok: true, findings: [] });
    expect(workers).toHaveLength(1);
  });

  it('keeps only the newest waiting, and sends no more than one at a time', async () => {
    const { checker, workers } = slowly();
    const all = ['a', 'b', 'c', 'd'].map((text) => checker.check(text));
    const sent = () => workers[0]?.asked.map((request) => request.task === 'check' && request.text);
    expect(sent()).toEqual(['a']);
    workers[0]?.answer();
    expect(sent()).toEqual(['a', 'd']);
    workers[0]?.answer();
    const answers = await Promise.all(all);
    expect(answers.map(texts)).toEqual(['superseded', 'superseded', 'superseded', []]);
  });

  it('says so when the worker does not start, and when it breaks', async () => {
    const none = createIdentifierChecker(() => {
      throw new Error('No workers here');
    });
    expect(await none.check('a')).toEqual({ ok: false, reason: 'unavailable' });
    const { checker, workers } = slowly();
    const [first, second] = [checker.check('a'), checker.check('b')];
    workers[0]?.dispatchEvent(new Event('error'));
    expect((await Promise.all([first, second])).map(texts)).toEqual(['unavailable', 'unavailable']);
    expect(workers[0]?.isEnded).toBe(true);
  });

  it('answers what is open when it is closed, ends its worker, and starts another when asked again', async () => {
    const { checker, workers } = slowly();
    const [first, second] = [checker.check('a'), checker.check('b')];
    checker.close();
    expect((await Promise.all([first, second])).map(texts)).toEqual(['unavailable', 'unavailable']);
    expect(workers[0]?.isEnded).toBe(true);
    const third = checker.check('c');
    workers[1]?.answer();
    expect(texts(await third)).toEqual([]);
  });
});
