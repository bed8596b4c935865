import { isLoaded, scalarText } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isWhole } from '../../shared/lighttpd-problems.ts';
import { isBefore } from '../../shared/version.ts';
import { loadModule } from '../module-not-loaded/load-module.ts';

/** Values of `auth.backend` whose module lighttpd adds by itself (lighttpd: src/configfile.c, config_warn_authn_module). */
const modules: Readonly<Record<string, string>> = {
  htdigest: 'mod_authn_file',
  htpasswd: 'mod_authn_file',
  plain: 'mod_authn_file',
};

/** `auth.backend` whose module is not in `server.modules`: it is added for compatibility only. */
export const unlistedAuthModule = defineRule({
  name: 'unlisted-auth-module',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'portability',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The module of auth.backend is not in server.modules: a later lighttpd will not start',
  messages: {
    unlisted: ({ backend, module }) => `auth.backend = "${backend}" needs ${module}, which is not in server.modules`,
  },
  check({ gateway, report, targets }) {
    const lighttpd = asLighttpd(gateway);
    // The passwords became a module of their own in 1.4.42.
    if (!lighttpd || isBefore(targets.lighttpd, '1.4.42') || !isWhole(lighttpd)) return;
    const { evaluation } = lighttpd;
    if (evaluation.byKey.has('server.compat-module-load') || isLoaded(lighttpd, 'mod_auth') !== true) return;
    for (const setting of evaluation.byKey.get('auth.backend') ?? []) {
      const backend = scalarText(setting.value);
      const module = typeof backend === 'string' && Object.hasOwn(modules, backend) ? modules[backend]! : null;
      if (module === null || isLoaded(lighttpd, module) !== false) continue;
      const edit = loadModule(lighttpd, module);
      report({
        message: 'unlisted',
        data: { backend: String(backend), module },
        at: setting.namePlace,
        notes: [
          'lighttpd adds it for now, and says that a future release will fail to start: `Warning: please add "mod_authn_file" to server.modules`',
        ],
        help: `add "${module}" to server.modules`,
        ...(edit ? { fix: { title: `load ${module}`, edits: [edit] } } : {}),
      });
      return;
    }
  },
});
