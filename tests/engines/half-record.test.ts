import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, onTestFinished } from 'vitest';
import { ownProfile } from '../support/app.ts';
import { writeEntry } from '../support/deeds.ts';
import { passFirstRun } from '../support/first-run.ts';
import { enter, sees, visit } from '../support/screens.ts';
import { serve } from '../support/server.ts';

describe('Chromium killed in the midst of a write', () => {
  it('leaves half a record at the end of its log, and two openings later everything is there', async () => {
    const server = await serve();
    onTestFinished(() => server.stop());
    const place = ownProfile();
    let own = await place.open();
    let page = await own.context.newPage();
    await visit(page, server.url('/'));
    await passFirstRun(page);
    await writeEntry(page, { what: 'Written before it died.' });
    await own.kill9();
    // The head of a record of 40 bytes, and not one of them.
    appendFileSync(newestLog(place.profile), Buffer.from([1, 2, 3, 4, 40, 0, 1]));

    own = await place.open();
    page = await own.context.newPage();
    await visit(page, server.url('/'));
    await writeEntry(page, { what: 'Written after that.' });
    await own.kill9();

    for (let opening = 2; opening < 4; opening += 1) {
      own = await place.open();
      page = await own.context.newPage();
      await visit(page, server.url('/'));
      await enter(page, 'Reflect');
      await sees(page, 'Written after that.');
      await sees(page, 'Written before it died.');
      await own.kill9();
    }
  });
});

/** The log of the vault's bucket, which alone lies in a numbered folder. */
function newestLog(profile: string): string {
  const root = join(profile, 'Default', 'WebStorage');
  const logs = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('leveldb') && name.endsWith('.log'))
    .map((name) => join(root, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  const [newest] = logs;
  if (newest === undefined) throw new Error('No log: the store lies elsewhere now');
  return newest;
}
