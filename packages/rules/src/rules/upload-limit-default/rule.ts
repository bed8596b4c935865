import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { mountsOf } from '../../shared/nginx-mounts.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** A location for uploads under the default limit of the body. */
export const uploadLimitDefault = defineRule({
  name: 'upload-limit-default',
  aliases: [],
  covers: ['nginx-body-size'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'none',
  summary: 'A location for uploads has no client_max_body_size: more than 1 MiB is refused with 413',
  messages: {
    unset: () => 'nothing sets client_max_body_size here: an upload of more than 1 MiB is refused with 413',
  },
  check({ each, gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    each(mountsOf(nginx), ({ route, block }) => {
      if (!uploads.test(route.name) || mayHide(block)) return;
      const { directives, because } = nginx.effective(block, 'client_max_body_size');
      if (directives.length > 0 || because) return;
      report({
        message: 'unset',
        at: passPlace(route),
        notes: ['`client intended to send too large body`; the application does not see the request'],
        help: 'add `client_max_body_size` with what the application takes, such as 20m',
      });
    });
  },
});

/** Paths that are there to send files to. */
const uploads = /upload|(?:^|\/)(?:import|attachments?)(?:\/|$)/i;
