import type { Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { parseIpv4 } from '@fcgilint/gateway/nginx';
import { type Fault, fault, inOrder, type Subject } from './fault.ts';
import { lines } from './lines.ts';
import { isNetwork } from './network.ts';
import { target } from './rewrite.ts';
import { checkVariable } from './variables.ts';

/** nginx: src/http/modules/ngx_http_geo_module.c. Values are no texts with variables. */
export const checkGeo = inOrder(target(-1), geoSource, (subject) => {
  const faults: Fault[] = [];
  let ranges = false;
  let networks = false;
  for (const { line, words } of lines(subject.directive)) {
    const [key, value] = words;
    const name = key!.value;
    if (words.length === 1 && (name === 'ranges' || name === 'proxy_recursive' || name === 'volatile')) {
      if (name !== 'ranges') continue;
      if (networks) {
        faults.push(
          fault(
            line,
            null,
            '`ranges` stands behind other lines',
            'the "ranges" directive must be the first directive inside "geo" block',
            'put it first',
          ),
        );
      }
      ranges = true;
      continue;
    }
    if (words.length !== 2) {
      faults.push(
        fault(
          line,
          null,
          `a line of \`geo\` has two words, this one has ${words.length}`,
          'invalid number of the geo parameters',
          'give a network and a value; quote what holds blanks',
        ),
      );
      continue;
    }
    if (name === 'include') continue;
    const network = name === 'proxy' || name === 'delete' ? value! : key!;
    if (name === 'proxy') {
      if (!isNetwork(network.value)) faults.push(notNetwork(line, network));
      continue;
    }
    if (!ranges) networks = true;
    if (name === 'default') continue;
    if (ranges ? isRange(network.value) : isNetwork(network.value)) continue;
    faults.push(
      ranges
        ? fault(
            line,
            network,
            `\`${network.value}\` is no range of addresses`,
            `invalid range "${network.value}"`,
            'with `ranges` each line begins with two IPv4 addresses: `10.0.0.1-10.0.0.9`',
          )
        : notNetwork(line, network),
    );
  }
  return faults;
});

/** The variable that holds the address, taken word for word. */
function geoSource(subject: Subject): Fault | null {
  const [source] = subject.words;
  if (subject.words.length < 2 || !source) return null;
  if (source.value.startsWith('$') && source.value.length > 1)
    return checkVariable(subject, source, source.value.slice(1));
  const says = `invalid variable name "${source.value}"`;
  return fault(subject.directive, source, `\`${source.value}\` is no name of a variable`, says, 'write it with a `$`');
}

function notNetwork(line: Directive, word: Word): Fault {
  return fault(
    line,
    word,
    `\`${word.value}\` is no network`,
    `invalid network "${word.value}"`,
    word.value.includes('-') ? 'begin the block with `ranges;`' : 'write an address, or a network such as `10.0.0.0/8`',
  );
}

function isRange(text: string): boolean {
  const dash = text.indexOf('-');
  const from = dash < 0 ? null : parseIpv4(text.slice(0, dash));
  const to = dash < 0 ? null : parseIpv4(text.slice(dash + 1));
  return from !== null && to !== null && number(from) <= number(to);
}

function number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
