/** The programs that the tests need from the system: on Debian as root they are installed, elsewhere they are named. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = {
  chromium: '/usr/bin/chromium',
  age: '/usr/bin/age',
  'poppler-utils': '/usr/bin/pdftotext',
};

/** What the tests in further engines need besides. */
export const enginePackages = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
  'python3-gi': '/usr/lib/python3/dist-packages/gi/__init__.py',
  'gir1.2-webkit2-4.1': '/usr/share/doc/gir1.2-webkit2-4.1/copyright',
};

/** Each package with a file of it, which shows that it is there. */
export function installSystemPackages(wanted = packages) {
  const missing = Object.entries(wanted)
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
