import { accessSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Chromium as tests/chromium.mjs found it, or where Debian puts it. */
const executable = (): string => {
  const path = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  accessSync(path);
  return path;
};

/**
 * Starts Chromium. The arguments keep it still: no sandbox (the tests may run as root in a container), no QUIC, no
 * requests of its own.
 */
export const launchBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: executable(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
