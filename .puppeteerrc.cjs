// pa11y-ci brings puppeteer; it uses the Chromium that tests/chromium.mjs finds, never one of its own.
module.exports = { skipDownload: true };
