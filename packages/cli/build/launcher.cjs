#!/usr/bin/env node
'use strict';
/*
 * Starts the command. A third of the time of a small run would go into compiling the same JavaScript every time, so
 * V8's compiled code is kept beside the bundle, in `.cache`, where the user may write there (else all works without).
 * Node 22 has this built in (module.enableCompileCache), but keeps it in a shared temporary folder, where others could
 * plant code; whoever can write beside the bundle can change the bundle itself.
 */
const fs = require('node:fs');
const { Script } = require('node:vm');

/** Replaced by the build: names the bundle's content, because V8 itself compares only the length of the source. */
const build = '%BUILD%';
const folder = `${__dirname}/.cache`;
const suffix = `-${build}-${process.version}-${process.arch}`;
const chunks = new Map();
let fresh = false;

/** Runs a file of the bundle once and returns its exports. */
function load(name) {
  const loaded = chunks.get(name);
  if (loaded) return loaded.module.exports;
  const filename = `${__dirname}/${name}`;
  const source = fs.readFileSync(filename, 'latin1');
  let cachedData;
  try {
    cachedData = fs.readFileSync(`${folder}/${name}${suffix}`);
  } catch {
    // Not there yet.
  }
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename,
    cachedData,
  });
  const module = { exports: {} };
  const chunk = { script, module, cached: cachedData !== undefined && script.cachedDataRejected !== true };
  if (!chunk.cached) fresh = true;
  chunks.set(name, chunk);
  script.runInThisContext().call(module.exports, module.exports, requireChunk, module, filename, __dirname);
  return module.exports;
}

/** `require` for the files of the bundle: each other by this loader, Node's own modules by Node's. */
function requireChunk(id) {
  // The file that imports modules of others is Node's to run: `import` does not work in what is run here.
  return id.startsWith('./') && id !== './import.js' ? load(id.slice(2)) : require(id);
}

/** Keeps the compiled code of what was loaded, the functions included that were called. */
function keep() {
  // After `--help` there would be nothing in it of what linting needs.
  if (!fresh || !(chunks.has('nginx.js') || chunks.has('lighttpd.js') || chunks.has('apache.js'))) return;
  // `trace` and `map` call few functions of the files that linting needs: those are kept by a run that lints.
  const lints = !chunks.has('trace.js') && !chunks.has('map.js');
  try {
    fs.accessSync(__dirname, fs.constants.W_OK);
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, { script, cached }] of chunks) {
      if (cached || (!lints && /^(?:main|nginx|lighttpd|apache)\.js$/.test(name))) continue;
      const target = `${folder}/${name}${suffix}`;
      const temporary = `${target}.${process.pid}`;
      fs.writeFileSync(temporary, script.createCachedData());
      fs.renameSync(temporary, target);
    }
  } catch {
    // A folder that must not be written, a full disk: the command works without.
  }
}

process.once('exit', keep);
load('main.js');
