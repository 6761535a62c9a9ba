// Starts Debian's Chromium. The flags keep it from calling home; without a sandbox it runs as root too, and all it ever
// opens are our own pages.
import { chromium } from 'playwright-core';

const quiet = ['disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync'];

export function startBrowser() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: quiet.map((flag) => `--${flag}`) });
}
