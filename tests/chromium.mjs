// Plain JavaScript without packages: finds the programs the tests need besides Node.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Uitleg } from '../server/install.mjs';

/** @type {Record<'chromium' | 'age', { variabele: string, namen: string[], plaatsen: string[], pakket: string, uitleg: string }>} */
const programs = {
  chromium: {
    variabele: 'CHROME_PATH',
    namen: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    plaatsen: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    pakket: 'chromium',
    uitleg: 'Chromium is niet gevonden. De browsertests hebben het nodig.\nInstalleer het (Debian en Ubuntu: apt-get install chromium) of zeg waar het staat: CHROME_PATH=/pad/naar/chrome npm test',
  },
  age: {
    variabele: 'AGE_PATH',
    namen: ['age'],
    plaatsen: [],
    pakket: 'age',
    uitleg: 'Het programma age is niet gevonden. Een test opent er een bewaard bericht mee.\nInstalleer het (Debian en Ubuntu: apt-get install age; https://age-encryption.org) of zeg waar het staat: AGE_PATH=/pad/naar/age npm test',
  },
};

const isProgram = (/** @type {string} */ path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const lookUp = (/** @type {keyof typeof programs} */ which) => {
  const { variabele, namen, plaatsen } = programs[which];
  const given = process.env[variabele];
  if (given) {
    if (isProgram(given)) return given;
    throw new Uitleg(`${variabele}=${given} is geen programma dat kan starten.`);
  }
  const inPath = namen.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)));
  return [...inPath, ...plaatsen].find(isProgram);
};

/** Debian and its family, as root, with apt-get: then the package can be installed without asking for a password. */
const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  && existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

const install = (/** @type {string} */ pakket) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', pakket));
};

/**
 * Finds a program: by its variable, in the PATH, or else from Debian's package when this runs as root.
 * @param {'chromium' | 'age'} which
 * @param {(text: string) => void} say
 * @returns {string} its path
 * @throws {Uitleg} how to get it
 */
export const findProgram = (which, say) => {
  const found = lookUp(which);
  if (found) return found;
  const { pakket, uitleg } = programs[which];
  if (canInstall()) {
    say(`${which} is er nog niet; het Debian-pakket "${pakket}" wordt geïnstalleerd (apt-get) ...`);
    const installed = install(pakket) && lookUp(which);
    if (installed) return installed;
  }
  throw new Uitleg(uitleg);
};
