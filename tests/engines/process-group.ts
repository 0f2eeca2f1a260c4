/** A program started as a process group of its own, so that all that it starts can be ended with it. */

import { spawn } from 'node:child_process';

export interface ProcessGroup {
  /** What it says on its standard error, from the beginning. */
  said(): string;
  /** Resolves once every process of it that kept our pipe has ended. */
  readonly ended: Promise<void>;
  tell(signal: NodeJS.Signals): void;
  kill9(): Promise<void>;
}

const alive = new Set<() => void>();
process.once('exit', () => {
  for (const kill of alive) kill();
});

export function startGroup(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): ProcessGroup {
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const kill = () => signalGroup(child.pid, 'SIGKILL');
  alive.add(kill);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(() => alive.delete(kill));
  child.once('error', (error) => (said += error.message));
  return {
    said: () => said,
    ended,
    tell: (signal) => child.kill(signal),
    async kill9() {
      kill();
      await ended;
    },
  };
}

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, find: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
