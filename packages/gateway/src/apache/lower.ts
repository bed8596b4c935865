import type { Place } from '@fcgilint/core';
import type { Address, Backend, ConfigTree, Gateway, Module, Socket, VirtualHost } from '../model.ts';
import { addressOf, parseAddress } from './addresses.ts';
import { collectBackends } from './backends.ts';
import { type ApacheDirective, unknown } from './directive.ts';
import { type ApacheEnvironment, type Evaluation, evaluate } from './evaluate.ts';
import { type ApacheSection, htaccessSection } from './section.ts';
import { type ApacheServer, LazyServer } from './server.ts';

/** The model of an httpd.conf with all that it includes, or of a .htaccess file alone. */
export interface ApacheGateway extends Gateway {
  readonly dialect: 'apache';
  readonly evaluation: Evaluation;
  readonly environment: ApacheEnvironment;
  /** The main server first, then the virtual hosts in file order. The same objects as `hosts`. */
  readonly servers: readonly ApacheServer[];
  /** A .htaccess file alone: its settings; what the server says is unknown. `null` for a server configuration. */
  readonly htaccess: ApacheSection | null;
}

/**
 * Builds the model. One pass over the directives; everything else (words, settings, routes, back ends) is computed when
 * it is first asked for, so that a linter run pays only for what its rules look at.
 */
export function lowerApache(tree: ConfigTree, environment: ApacheEnvironment = {}): ApacheGateway {
  return new LazyApacheGateway(tree, environment);
}

class LazyApacheGateway implements ApacheGateway {
  readonly dialect = 'apache';
  readonly tree: ConfigTree;
  readonly environment: ApacheEnvironment;
  readonly evaluation: Evaluation;
  readonly servers: readonly LazyServer[];
  readonly htaccess: ApacheSection | null;
  #sockets: readonly Socket[] | undefined;
  #backends: readonly Backend[] | undefined;

  constructor(tree: ConfigTree, environment: ApacheEnvironment) {
    this.tree = tree;
    this.environment = environment;
    this.evaluation = evaluate(tree, environment);
    const { roots, serverRoot } = this.evaluation;
    const top: Place = { source: tree.main, start: 0, end: 0 };
    const sockets = (): readonly Socket[] => this.sockets;
    const isHtaccess = tree.context === 'htaccess';
    const inMain: ApacheDirective[] = [];
    const hosts: ApacheDirective[] = [];
    for (const directive of roots) {
      if (directive.section && directive.name === 'virtualhost') hosts.push(directive);
      else inMain.push(directive);
    }
    const main = new LazyServer(null, null, isHtaccess ? [] : inMain, serverRoot, sockets, top);
    this.servers = [
      main,
      ...hosts.map((section) => new LazyServer(section, main, section.children, serverRoot, sockets, top)),
    ];
    const folder = `${tree.main.path.replace(/[^/]*$/, '') || './'}`;
    this.htaccess = isHtaccess ? htaccessSection(inMain, folder) : null;
  }

  get hosts(): readonly VirtualHost[] {
    return this.servers;
  }

  get sockets(): readonly Socket[] {
    this.#sockets ??= this.servers[0]!.named('listen').map(listenSocket);
    return this.#sockets;
  }

  get backends(): readonly Backend[] {
    this.#backends ??= collectBackends(
      this.htaccess
        ? [new LazyServer(null, null, this.htaccess.directives, null, () => [], this.servers[0]!.place)]
        : this.servers,
    );
    return this.#backends;
  }

  get modules(): readonly Module[] | null {
    const { modules } = this.evaluation;
    return modules.complete || modules.list.length > 0 ? modules.list : null;
  }
}

/** Apache: `server/listen.c`, `ap_set_listener`. A port alone or `*` opens the IPv6 wildcard, which takes IPv4 too. */
function listenSocket(directive: ApacheDirective): Socket {
  const [written = '', protocol] = directive.words;
  const parsed = directive.when ? null : parseAddress(written);
  const any = parsed !== null && (parsed.host === null || parsed.host === '*');
  let address: Address;
  if (directive.when) address = directive.when;
  else if (!parsed || parsed.port === null) address = unknown(`${written} is no address with a port`, directive.place);
  else address = addressOf(any ? '::' : parsed.host!, parsed.port);
  const tls = protocol === undefined ? parsed?.port === 443 : protocol.toLowerCase() === 'https';
  return {
    address,
    written,
    place: directive.place,
    directive: directive.directive,
    tls,
    isDefault: false,
    dualStack: any ? true : null,
    udp: false,
  };
}
