import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status) process.exit(status);
};

run('npm', 'run', '--silent', 'content');
await build({ logLevel: 'warn' });
cpSync('demo', 'dist/demo', { recursive: true });

const file = readFileSync('dist/treatment-guide.js');
run(process.execPath, '--check', 'dist/treatment-guide.js');
console.log(`dist/treatment-guide.js: ${file.length} bytes, ${brotliCompressSync(file).length} in brotli`);
