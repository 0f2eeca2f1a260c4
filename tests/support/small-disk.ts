/** A disk of its own for a browser's profile, whose power can be cut. Needs root, a loop device and ext4. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// EXT4_IOC_SHUTDOWN without a flush of the log: what is not on the disk yet does not get there.
const cutOff = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))`;

export interface SmallDisk {
  readonly folder: string;
  cutPower(): void;
  /** Once nobody has a file of it open. */
  restart(): Promise<void>;
  remove(): void;
}

/** Undefined where this machine lets us have none. */
export function makeSmallDisk(): SmallDisk | undefined {
  const root = mkdtempSync(join(tmpdir(), 'pocketbook-disk-'));
  const [image, folder] = [join(root, 'image'), join(root, 'mounted')];
  const run = (command: string, ...given: string[]) =>
    execFileSync(command, given, { stdio: ['ignore', 'ignore', 'ignore'] });
  const mount = () => run('mount', '-o', 'loop', image, folder);
  mkdirSync(folder);
  try {
    run('truncate', '-s', '400M', image);
    run('mkfs.ext4', '-q', image);
    mount();
  } catch {
    rmSync(root, { recursive: true, force: true });
    return undefined;
  }
  return {
    folder,
    cutPower: () => run('python3', '-c', cutOff, folder),
    async restart() {
      for (let tries = 1; ; tries += 1) {
        try {
          run('umount', folder);
          break;
        } catch (error) {
          if (tries === 40) throw error;
          await new Promise((resolve) => setTimeout(resolve, 150));
        }
      }
      mount();
    },
    remove() {
      run('umount', '-l', folder);
      rmSync(root, { recursive: true, force: true });
    },
  };
}
