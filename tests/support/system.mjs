/** The programs that the tests need from the system: on Debian as root they are installed, elsewhere they are named. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = {
  chromium: '/usr/bin/chromium',
  age: '/usr/bin/age',
  'poppler-utils': '/usr/bin/pdftotext',
};

export function installSystemPackages() {
  const missing = Object.entries(packages)
    .filter(([, program]) => !existsSync(program))
    .map(([name]) => name);
  if (missing.length === 0) return;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!canInstall) {
    console.error(
      `The tests need these system packages: ${missing.join(', ')}. Install them, then run again.`,
    );
    process.exit(1);
  }
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  const { status } = apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
  if (status !== 0) process.exit(status ?? 1);
}
