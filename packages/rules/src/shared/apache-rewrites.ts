import type { ApacheGateway, ApacheSection, RewriteRule } from '@fcgilint/gateway/apache';

/** The rules of mod_rewrite that one context runs in order. */
export interface RewriteChain {
  readonly rules: readonly RewriteRule[];
  /** In a Directory section or .htaccess: the pattern sees the path without the folder's prefix. */
  readonly perDirectory: boolean;
}

/** All chains of a configuration that are in force for certain or may be; contexts that switch the engine off are left out. */
export function rewriteChains(gateway: ApacheGateway): RewriteChain[] {
  const chains: RewriteChain[] = [];
  for (const server of gateway.servers) {
    if (server.rewrite.enabled !== false && server.rewrite.rules.length > 0) {
      chains.push({ rules: server.rewrite.rules, perDirectory: false });
    }
  }
  const sections: ApacheSection[] = gateway.htaccess
    ? [gateway.htaccess]
    : gateway.servers.flatMap((server) => [...server.sections]);
  for (let section = sections.pop(); section; section = sections.pop()) {
    sections.push(...section.sections);
    const { rewrite } = section.settings;
    if (rewrite && rewrite.rules.length > 0) chains.push({ rules: rewrite.rules, perDirectory: true });
  }
  return chains;
}
