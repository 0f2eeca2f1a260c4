/** Debian's `age` program, which opens our backups without us. It asks for its passphrase at a terminal: `script` is one. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What lies in a file, or an error with what the program said. */
export async function openWithAge(file: Uint8Array, passphrase: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pocketbook-age-'));
  try {
    writeFileSync(join(folder, 'in.age'), file);
    const terminal = spawn('script', ['-qec', 'age --decrypt --output out in.age', '/dev/null'], {
      cwd: folder,
    });
    let said = '';
    terminal.stdout.on('data', (words: Buffer) => (said += words.toString()));
    terminal.stdin.write(`${passphrase}\n`);
    const code = await new Promise((resolve) => terminal.once('exit', resolve));
    terminal.stdin.destroy();
    if (code !== 0) throw new Error(`age refused the file: ${said}`);
    return readFileSync(join(folder, 'out'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
