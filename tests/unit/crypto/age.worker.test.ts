import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AgeReply, AgeRequest } from '#crypto/crypto.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Stands where the worker's global scope would: hands messages in, and gives what comes out. */
let ask: (request: AgeRequest) => Promise<{ reply: AgeReply; moved: readonly Transferable[] }>;

beforeAll(async () => {
  const scope = new EventTarget();
  let answered: (answer: { reply: AgeReply; moved: readonly Transferable[] }) => void = () => undefined;
  const postMessage = (reply: AgeReply, { transfer }: { transfer: Transferable[] }) =>
    answered({ reply: structuredClone(reply, { transfer }), moved: transfer });
  vi.stubGlobal('self', Object.assign(scope, { postMessage }));
  await import('#crypto/age.worker.ts');
  ask = (request) =>
    new Promise((resolve) => {
      answered = resolve;
      scope.dispatchEvent(new MessageEvent('message', { data: request }));
    });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('the age worker', () => {
  it('seals and opens, and moves the bytes rather than copying them', { timeout: 30_000 }, async () => {
    const sealed = await ask({
      task: 'seal',
      bytes: bytes('some text'),
      passphrase: 'four plain little words',
    });
    if (sealed.reply.task !== 'seal') throw new Error('not sealed');
    expect(sealed.moved).toHaveLength(1);
    const opened = await ask({
      task: 'open',
      bytes: sealed.reply.file,
      passphrase: 'four plain little words',
    });
    expect(opened.reply).toEqual({ task: 'open', opened: { ok: true, plain: bytes('some text') } });
    expect(opened.moved).toHaveLength(1);
  });

  it('answers for a file that does not open', async () => {
    const { reply } = await ask({ task: 'open', bytes: bytes('Dear diary'), passphrase: 'any' });
    expect(reply).toEqual({ task: 'open', opened: { ok: false, reason: 'not-age' } });
  });

  it('says that it failed rather than never answering', async () => {
    expect((await ask({ task: 'seal', bytes: bytes('text'), passphrase: '' })).reply).toEqual({
      task: 'failed',
    });
  });
});
