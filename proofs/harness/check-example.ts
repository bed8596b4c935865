import { testCertificate, testKey } from './certificate.ts';
import { fill } from './placeholders.ts';
import { createSandbox } from './sandbox.ts';
import { checkFile, mainFile } from './server.ts';
import type { Server } from './servers.ts';
import { apacheMain } from './skeletons.ts';
import { stockFilesFor } from './stock-files.ts';
import { machineValues } from './values.ts';

/**
 * Asks a real server's own check about the texts of an example, as far as this machine has what they name: paths lead
 * into a sandbox, where certificates, folders and files of the names are put; what Apache loads elsewhere is loaded.
 * Returns `null` when it accepts them, else what it says.
 */
export async function checkExample(
  server: Server,
  file: string,
  texts: Readonly<Record<string, string>>,
): Promise<string | null> {
  const sandbox = await createSandbox();
  try {
    const { root } = sandbox;
    const main = mainFile[server.name];
    const folder = main.slice(0, main.lastIndexOf('/'));
    for (const [path, text] of Object.entries(stockFilesFor(server.name))) await sandbox.write(path, text);
    for (const text of Object.values(texts)) {
      for (const [path, body] of filesNamed(text, folder)) await sandbox.write(path, body);
    }
    for (const [path, text] of Object.entries(texts)) {
      if (path !== file) await sandbox.write(`${folder}/${path}`, inSandbox(text, root));
    }
    const text = inSandbox(texts[file]!, root);
    await sandbox.write(main, server.name === 'apache' ? inApache(text, server, root) : text);
    const { accepted, output } = await checkFile(server, sandbox);
    return accepted ? null : output;
  } finally {
    await sandbox.remove();
  }
}

const machineFolders = 'srv|etc|var|run|opt|usr/share|usr/local|home|tmp';
/** Folders of a machine that examples name. */
const machineFolder = new RegExp(`(?<![\\w.:/])/(?:${machineFolders})(?=/)`, 'g');
const machinePath = new RegExp(`/(?:${machineFolders})/[\\w./-]+`, 'g');
const certificate = /(?<![\w./-])[\w-]+(?:\.[\w-]+)*\.(?:pem|crt|key)\b/g;

/** Paths lead into the sandbox, and names that only a network knows to this machine. */
function inSandbox(text: string, root: string): string {
  return text.replace(machineFolder, (path) => `${root}${path}`).replace(/\b[\w-]+\.internal\b/g, '127.0.0.1');
}

/** The files and folders that a text names, by path below the sandbox: a check looks for them. */
function filesNamed(text: string, folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [name] of text.matchAll(certificate)) files.set(`${folder}/${name}`, pem(name));
  for (const [path] of text.matchAll(machinePath)) {
    const name = path.slice(1).replace(/\/$/, '');
    if (/\.(?:pem|crt|key)$/.test(name)) files.set(name, pem(name));
    // A command whose output is included.
    else if (/\.(?:pl|sh|py)$/.test(name)) files.set(name, '#!/bin/sh\n');
    else if (/\.[a-z]+$/.test(name)) files.set(name, '');
    else files.set(`${name}/.keep`, '');
  }
  return files;
}

/** lighttpd takes certificate and key from one file. */
function pem(name: string): string {
  return /key/.test(name) ? testKey : testCertificate + testKey;
}

function inApache(text: string, server: Server, root: string): string {
  const values = { ...machineValues('apache', server), ROOT: root, HTDOCS: `${root}/htdocs`, PORT: '1' };
  return fill(apacheMain(text), values);
}
