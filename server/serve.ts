import { startServer } from './main.ts';

/**
 * The server alone, as a process: no building, no keys; everything comes from the environment (PORT, HOST, DATA_DIR,
 * DIST_DIR, FRAMEWORK_DIR). The tests start it this way, and kill it this way. Tells a parent process its address.
 */
const env = process.env;
try {
  const server = await startServer({
    port: Number(env['PORT'] ?? 8888),
    dataDir: env['DATA_DIR'] || '.data',
    ...(env['HOST'] && { host: env['HOST'] }),
    ...(env['DIST_DIR'] && { distDir: env['DIST_DIR'] }),
    ...(env['FRAMEWORK_DIR'] && { frameworkDir: env['FRAMEWORK_DIR'] }),
  });
  const stop = () => { void server.close().then(() => process.exit(0)); };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that is gone cannot stop us any more.
  process.on('disconnect', stop);
  process.send?.({ url: server.url });
  console.log(`Klaar op ${server.url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
