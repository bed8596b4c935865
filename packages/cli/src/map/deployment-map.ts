import type { Severity } from '@fcgilint/core';

/** A finding at a part of the map. */
export interface MapMark {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: MapPlace;
}

/** Line from 1. */
export interface MapPlace {
  readonly path: string;
  readonly line: number;
}

/** Version 1 of what `fcgilint map --format json` prints. Fields are only ever added within a version. */
export interface DeploymentMap {
  readonly version: 1;
  readonly configs: readonly MapConfig[];
}

/** One configuration with all that it includes. Ids are unique in the whole map. */
export interface MapConfig {
  readonly path: string;
  readonly dialect: string;
  readonly sockets: readonly MapSocket[];
  readonly hosts: readonly MapHost[];
  /** Those included that no route leads to. */
  readonly backends: readonly MapBackend[];
  /** Findings that belong to no part. */
  readonly marks: readonly MapMark[];
}

export interface MapSocket {
  readonly id: string;
  /** `*:80`, `[::1]:8080`, `unix:/run/web.sock`. */
  readonly label: string;
  readonly tls: boolean;
  readonly place: MapPlace;
  readonly marks: readonly MapMark[];
}

export interface MapHost {
  readonly id: string;
  /** `main`: Apache's server beside its virtual hosts. `assumed`: the host around a .htaccess file, not known itself. */
  readonly kind: 'host' | 'main' | 'assumed';
  /** As written; empty for a host that takes every name. */
  readonly names: readonly string[];
  /** Takes the requests of a socket that no other host takes. */
  readonly isDefault: boolean;
  readonly documentRoot: string | null;
  /** Ids of sockets. */
  readonly sockets: readonly string[];
  readonly routes: readonly MapRoute[];
  readonly place: MapPlace;
  readonly marks: readonly MapMark[];
}

export interface MapRoute {
  readonly id: string;
  /** What it matches: `/app/`, `~ \.php$`, `*.php`, `= /login`, `@app`. */
  readonly label: string;
  /** Conditions that must hold besides, outermost first. */
  readonly conditions: readonly string[];
  /** Nesting, from 0. */
  readonly depth: number;
  readonly target: {
    readonly kind: 'static' | 'gateway' | 'rewrite' | 'redirect' | 'deny' | 'error' | 'unknown';
    readonly label: string;
  };
  /** Id of a back end, `null` when the target is none. */
  readonly backend: string | null;
  readonly place: MapPlace;
  readonly marks: readonly MapMark[];
}

export interface MapBackend {
  readonly id: string;
  readonly protocol: string;
  /** Name of the group, `null` without one. */
  readonly name: string | null;
  readonly endpoints: readonly string[];
  /** The command by which the server starts it, `null` when it does not. */
  readonly spawn: string | null;
  /** Number of routes that lead to it. */
  readonly routes: number;
  readonly place: MapPlace;
  readonly marks: readonly MapMark[];
}
