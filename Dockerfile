# A small image with Node and the command, run by an unprivileged user; built from the packed package: `pnpm run image`.
FROM node:24-alpine AS package
WORKDIR /opt/fcgilint
COPY fcgilint-*.tgz /tmp/fcgilint.tgz
# The command keeps its compiled code beside itself, where the user of the image cannot write: made here, once.
RUN tar -xzf /tmp/fcgilint.tgz --strip-components=1 && rm /tmp/fcgilint.tgz \
  && for name in nginx.conf lighttpd.conf .htaccess; do echo '#' | node dist/fcgilint.js --stdin-filename "$name" - >/dev/null || exit 1; done

FROM node:24-alpine
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-* /usr/local/bin/yarn*
COPY --from=package /opt/fcgilint /opt/fcgilint
RUN ln -s /opt/fcgilint/dist/fcgilint.js /usr/local/bin/fcgilint
USER node
WORKDIR /work
ENTRYPOINT ["fcgilint"]
