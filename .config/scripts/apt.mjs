/** Debian's packages, for what tests need: only in CI and as root, so that nobody's own machine is changed. */
import { spawnSync } from 'node:child_process';

/** Installs packages and waits for others who do the same. Gives false where that is not for us to do. */
export function aptInstall(...packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !process.env.CI) return false;
  const apt = (...words) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  return apt('install', '--yes', '--no-install-recommends', ...packages).status === 0;
}
